import { useQuery } from '@tanstack/react-query';
import { forecastQuery, sessionQuery } from '../../api/queries';
import { overviewQuery } from '../../api/overview-queries';
import { formatClock } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { LateEntries } from './late-entries';
import { LossList } from './loss-list';
import { OutlookPanel } from './outlook-panel';
import { ToDirect } from './to-direct';
import './overview.css';

/** One page for whoever answers for the points: where they stand, where they go, and what wants a word from above. */
export default function OverviewScreen() {
  const { t, language } = useWords();
  const session = useQuery(sessionQuery).data;
  const planId = session?.planId ?? null;
  const asOf = useQuery({ ...forecastQuery(planId ?? ''), enabled: planId !== null }).data?.asOf;
  return (
    <Screen
      title={t('place.overview')}
      subtitle={[session?.workplace, asOf && t('forecast.asOf', { at: formatClock(asOf, language) })]
        .filter(Boolean)
        .join(' · ')}
      tools={
        <Button icon="print" onClick={() => window.print()} testId="print">
          <span className="only-desk">{t('overview.print')}</span>
          <span className="sr only-phone">{t('overview.print')}</span>
        </Button>
      }
    >
      {planId === null ? (
        <div className="panel">
          <EmptyNote>{t('forecast.noPlan')}</EmptyNote>
        </div>
      ) : (
        <Morning planId={planId} />
      )}
    </Screen>
  );
}

function Morning({ planId }: { planId: string }) {
  const forecast = useQuery(forecastQuery(planId));
  const overview = useQuery(overviewQuery(planId));
  return (
    <Loaded query={forecast} rows={10}>
      {(seen) => (
        <div className="stack">
          <LateEntries planId={planId} />
          <OutlookPanel forecast={seen} overview={overview.data} />
          <div className="morning">
            <ToDirect overview={overview.data} />
            <LossList forecast={seen} />
          </div>
        </div>
      )}
    </Loaded>
  );
}
