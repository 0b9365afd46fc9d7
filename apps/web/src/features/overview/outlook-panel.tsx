import { formatDay, formatDifference, formatPoints } from '@tctp/contracts';
import type { ForecastView, Overview } from '@tctp/contracts';
import { subtractPoints } from '@tctp/domain';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/use-words';
import { ForecastScale } from '../../parts/forecast-scale';
import { TargetLine } from './target-line';

interface Props {
  forecast: ForecastView;
  overview: Overview | undefined;
}

export function OutlookPanel({ forecast, overview }: Props) {
  const { t } = useWords();
  return (
    <section className="panel outlook" aria-label={t('place.forecast')}>
      <div>
        <ForecastScale forecast={forecast} />
        {overview !== undefined && <TargetLine overview={overview} forecast={forecast} />}
      </div>
      {overview?.changes != null && <Since changes={overview.changes} />}
    </section>
  );
}

const MOST_MOVED = 4;
const MOST_HAPPENED = 3;

/** What yesterday's reader has not seen: the points that moved, then what was decided or fell due. */
function Since({ changes }: { changes: NonNullable<Overview['changes']> }) {
  const { t, language, word } = useWords();
  const difference = subtractPoints(changes.now, changes.before);
  const happened = gathered(changes.happened);
  return (
    <section className="since" aria-labelledby="since" data-testid="since">
      <h2 id="since">
        {t('overview.since', { day: formatDay(changes.since) })}{' '}
        <span className="nb">{formatDifference(difference, language)}</span>
      </h2>
      {changes.moved.length > 0 && (
        <ul className="moved">
          {changes.moved.slice(0, MOST_MOVED).map(({ code, title, before, after }) => (
            <li key={`${code}:${title}`}>
              <b className="num">{formatDifference(subtractPoints(after, before), language)}</b>
              <span>
                {code} {title}{' '}
                <span className="sub nb">
                  {t('overview.fromTo', {
                    from: formatPoints(before, language),
                    to: formatPoints(after, language),
                  })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {changes.happened.length > 0 && (
        <ul className="happened small">
          {happened.slice(0, MOST_HAPPENED).map(({ taskId, componentCode, title, code, params, times }) => (
            <li key={`${taskId}:${code}`}>
              <Link to="/tasks/$taskId" params={{ taskId }}>
                {componentCode} {title}
              </Link>{' '}
              <span className="sub">
                {word('event', code, params)}
                {times > 1 && ` ${t('overview.times', { times })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {happened.length > MOST_HAPPENED && (
        <p className="small sub">{t('overview.more', { count: happened.length - MOST_HAPPENED })}</p>
      )}
      {changes.moved.length + changes.happened.length === 0 && (
        <p className="small sub">{t('overview.nothing')}</p>
      )}
    </section>
  );
}

type Happening = NonNullable<Overview['changes']>['happened'][number];

/** The cycles of one component that met the same are one line. */
function gathered(happened: readonly Happening[]): (Happening & { times: number })[] {
  const lines = new Map<string, Happening & { times: number }>();
  for (const one of happened) {
    const name = `${one.componentCode}:${one.code}`;
    const known = lines.get(name);
    if (known === undefined) lines.set(name, { ...one, times: 1 });
    else known.times += 1;
  }
  return [...lines.values()];
}
