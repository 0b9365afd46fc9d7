import { formatCycle, formatDay } from '@tctp/contracts';
import type { ReportCycle } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { StatusChip } from '../../parts/status-chip';

/** Which cycle a report closes, where that stands, and its last moment. */
export function CycleLine({ cycle }: { cycle: ReportCycle | null }) {
  const { t, language } = useWords();
  if (cycle === null) return <p className="small sub">{t('reports.noCycle')}</p>;
  const { componentCode: code, lastDay, overdue, work } = cycle;
  const named = formatCycle(cycle.cycle, language) ?? cycle.cycle;
  return (
    <div className="report-cycle">
      <p className="small">{t('reports.cycle', { code, cycle: named })}</p>
      <p className={`small due ${overdue ? 'late' : ''}`}>
        {lastDay !== null && (
          <b>{t(overdue ? 'reports.late' : 'reports.lastDay', { day: formatDay(lastDay) })}</b>
        )}
      </p>
      <p className="small">
        {t('reports.standsAt')} <StatusChip work={work} />
      </p>
    </div>
  );
}
