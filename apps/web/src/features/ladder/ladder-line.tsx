import type { LadderView } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { formatClock, formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import type { IconName } from '../../parts/icon';
import { Panel } from '../../parts/panel';

interface Step {
  key: string;
  icon: IconName;
  when: string;
  what: string;
  at: string | undefined;
}

/** The ladder as people would tell it, from the first reminder to the last rung, with the days of a task that is real. */
export function LadderLine({ view: { ladder, example } }: { view: LadderView }) {
  const { t, word, language } = useWords();
  const at = (kind: string, step: number) =>
    example?.moments.find((one) => one.kind === kind && one.step === step)?.at;
  const steps: Step[] = [
    ...ladder.remindBefore.map((days, index) => ({
      key: `remind ${days}`,
      icon: 'bell' as const,
      when: t('ladder.daysBefore', { count: days }),
      what: t('ladder.remind'),
      at: at('remind', index + 1),
    })),
    {
      key: 'due',
      icon: 'clock',
      when: t('ladder.atDue'),
      what: t('ladder.tellDue', { role: word('role', ladder.onDue) }),
      at: at('due', 0),
    },
    ...ladder.escalate.map(({ afterWorkingDays, to }, index) => ({
      key: `escalate ${afterWorkingDays}`,
      icon: 'flag' as const,
      when: t('ladder.daysAfter', { count: afterWorkingDays }),
      what: t('ladder.report', { role: word('role', to) }),
      at: at('escalate', index + 1),
    })),
  ];
  return (
    <Panel title={t('ladder.title')}>
      {example !== null && (
        <p className="sub">
          {t('ladder.example')}{' '}
          <Link to="/tasks/$taskId" params={{ taskId: example.taskId }}>
            {example.componentCode} {example.title}
          </Link>
          , {t('ladder.lastDay')} {formatWeekday(example.lastDay, language)}.
        </p>
      )}
      <ol className="ladder">
        {steps.map(({ key, icon, when, what, at: moment }) => (
          <li key={key}>
            <Icon name={icon} />
            <div>
              <p>
                <b>{when}</b> · {what}
              </p>
              {moment !== undefined && <p className="small sub">{formatClock(moment, language)}</p>}
            </div>
          </li>
        ))}
      </ol>
      <p className="small sub">{t('ladder.digest')}</p>
    </Panel>
  );
}
