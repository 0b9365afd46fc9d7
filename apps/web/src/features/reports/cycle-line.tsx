import { formatCycle, formatDay } from '@tctp/contracts';
import type { ReportCycle } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { StatusChip } from '../../parts/status-chip';

/** Which cycle a report closes, where that stands, and its last moment. */
export function CycleLine({ cycle }: { cycle: ReportCycle | null }) {
  const { t, language } = useWords();
  if (cycle === null) return <p className="small sub">{t('reports.noCycle')}</p>;
  const { componentCode: code, lastDay, overdue, work, handedInOn, lateWorkingDays: late } = cycle;
  const dueWords = (last: string) => {
    const day = formatDay(last);
    if (overdue) return t('reports.late', { day });
    if (late === null) return t('reports.lastDay', { day });
    const on = handedInOn === null ? '' : formatDay(handedInOn);
    return t(late > 0 ? 'reports.handedInLate' : 'reports.handedInAfter', { day, on, count: late });
  };
  const named = formatCycle(cycle.cycle, language) ?? cycle.cycle;
  return (
    <div className="report-cycle">
      <p className="small">{t('reports.cycle', { code, cycle: named })}</p>
      <p className={`small due ${overdue || late !== null ? 'late' : ''}`}>
        {lastDay !== null && <b>{dueWords(lastDay)}</b>}
      </p>
      <p className="small">
        {t('reports.standsAt')} <StatusChip work={work} />
      </p>
    </div>
  );
}
