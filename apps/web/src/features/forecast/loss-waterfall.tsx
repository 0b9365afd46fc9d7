import type { ForecastLineView, ForecastView } from '@tctp/contracts';
import { ZERO, comparePoints, subtractPoints, sumKnown } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { useFigures } from './use-figures';

interface Loss {
  line: ForecastLineView;
  now: string;
  /** Null: nobody knows. */
  before: string | null;
  /** What is left of the maximum once this is lost too. */
  left: number;
  whose: 'ours' | 'noTask' | 'superior' | 'survey';
}

/** From the maximum down to the forecast, a step for each loss, last year's loss beside it. A table that draws itself. */
export function LossWaterfall({ forecast }: { forecast: ForecastView }) {
  const { t } = useWords();
  const { points } = useFigures();
  const { year } = forecast.baseline;
  const losses = lossesOf(forecast);
  const from = Math.floor(
    Math.min(...[forecast.total.likely, forecast.baseline.total].filter((one) => one !== null).map(Number)) -
      1,
  );
  const whole = Number(forecast.max) - from;
  const lost = (value: string | null) =>
    value === null || comparePoints(value, ZERO) === 0 ? points(value) : points(`-${value}`);

  return (
    <Panel title={t('losses.title')} aside={t('losses.aside', { year })} flush>
      <table className="losses">
        <caption className="sr">{t('losses.caption', { year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('losses.component')}</th>
            <th scope="col" className="bars">
              <span className="sr">{t('losses.bars')}</span>
            </th>
            <th scope="col" className="num">
              {t('losses.now')}
            </th>
            <th scope="col" className="num">
              {year}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="end">
            <th scope="row">{t('lines.max')}</th>
            {bar(0, whole, 'total')}
            <td className="num">{points(forecast.max)}</td>
            <td className="num sub">{points(forecast.max)}</td>
          </tr>
          {losses.map(({ line, now, before, left, whose }) => (
            <tr key={`${line.kind}:${line.code}`}>
              <th scope="row">
                {line.kind === 'component' && <b className="loss-code">{line.code} </b>}
                {line.title}
                <span className="small sub block">{t(`losses.${whose}`)}</span>
              </th>
              {bar(left - from, Number(now), whose)}
              <td className="num">
                <b>{lost(now)}</b>
              </td>
              <td className="num sub">{lost(before)}</td>
            </tr>
          ))}
          <tr className="end">
            <th scope="row">{t('lines.likely')}</th>
            {bar(0, Number(forecast.total.likely) - from, 'total')}
            <td className="num">{points(forecast.total.likely)}</td>
            <td className="num sub">{points(forecast.baseline.total)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('losses.total')}
            </th>
            <td className="num">{lost(subtractPoints(forecast.max, forecast.total.likely))}</td>
            <td className="num sub">{lost(sumKnown(losses.map(({ before }) => before)))}</td>
          </tr>
        </tfoot>
      </table>
      <p className="small sub foot-note">{t('losses.scale', { from })}</p>
    </Panel>
  );

  function bar(start: number, length: number, look: string) {
    return (
      <td className="bars" aria-hidden="true">
        <svg viewBox="0 0 100 12" preserveAspectRatio="none" width="100%" height="14">
          <rect
            className={`bar ${look}`}
            x={(start / whole) * 100}
            width={Math.max(0, (length / whole) * 100)}
            y="1"
            height="10"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </td>
    );
  }
}

function lostOf({ max, baseline }: ForecastLineView): string | null {
  return baseline === null ? null : subtractPoints(max, baseline);
}

/** Greatest first; each begins where the one before it ended. */
function lossesOf({ lines, max }: ForecastView): Loss[] {
  let left = Number(max);
  return lines
    .filter(({ kind }) => kind !== 'field')
    .map((line) => ({ line, now: line.atRisk, before: lostOf(line) }))
    .filter(({ now, before }) => comparePoints(now, ZERO) !== 0 || comparePoints(before ?? ZERO, ZERO) !== 0)
    .sort((one, other) => comparePoints(other.now, one.now))
    .map((loss) => {
      left -= Number(loss.now);
      return { ...loss, left, whose: whoseOf(loss.line) };
    });
}

function whoseOf({ kind, outsideControl, taskIds }: ForecastLineView): Loss['whose'] {
  if (kind === 'survey') return 'survey';
  if (outsideControl) return 'superior';
  return taskIds.length === 0 ? 'noTask' : 'ours';
}
