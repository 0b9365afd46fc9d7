import { formatDay } from '@tctp/contracts';
import type { Delegation } from '@tctp/contracts';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';

interface Props {
  delegation: Delegation;
  today: string;
  mayEnd: boolean;
  me: string;
}

/** Who acts for whom, when and why; back sooner, it ends at once. */
export function DelegationRow({ delegation, today, mayEnd, me }: Props) {
  const { t } = useWords();
  const end = useCommand<{ id: string }>();
  const { id, from, to, firstDay, lastDay, reason } = delegation;
  return (
    <li data-testid={`delegation-${to.accountId}`}>
      <div>
        <p>
          <b>
            {from.accountId === me
              ? t('absence.forMe', { who: to.displayName })
              : t('absence.forOther', { who: to.displayName, absent: from.displayName })}
          </b>{' '}
          <span className="tag">{t(firstDay <= today ? 'absence.running' : 'absence.coming')}</span>
        </p>
        <p className="sub">
          {t('absence.days', { first: formatDay(firstDay), last: formatDay(lastDay) })} · {reason}
        </p>
        <ProblemNote error={end.error} />
      </div>
      {mayEnd && (
        <Button
          small
          busy={end.isPending}
          onClick={() => end.mutate({ method: 'DELETE', path: `/delegations/${encodeURIComponent(id)}` })}
          testId="delegation-end"
        >
          {t(firstDay <= today ? 'absence.end' : 'absence.cancel')}
        </Button>
      )}
    </li>
  );
}
