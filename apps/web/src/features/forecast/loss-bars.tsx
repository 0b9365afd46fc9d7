import { formatPoints } from '@tctp/contracts';
import { ZERO, comparePoints, subtractPoints, sumPoints } from '@tctp/domain';
import type { ForecastLineView, ForecastView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';

interface Loss {
  line: ForecastLineView;
  now: string;
  before: string;
}

/** Where points are lost: this year, as it looks now, above last year. */
export function LossBars({ forecast }: { forecast: ForecastView }) {
  const { t, language } = useWords();
  const { year } = forecast.baseline;
  const losses = forecast.lines
    .filter(({ kind }) => kind !== 'field')
    .map((line): Loss => ({ line, now: line.atRisk, before: subtractPoints(line.max, line.baseline) }))
    .filter(({ now, before }) => comparePoints(now, ZERO) !== 0 || comparePoints(before, ZERO) !== 0)
    .sort((left, right) => Number(right.now) - Number(left.now));
  const widest = Math.max(1, ...losses.flatMap(({ now, before }) => [Number(now), Number(before)]));
  const show = (points: string) => `−${formatPoints(points, language)}`;
  const width = (points: string) => `${(Math.max(0, Number(points)) / widest) * 100}%`;

  return (
    <Panel title={t('losses.title')} aside={t('losses.aside', { year })} flush>
      <table className="losses">
        <caption className="sr">{t('losses.caption', { year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('losses.component')}</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col" className="num">
              {t('losses.now')}
            </th>
            <th scope="col" className="num">
              {year}
            </th>
          </tr>
        </thead>
        <tbody>
          {losses.map(({ line, now, before }) => (
            <tr key={`${line.kind}:${line.code}`}>
              <th scope="row">
                {line.kind === 'component' && <b className="loss-code">{line.code}</b>}
                <span className="small sub">{line.title}</span>
              </th>
              <td className="bars" aria-hidden="true">
                <span className={`bar ${lookOf(line)}`} style={{ width: width(now) }} />
                <span className="bar before" style={{ width: width(before) }} />
              </td>
              <td className="num">
                <b>{comparePoints(now, ZERO) === 0 ? formatPoints(now, language) : show(now)}</b>
              </td>
              <td className="num sub">
                {comparePoints(before, ZERO) === 0 ? formatPoints(before, language) : show(before)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('losses.total')}
            </th>
            <td className="num">{show(subtractPoints(forecast.max, forecast.total.likely))}</td>
            <td className="num sub">{show(sumPoints(losses.map(({ before }) => before)))}</td>
          </tr>
        </tfoot>
      </table>
      <p className="legend small sub" aria-hidden="true">
        <span>
          <i className="bar" /> {t('losses.ours')}
        </span>
        <span>
          <i className="bar outside" /> {t('losses.outside')}
        </span>
        <span>
          <i className="bar survey" /> {t('losses.survey')}
        </span>
        <span>
          <i className="bar before" /> {t('losses.before', { year })}
        </span>
      </p>
    </Panel>
  );
}

function lookOf({ kind, outsideControl }: ForecastLineView): string {
  if (kind === 'survey') return 'survey';
  return outsideControl ? 'outside' : '';
}
