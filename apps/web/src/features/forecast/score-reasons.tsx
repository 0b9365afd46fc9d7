import type { ForecastLineView, ForecastView, ScoreList } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { GiveLink } from '../../parts/give-link';
import { ScoreMoves } from './score-moves';
import { useFigures } from './use-figures';

interface Props {
  line: ForecastLineView;
  scores: ScoreList['components'][number] | undefined;
  forecast: ForecastView;
}

const RECORDED = ['claimed', 'reviewed', 'official'] as const;

/** Four scores of one line, each with why; and what its chances rest on. */
export function ScoreReasons({ line, scores, forecast: { planId, baseline, chances } }: Props) {
  const { t, reason } = useWords();
  const { points, chance } = useFigures();
  const own = chances.lines.find(({ code }) => code === line.code);
  return (
    <>
      <p className="sub">
        {t('scores.worth', { max: points(line.max), year: baseline.year, last: points(line.baseline) })}
      </p>
      <dl className="reasons">
        <div>
          <dt>{t('scores.forecast')}</dt>
          <dd>
            <b>{points(line.likely)}</b> {reason(line.reason)}
            <span className="small sub block">
              {t('forecast.band', { worst: points(line.worst), best: points(line.best) })}
            </span>
          </dd>
        </div>
        {line.kind === 'component' &&
          RECORDED.map((name) => {
            const score = scores?.[name];
            return (
              <div key={name}>
                <dt>{t(`scores.${name}`)}</dt>
                <dd>
                  <b>{score?.points == null ? '–' : points(score.points)}</b>{' '}
                  {score == null ? <span className="sub">{t('scores.none')}</span> : reason(score.reason)}
                  {score != null && <span className="small sub block">{formatMoment(score.recordedAt)}</span>}
                </dd>
              </div>
            );
          })}
      </dl>
      {line.kind === 'component' && line.taskIds.length === 0 && <GiveLink code={line.code} />}
      {line.kind === 'component' && <ScoreMoves planId={planId} code={line.code} />}
      {own !== undefined && own.outcomes.length > 1 && (
        <>
          <h3>{t('scores.chances')}</h3>
          <ul className="outcomes">
            {own.outcomes.map((one) => (
              <li key={one.points}>
                <span>{t('scores.outcome', { points: points(one.points) })}</span>
                <b>{chance(one.chance)}</b>
              </li>
            ))}
          </ul>
          <ul className="small sub because">
            {[...new Set(own.because.map(reason))].map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
