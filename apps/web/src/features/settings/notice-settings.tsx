import type { NoticeSettings as Settings } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { noticeSettingsQuery } from '../../api/notice-queries';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { LetterTroubles } from './letter-troubles';
import { LastLetter, NoticeForm } from './notice-form';
import './notice-settings.css';

/** How this person is written to: one letter a day, or none. */
export function NoticeSettings() {
  const { t } = useWords();
  const query = useQuery(noticeSettingsQuery);
  const role = useQuery(sessionQuery).data?.role;
  return (
    <>
      <Panel title={t('mail.title')} id="mail">
        <Loaded query={query} rows={4}>
          {(settings: Settings) => (
            <div className="stack">
              {settings.mailWorks ? (
                <LastLetter letter={settings.lastLetter} />
              ) : (
                <Note tone="warn">{t('mail.notSetUp')}</Note>
              )}
              <NoticeForm settings={settings} />
            </div>
          )}
        </Loaded>
      </Panel>
      {role === 'admin' && <LetterTroubles />}
    </>
  );
}
