import { formatDifference, formatPoints } from '@tctp/contracts';
import { ZERO, comparePoints, subtractPoints } from '@tctp/domain';
import type { ForecastView } from '@tctp/contracts';
import { useWords } from '../i18n/use-words';
import { usePhone } from './use-phone';
import './forecast-scale.css';

const EDGE = 12;
const LINE = 44;

/** The likely total, the band from worst to best, and last year, on one scale. */
export function ForecastScale({ forecast }: { forecast: ForecastView }) {
  const { t, language } = useWords();
  const phone = usePhone();
  const width = phone ? 340 : 620;
  const { total, baseline } = forecast;
  const [likely, worst, best] = [Number(total.likely), Number(total.worst), Number(total.best)];
  const last = baseline.total === null ? null : Number(baseline.total);
  const lowest = Math.min(worst, last ?? worst) - 1;
  const highest = Math.max(best, last ?? best) + 1;
  const step = highest - lowest > 24 ? 5 : highest - lowest > 12 ? 2 : 1;
  const from = Math.floor(lowest / step) * step;
  const to = Math.ceil(highest / step) * step;
  const at = (points: number) => EDGE + ((points - from) / (to - from)) * (width - 2 * EDGE);
  const ticks = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
  const show = (points: string | null) =>
    points === null ? t('points.unknown') : formatPoints(points, language);
  const difference = baseline.total === null ? null : subtractPoints(total.likely, baseline.total);
  const apart = last === null || Math.abs(at(best) - at(last)) > 130;
  const words = t('forecast.inWords', {
    likely: show(total.likely),
    worst: show(total.worst),
    best: show(total.best),
    year: baseline.year,
    last: show(baseline.total),
  });

  return (
    <div className="scale">
      <div className="scale-head">
        <p className="big" data-testid="forecast-total">
          {show(total.likely)}
        </p>
        <div>
          <p>{t('forecast.of', { max: Number(forecast.max) })}</p>
          <p>
            {difference === null ? (
              <span className="sub">{t('forecast.nothingBefore', { year: baseline.year })}</span>
            ) : (
              <>
                <b
                  className={
                    comparePoints(difference, ZERO) === 0 ? '' : difference.startsWith('-') ? 'fell' : 'rose'
                  }
                >
                  {formatDifference(difference, language)}
                </b>{' '}
                <span className="sub">{t('forecast.against', { year: baseline.year })}</span>
              </>
            )}
          </p>
        </div>
      </div>
      <figure className="scale-figure">
        <svg viewBox={`0 0 ${width} 88`} width="100%" role="img" aria-label={words}>
          <line x1={EDGE} x2={width - EDGE} y1={LINE} y2={LINE} stroke="var(--line-strong)" />
          {ticks.map((tick) => (
            <line
              key={tick}
              x1={at(tick)}
              x2={at(tick)}
              y1={LINE - 3}
              y2={LINE + 3}
              stroke="var(--line-strong)"
            />
          ))}
          <rect
            x={at(worst)}
            y={LINE - 6}
            width={Math.max(2, at(best) - at(worst))}
            height={12}
            rx={2}
            fill="var(--accent-line)"
          />
          {last !== null &&
            mark(
              last,
              t('forecast.last', { year: baseline.year, points: show(baseline.total) }),
              LINE,
              LINE + 20,
              80,
              apart ? 'middle' : 'end',
            )}
          {mark(
            best,
            t('forecast.best', { points: show(total.best) }),
            LINE,
            LINE + 20,
            80,
            apart ? 'middle' : 'start',
          )}
          <line x1={at(likely)} x2={at(likely)} y1={26} y2={LINE} stroke="var(--accent)" strokeWidth={2} />
          <text
            x={at(likely)}
            y={18}
            textAnchor={anchor(at(likely), 'middle')}
            fontSize={12}
            fontWeight={700}
            fill="var(--accent)"
          >
            {t('forecast.likely', { points: show(total.likely) })}
          </text>
          <circle cx={at(likely)} cy={LINE} r={6} fill="var(--accent)" />
          <text x={EDGE} y={32} fontSize={12} fill="var(--text-2)">
            {Math.abs(at(likely) - EDGE) > 70 && from}
          </text>
          <text x={width - EDGE} y={32} textAnchor="end" fontSize={12} fill="var(--text-2)">
            {Math.abs(width - EDGE - at(likely)) > 70 && to}
          </text>
        </svg>
        <figcaption className="small sub">
          {t('forecast.band', { worst: show(total.worst), best: show(total.best) })}
        </figcaption>
      </figure>
    </div>
  );

  function mark(points: number, label: string, top: number, foot: number, text: number, wish: Anchor) {
    const x = at(points);
    return (
      <>
        <line x1={x} x2={x} y1={top} y2={foot} stroke="var(--text-2)" strokeWidth={2} />
        <text x={x} y={text} textAnchor={anchor(x, wish)} fontSize={12} fontWeight={500} fill="var(--text-2)">
          {label}
        </text>
      </>
    );
  }

  function anchor(x: number, wish: Anchor): Anchor {
    if (x < 60) return 'start';
    return x > width - 60 ? 'end' : wish;
  }
}
type Anchor = 'start' | 'middle' | 'end';
