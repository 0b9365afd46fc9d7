import type { ForecastView } from '@tctp/contracts';
import { ZERO, comparePoints, subtractPoints } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { useFigures } from './use-figures';

/** The likely total first, how far it is from last year, and how far it may still go. */
export function Headline({ forecast: { total, baseline, max } }: { forecast: ForecastView }) {
  const { t } = useWords();
  const { points, plus, edge } = useFigures();
  const difference = baseline.total === null ? null : subtractPoints(total.likely, baseline.total);
  const sign = comparePoints(difference ?? ZERO, ZERO);
  return (
    <div className="headline">
      <p className="big" data-testid="forecast-total">
        {points(total.likely)}
      </p>
      <div>
        <p>
          {t('forecast.of', { max: edge(Number(max)) })} ·{' '}
          {difference === null ? (
            <span className="sub">{t('forecast.nothingBefore', { year: baseline.year })}</span>
          ) : (
            <>
              <b className={sign === 0 ? '' : sign > 0 ? 'rose' : 'fell'}>{plus(difference)}</b>{' '}
              <span className="sub">{t('forecast.against', { year: baseline.year })}</span>
            </>
          )}
        </p>
        <p className="sub">{t('forecast.band', { worst: points(total.worst), best: points(total.best) })}</p>
      </div>
    </div>
  );
}
