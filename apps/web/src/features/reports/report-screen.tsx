import { formatCycle, formatDay } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { plansQuery, sessionQuery } from '../../api/queries';
import { reportQuery } from '../../api/report-queries';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../../parts/loaded';
import { OldDataNote } from '../../parts/old-data-note';
import { Screen } from '../../parts/screen';
import { ReportRoom } from './report-room';
import './reports.css';
import './report-text.css';

const route = getRouteApi('/frame/rich/reports/$period');

/** One report on its way from the data to the house that receives it. */
export default function ReportScreen() {
  const { t, language } = useWords();
  const { period } = route.useParams();
  const session = useQuery(sessionQuery).data;
  const plans = useQuery(plansQuery).data;
  const planId = session?.planId ?? plans?.[0]?.id;
  const query = useQuery({ ...reportQuery(planId ?? '', period), enabled: planId !== undefined });
  const name = formatCycle(period, language) ?? period;
  return (
    <Screen
      title={t('reports.title', { period: name })}
      back="/reports"
      subtitle={query.data && t('reports.toldOf', { day: formatDay(query.data.toldOf) })}
    >
      <OldDataNote query={query} />
      <Loaded query={query} rows={12}>
        {(report) => <ReportRoom key={report.period} report={report} />}
      </Loaded>
    </Screen>
  );
}
