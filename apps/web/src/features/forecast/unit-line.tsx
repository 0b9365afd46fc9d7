import type { UnitForecastView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { useFigures } from './use-figures';

/** One component of ours: what it may lose, why, and what its chances rest on. */
export function UnitLine({ line, year }: { line: UnitForecastView['lines'][number]; year: number }) {
  const { t, reason } = useWords();
  const { points, edge } = useFigures();
  return (
    <li data-testid={`unit-line-${line.code}`}>
      <div className="unit-points">
        <b className="pt">{points(line.atRisk)}</b>
        <span className="small sub nb">{t('points.of', { max: edge(Number(line.max)) })}</span>
      </div>
      <div>
        <p>
          <span className="code">{line.code}</span> {line.title}{' '}
          {line.outsideControl && <span className="tag ask">{t('task.outside')}</span>}
        </p>
        <p className="sub">{reason(line.reason)}</p>
        <p className="small sub">
          {t('room.unit.line', {
            likely: points(line.likely),
            worst: points(line.worst),
            best: points(line.best),
            year,
            last: points(line.baseline),
          })}
        </p>
        <details className="forecast-figures">
          <summary>{t('room.unit.because')}</summary>
          <ul className="small sub because">
            {[...new Set(line.because.map(reason))].map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  );
}
