import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words';

interface Props {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

/** What a chart draws, as figures: for whoever cannot see it, wants to copy it, or prints it. */
export function FiguresTable({ caption, head, rows }: Props) {
  const { t } = useWords();
  return (
    <details className="forecast-figures">
      <summary>{t('room.chart.table')}</summary>
      <table>
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, at) => (
              <th key={name} scope="col" className={at === 0 ? '' : 'num'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={at} className="num">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
