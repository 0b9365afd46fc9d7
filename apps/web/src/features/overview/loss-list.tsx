import { formatPoints } from '@tctp/contracts';
import type { ForecastLineView, ForecastView } from '@tctp/contracts';
import { ZERO, comparePoints, subtractPoints } from '@tctp/domain';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';

/** From the maximum down to what is expected, one line a loss; the room beside has the charts. */
export function LossList({ forecast }: { forecast: ForecastView }) {
  const { t, language, reason } = useWords();
  const { year } = forecast.baseline;
  const losses = forecast.lines
    .filter(({ kind }) => kind !== 'field')
    .map((line) => ({ line, before: lostOf(line) }))
    .filter(({ line, before }) => isSome(line.atRisk) || isSome(before ?? ZERO))
    .sort((left, right) => comparePoints(right.line.atRisk, left.line.atRisk));
  const shown = (points: string | null) => (points === null ? '–' : formatPoints(points, language));
  const lost = (points: string | null) =>
    points === null
      ? '–'
      : isSome(points)
        ? `−${formatPoints(points, language)}`
        : formatPoints('0', language);
  return (
    <Panel
      title={t('losses.title')}
      aside={
        <Link to="/forecast" className="no-print">
          {t('overview.room')}
        </Link>
      }
      flush
    >
      <table className="loss-list">
        <caption className="sr">{t('losses.caption', { year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('losses.component')}</th>
            <th scope="col" className="num">
              {t('losses.now')}
            </th>
            <th scope="col" className="num">
              {year}
            </th>
          </tr>
        </thead>
        <tbody>
          {losses.map(({ line, before }) => (
            <tr key={`${line.kind}:${line.code}:${line.fieldCode}`}>
              <th scope="row">
                {nameOf(line)}
                <span className="small sub">{reason(line.reason)}</span>
              </th>
              <td className="num">
                <b>{lost(line.atRisk)}</b>
              </td>
              <td className="num sub">{lost(before)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('overview.left')}</th>
            <td className="num">{formatPoints(forecast.total.likely, language)}</td>
            <td className="num sub">{shown(forecast.baseline.total)}</td>
          </tr>
        </tfoot>
      </table>
    </Panel>
  );

  function nameOf({ kind, code, title, outsideControl }: ForecastLineView) {
    return (
      <span>
        {kind === 'component' && <b>{code} </b>}
        {title}
        {outsideControl && <span className="tag ask">{t('task.outside')}</span>}
      </span>
    );
  }
}

function lostOf({ max, baseline }: ForecastLineView): string | null {
  return baseline === null ? null : subtractPoints(max, baseline);
}

function isSome(points: string): boolean {
  return comparePoints(points, ZERO) > 0;
}
