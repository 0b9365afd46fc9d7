import { formatDay } from '@tctp/contracts';
import type { ForecastHistory } from '@tctp/contracts';
import { comparePoints } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { historyQuery } from '../../api/forecast-queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { Skeleton } from '../../parts/skeleton';
import { FiguresTable } from './figures-table';
import { useFigures } from './use-figures';

const Chart = lazy(() => import('./history-chart'));
const MOST_TOLD = 6;

/** How the likely total has moved, and what moved it. */
export function HistoryPanel({ planId, asOf }: { planId: string; asOf: string | undefined }) {
  const { t } = useWords();
  const query = useQuery(historyQuery(planId));
  return (
    <Panel title={t('room.moves.ofForecast')} flush id="history">
      <Loaded query={query} rows={3}>
        {({ days, baseline, ...rest }) => {
          const told = days.filter(({ day }) => asOf === undefined || day <= asOf);
          return <Told history={{ ...rest, baseline, days: told }} />;
        }}
      </Loaded>
    </Panel>
  );
}

function Told({ history }: { history: ForecastHistory }) {
  const { t, reason } = useWords();
  const { points } = useFigures();
  const { days, baseline } = history;
  const first = days[0];
  const turns = days.flatMap((day, at) => {
    const before = days[at - 1]?.likely;
    return before === undefined || day.moved.length === 0 ? [] : [{ ...day, before }];
  });
  if (first === undefined || turns.length === 0) {
    return <EmptyNote>{t('room.moves.still', { day: formatDay(first?.day ?? '') })}</EmptyNote>;
  }
  const last = days.at(-1) ?? first;
  const label = t('room.moves.inWords', {
    from: formatDay(first.day),
    to: formatDay(last.day),
    before: points(first.likely),
    after: points(last.likely),
    year: baseline.year,
    last: points(baseline.total),
  });
  return (
    <div className="forecast-history">
      <div className="chart-side">
        <Suspense fallback={<Skeleton rows={4} />}>
          <Chart history={history} label={label} />
        </Suspense>
        <FiguresTable
          caption={t('room.moves.ofForecast')}
          head={[t('room.moves.day'), t('lines.likely'), t('lines.worst'), t('lines.best')]}
          rows={days.map((day) => [
            formatDay(day.day),
            points(day.likely),
            points(day.worst),
            points(day.best),
          ])}
        />
      </div>
      <ol className="history-turns" data-testid="history-turns">
        {turns
          .slice(-MOST_TOLD)
          .reverse()
          .map(({ day, before, likely, moved }) => (
            <li key={day}>
              <p>
                <b>{formatDay(day)}</b>{' '}
                {comparePoints(before, likely) === 0
                  ? t('room.moves.evened', { points: points(likely) })
                  : `${points(before)} → ${points(likely)}`}
              </p>
              {moved.map((line) => (
                <p key={line.code} className="small sub">
                  <span className="code">{line.code}</span> {points(line.before)} → {points(line.after)}:{' '}
                  {reason(line.reason)}
                </p>
              ))}
            </li>
          ))}
      </ol>
    </div>
  );
}
