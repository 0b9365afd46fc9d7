import type { SessionsEnded } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionsQuery } from '../../api/account-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { SessionRow } from './session-row';

/** Where I am signed in: what looks strange is ended here. */
export function SessionsSection() {
  const { t } = useWords();
  const query = useQuery(sessionsQuery);
  const [ended, setEnded] = useState<number | null>(null);
  const endOne = useCommand<SessionsEnded>();
  const endOthers = useCommand<SessionsEnded>((answer) => setEnded(answer.ended));
  return (
    <Panel id="sessions" title={t('sessions.title')} flush>
      <Loaded query={query} rows={3}>
        {({ sessions, idleMinutes }) => (
          <>
            <ul className="deed-rows">
              {sessions.map((one) => (
                <SessionRow
                  key={one.id}
                  session={one}
                  busy={endOne.isPending}
                  onEnd={() => endOne.mutate({ method: 'DELETE', path: `/sessions/${one.id}` })}
                />
              ))}
            </ul>
            <div className="pad stack tight">
              <ProblemNote error={endOne.error ?? endOthers.error} />
              {ended !== null && (
                <Note tone="ok" role="status">
                  {t('sessions.ended', { count: ended })}
                </Note>
              )}
              <p className="small sub">
                {sessions.length === 1 && t('sessions.only')} {t('sessions.idle', { minutes: idleMinutes })}
              </p>
              {sessions.length > 1 && (
                <div>
                  <Button
                    busy={endOthers.isPending}
                    onClick={() => endOthers.mutate({ path: '/sessions/end-others' })}
                    testId="sessions-end-others"
                  >
                    {t('sessions.endOthers')}
                  </Button>
                </div>
              )}
            </div>
          </>
        )}
      </Loaded>
    </Panel>
  );
}
