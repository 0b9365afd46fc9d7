import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';
import { NoticeSettings } from './notice-settings';

export default function SettingsScreen() {
  const { t } = useWords();
  return (
    <Screen title={t('frame.mine')}>
      <div className="stack">
        <NoticeSettings />
      </div>
    </Screen>
  );
}
