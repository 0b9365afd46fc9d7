import type { RegisterPage } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clockQuery } from '../../api/queries';
import { registerPath } from '../../api/register-queries';
import { useCommand } from '../../api/use-command';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { ReasonField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';

interface Props {
  planId: string;
  page: RegisterPage;
}

/** Units without an entry are urged, each once a day; and when that was done, by whom and why. */
export function UrgePanel({ planId, page }: Props) {
  const { t } = useWords();
  const today = useQuery(clockQuery).data?.today;
  const [urging, setUrging] = useState(false);
  const { without, urged, urges } = page;
  const due = without.filter(({ urgedOn }) => urgedOn === null || urgedOn !== today).length;
  return (
    <>
      {urges && (
        <div>
          <Button
            small
            icon="bell"
            disabled={due === 0}
            aria-expanded={urging}
            onClick={() => setUrging(!urging)}
            testId="urge"
          >
            {due === 0 ? t('registers.urgedToday') : t('registers.urge', { count: due })}
          </Button>
        </div>
      )}
      {urges && urging && due > 0 && (
        <UrgeForm planId={planId} page={page} count={due} onDone={() => setUrging(false)} />
      )}
      {urged.length > 0 && (
        <ul className="register-urged small" data-testid="urged">
          {urged.map(({ at, by, units, reason }) => (
            <li key={at}>
              <span className="sub">{formatMoment(at)}</span>{' '}
              {t('registers.urged', { count: units, by: by ?? t('registers.byClock') })}
              {reason !== null && <span className="sub"> · {reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function UrgeForm({ planId, page, count, onDone }: Props & { count: number; onDone: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const command = useCommand(onDone);
  const said = reason.trim() !== '';
  return (
    <form
      className="form register-keep"
      onSubmit={(event) => {
        event.preventDefault();
        command.mutate({
          path: `${registerPath(planId, page.register)}/urge`,
          body: { reason: reason.trim() },
        });
      }}
    >
      <p className="small sub">{t('registers.urgeWhy')}</p>
      <ReasonField value={reason} onChange={setReason} />
      <ProblemNote error={command.error} />
      <div className="ends">
        <Button look="p" type="submit" disabled={!said} busy={command.isPending} testId="send-urge">
          {t('registers.urge', { count })}
        </Button>
        {!said && <span className="small sub">{t('admin.incomplete')}</span>}
      </div>
    </form>
  );
}
