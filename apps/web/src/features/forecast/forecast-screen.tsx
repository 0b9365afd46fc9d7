import { formatPoints } from '@tctp/contracts';
import type { ForecastView } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { forecastQuery, sessionQuery } from '../../api/queries';
import { formatClock } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { ForecastScale } from '../../parts/forecast-scale';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { ForecastTable } from './forecast-table';
import { LossBars } from './loss-bars';
import { ScoreLedger } from './score-ledger';
import { UnknownRisks } from './unknown-risks';
import './forecast.css';

export default function ForecastScreen() {
  const { t, language } = useWords();
  const planId = useQuery(sessionQuery).data?.planId ?? null;
  const asOf = useQuery({ ...forecastQuery(planId ?? ''), enabled: planId !== null }).data?.asOf;
  return (
    <Screen
      title={t('place.forecast')}
      {...(asOf === undefined ? {} : { subtitle: t('forecast.asOf', { at: formatClock(asOf, language) }) })}
    >
      {planId === null ? (
        <div className="panel">
          <EmptyNote>{t('forecast.noPlan')}</EmptyNote>
        </div>
      ) : (
        <Room planId={planId} />
      )}
    </Screen>
  );
}

function Room({ planId }: { planId: string }) {
  const query = useQuery(forecastQuery(planId));
  return (
    <Loaded query={query} rows={10}>
      {(forecast) => (
        <div className="stack">
          <section className="panel">
            <ForecastScale forecast={forecast} />
            <LastYear forecast={forecast} />
          </section>
          <div className="room">
            <div className="stack">
              <LossBars forecast={forecast} />
              <UnknownRisks forecast={forecast} />
            </div>
            <ForecastTable forecast={forecast} />
          </div>
          <ScoreLedger planId={planId} year={forecast.baseline.year} />
        </div>
      )}
    </Loaded>
  );
}

function LastYear({ forecast: { baseline, outsideControl } }: { forecast: ForecastView }) {
  const { t, language } = useWords();
  return (
    <p className="small sub last-year">
      {t('forecast.lastYear', {
        year: baseline.year,
        evidence: formatPoints(baseline.evidencePoints, language),
        survey: formatPoints(baseline.surveyPoints, language),
        rank: baseline.rank,
        units: baseline.rankedUnits,
      })}{' '}
      {t('forecast.outside', { points: formatPoints(outsideControl, language) })}
    </p>
  );
}
