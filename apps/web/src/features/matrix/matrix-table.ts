import type { Words } from '../../i18n/use-words';
import type { ExportTable } from '../../parts/export/export-table';
import type { MatrixModel, UnitRow } from './matrix-model';
import { sayCell } from './matrix-words';

/** The matrix as a table for Excel, its cells in words. */
export function matrixTable(fileName: string, model: MatrixModel, words: Words): ExportTable<UnitRow> {
  const { t } = words;
  return {
    fileName,
    list: 'matrix',
    rows: model.rows,
    columns: [
      { title: t('matrix.unit'), kind: 'text', width: 30, value: ({ unit }) => unit.name },
      ...model.components.map(({ code, title }) => ({
        title: `${code} ${title}`,
        kind: 'text' as const,
        width: 18,
        value: ({ cells }: UnitRow) => {
          const cell = cells.get(code);
          return cell === undefined ? null : sayCell(cell, words);
        },
      })),
      { title: t('matrix.doneColumn'), kind: 'number', value: ({ done }) => done },
      { title: t('matrix.partsColumn'), kind: 'number', value: ({ cells }) => cells.size },
      { title: t('matrix.lateColumn'), kind: 'number', value: ({ overdue }) => overdue },
    ],
  };
}
