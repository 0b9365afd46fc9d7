import { formatPoints } from '@tctp/contracts';
import type { ForecastLineView, ForecastView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';

/** Every field and component: what it is worth, what it got, what it may get, and why. */
export function ForecastTable({ forecast }: { forecast: ForecastView }) {
  const { t, language, reason } = useWords();
  const show = (points: string) => formatPoints(points, language);
  return (
    <Panel title={t('lines.title')} flush>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('lines.title')}>
        <table className="grid lines">
          <thead>
            <tr>
              <th scope="col">{t('lines.component')}</th>
              <th scope="col" className="num">
                {t('lines.max')}
              </th>
              <th scope="col" className="num">
                {forecast.baseline.year}
              </th>
              <th scope="col" className="num now">
                {t('lines.likely')}
              </th>
              <th scope="col" className="num">
                {t('lines.worst')}
              </th>
              <th scope="col" className="num">
                {t('lines.best')}
              </th>
            </tr>
          </thead>
          <tbody>
            {forecast.lines.map((line) => (
              <tr key={`${line.kind}:${line.code}`} className={line.kind}>
                <th scope="row">
                  {heading(line)}
                  {line.outsideControl && <span className="tag ask">{t('task.outside')}</span>}
                  {line.kind !== 'field' && <span className="small sub why">{reason(line.reason)}</span>}
                </th>
                {cells(line, line.baseline)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('lines.total')}</th>
              {cells({ max: forecast.max, ...forecast.total }, forecast.baseline.total)}
            </tr>
          </tfoot>
        </table>
      </div>
    </Panel>
  );

  function cells(line: { max: string; likely: string; worst: string; best: string }, baseline: string) {
    return (
      <>
        {cell(t('lines.max'), line.max)}
        {cell(String(forecast.baseline.year), baseline)}
        {cell(t('lines.likely'), line.likely, 'now')}
        {cell(t('lines.worst'), line.worst, 'sub')}
        {cell(t('lines.best'), line.best, 'sub')}
      </>
    );
  }

  /** On a phone a row becomes a card, and each figure carries its own label. */
  function cell(label: string, points: string, look = '') {
    return (
      <td className={`num ${look}`} data-label={label}>
        {show(points)}
      </td>
    );
  }

  function heading({ kind, code, title }: ForecastLineView) {
    if (kind === 'field' || kind === 'component') return `${code} ${title} `;
    return kind === 'rest' ? `${t('lines.rest')} ` : `${title} `;
  }
}
