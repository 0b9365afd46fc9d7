import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';
import { AbsenceSection } from './absence-section';
import './settings.css';
import { NoticeSettings } from './notice-settings';

/** What is mine to set, a section each. */
export default function SettingsScreen() {
  const { t, word } = useWords();
  const session = useQuery(sessionQuery).data;
  if (session == null) return null;
  return (
    <Screen
      title={t('frame.mine')}
      subtitle={[session.displayName, word('role', session.role), session.unit.name].join(' · ')}
    >
      <div className="settings">
        <NoticeSettings />
        <AbsenceSection session={session} />
      </div>
    </Screen>
  );
}
