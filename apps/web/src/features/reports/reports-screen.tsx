import { useQuery } from '@tanstack/react-query';
import { plansQuery, sessionQuery } from '../../api/queries';
import { reportsQuery } from '../../api/report-queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { OldDataNote } from '../../parts/old-data-note';
import { Panel } from '../../parts/panel';
import { Screen } from '../../parts/screen';
import { ReportLine } from './report-line';
import './reports.css';

/** Every period of the plan that has begun, and what its report waits for. */
export default function ReportsScreen() {
  const { t } = useWords();
  const session = useQuery(sessionQuery).data;
  const plans = useQuery(plansQuery).data;
  const planId = session?.planId ?? plans?.[0]?.id;
  const query = useQuery({ ...reportsQuery(planId ?? ''), enabled: planId !== undefined });
  return (
    <Screen title={t('place.reports')} subtitle={t('reports.about')}>
      <OldDataNote query={query} />
      <Loaded query={query} rows={4}>
        {({ planId: of, mayCompose, reports }) => (
          <Panel title={t('reports.list')} flush>
            {reports.length === 0 ? (
              <EmptyNote>{t('reports.none')}</EmptyNote>
            ) : (
              <ul className="deed-rows report-lines">
                {reports.map((line) => (
                  <ReportLine key={line.period} planId={of} mayCompose={mayCompose} line={line} />
                ))}
              </ul>
            )}
          </Panel>
        )}
      </Loaded>
    </Screen>
  );
}
