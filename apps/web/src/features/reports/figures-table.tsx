import type { ReportTableView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

/** Figures as the paper has them; nobody types them. */
export function FiguresTable({ table: { caption, columns, rows } }: { table: ReportTableView }) {
  const { t } = useWords();
  return (
    <div className="figures-table" role="region" aria-label={caption ?? t('reports.figures')} tabIndex={0}>
      <table>
        {caption !== null && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ title }, place) => (
              <th key={place} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) =>
            row.kind === 'section' ? (
              <tr key={place} className="part">
                <th colSpan={columns.length} scope="rowgroup">
                  {row.text}
                </th>
              </tr>
            ) : (
              <tr key={place} className={row.kind}>
                {columns.map(({ align }, at) => (
                  <td key={at} className={`to-${align}`}>
                    {row.cells[at] ?? ''}
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
      <p className="small sub">{t('reports.figures')}</p>
    </div>
  );
}
