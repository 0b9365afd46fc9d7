import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';

export default function SettingsScreen() {
  const { t } = useWords();
  return <Screen title={t('frame.mine')}>{null}</Screen>;
}
