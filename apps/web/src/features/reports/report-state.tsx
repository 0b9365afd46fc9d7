import type { PeriodicReportView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

const LOOKS: Record<PeriodicReportView['state'], { letter: string; tone: string }> = {
  draft: { letter: 'S', tone: 'doing' },
  submitted: { letter: 'T', tone: 'review' },
  returned: { letter: 'B', tone: 'warn' },
  approved: { letter: 'D', tone: 'ok' },
  sent: { letter: 'P', tone: 'ok' },
};

/** Null: nobody has composed it. */
export function ReportState({ state }: { state: PeriodicReportView['state'] | null }) {
  const { t, word } = useWords();
  if (state === null) return <span className="tag ask">{t('reports.notComposed')}</span>;
  const { letter, tone } = LOOKS[state];
  return (
    <span className={`st ${tone}`} data-testid={`report-state-${state}`}>
      <i aria-hidden="true">
        <span>{letter}</span>
      </i>
      {word('reportState', state)}
    </span>
  );
}
