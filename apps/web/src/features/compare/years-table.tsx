import type { YearLine, YearsOfUnit } from '@tctp/contracts';
import { formatMaximum, formatPoints } from '@tctp/contracts';
import { comparePoints } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { FigureText } from './figure-text';

interface Props {
  label: string;
  head: string;
  view: YearsOfUnit;
  lines: readonly YearLine[];
  /** With the totals below. */
  summed?: boolean;
}

/** A line for each part, a column for each year, and what it is more or less than the year before. */
export function YearsTable({ label, head, view: { columns, totals }, lines, summed = false }: Props) {
  const { t, language } = useWords();
  return (
    <div className="compare-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="compare-table years-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="num">
              {t('compare.max')}
            </th>
            {columns.map(({ year, planNumber }) => (
              <th key={year} scope="col" className="num">
                {year}
                <span className="small sub compare-under">{planNumber ?? t('compare.baseline')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ code, title, max, cells }) => (
            <tr key={code}>
              <th scope="row">
                {/\d/.test(code) && <span className="code">{code}</span>} {title}
              </th>
              <td className="num" data-label={t('compare.max')}>
                {max === null ? (
                  <span className="sub">{t('points.unknown')}</span>
                ) : (
                  formatMaximum(max, language)
                )}
              </td>
              {cells.map(({ points, change }, at) => (
                <td key={columns[at]?.year} className="num" data-label={columns[at]?.year}>
                  {points === null ? '–' : formatPoints(points, language)}
                  <Change of={change} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {summed && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('compare.total')}
              </th>
              {columns.map(({ year, figure }, at) => (
                <td key={year} className="num" data-label={year}>
                  <FigureText figure={figure} />
                  <Change of={totals[at]?.change ?? null} />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Change({ of }: { of: string | null }) {
  const { t, language } = useWords();
  if (of === null || comparePoints(of, '0') === 0) return null;
  const less = of.startsWith('-');
  const points = formatPoints(less ? of.slice(1) : of, language);
  return (
    <span className="small compare-change" data-less={less || undefined}>
      <span className="sr">{t(less ? 'compare.less' : 'compare.more')} </span>
      {less ? '−' : '+'}
      {points}
    </span>
  );
}
