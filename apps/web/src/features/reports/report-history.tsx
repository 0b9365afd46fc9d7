import type { PeriodicReportView } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';

/** Who did what, when and why; newest first. Nothing of it is ever changed. */
export function ReportHistory({ report: { history, approved } }: { report: PeriodicReportView }) {
  const { t, word } = useWords();
  return (
    <Panel title={t('reports.history')} flush>
      <ol className="report-history" data-testid="report-history">
        {history.map((entry) => (
          <li key={entry.number}>
            <span className="small sub nb">{formatMoment(entry.at)}</span>
            <div>
              <p>{word('reportEvent', entry.code, entry.params)}</p>
              {entry.reason !== null && <p className="reason">“{entry.reason}”</p>}
              <p className="small sub">
                {entry.for === null
                  ? entry.by.displayName
                  : t('reports.who', { who: entry.by.displayName, absent: entry.for.displayName })}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {approved !== null && (
        <p className="small sub pad digest">{t('reports.digest', { digest: approved.sha256 })}</p>
      )}
    </Panel>
  );
}
