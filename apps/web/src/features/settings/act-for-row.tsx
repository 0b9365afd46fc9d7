import { formatDay } from '@tctp/contracts';
import type { Delegation, Session } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { actFor } from '../../api/acting-for';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';

interface Props {
  delegation: Delegation;
  session: Session;
  today: string;
}

/** Somebody has asked me to act for them: a switch, and the days on which it can be on. */
export function ActForRow({ delegation: { from, firstDay, lastDay, reason }, session, today }: Props) {
  const { t, word } = useWords();
  const client = useQueryClient();
  const isOn = session.actingFor?.accountId === from.accountId;
  const isRunning = firstDay <= today;
  return (
    <li data-testid={`act-for-${from.accountId}`}>
      <div>
        <p>
          <b>{t('absence.iActFor', { who: from.displayName })}</b> · {word('role', from.role)}
        </p>
        <p className="sub">
          {t('absence.days', { first: formatDay(firstDay), last: formatDay(lastDay) })} · {reason}
        </p>
      </div>
      {isRunning ? (
        <Button
          role="switch"
          aria-checked={isOn}
          look={isOn ? 'a' : 'plain'}
          icon={isOn ? 'check' : 'people'}
          onClick={() => {
            actFor(isOn ? null : from.accountId);
            client.removeQueries({ type: 'inactive' });
            void client.invalidateQueries();
          }}
          testId="act-for-switch"
        >
          {t(isOn ? 'acting.stop' : 'acting.start', { who: from.displayName })}
        </Button>
      ) : (
        <span className="sub">{t('absence.notYet', { day: formatDay(firstDay) })}</span>
      )}
    </li>
  );
}
