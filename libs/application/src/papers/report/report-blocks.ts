import { paperWords } from '@tctp/contracts';
import type { PaperBlock, PaperColumn, PaperTable } from '../official-paper';

const words = paperWords.report;

export function heading(level: 1 | 2, text: string): PaperBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', text };
}

/** Rows counted from 1 in a column of their own. Widths in millimetres of 165. */
export function countedTable(
  columns: readonly PaperColumn[],
  rows: readonly (readonly string[])[],
): PaperTable {
  return {
    kind: 'table',
    caption: null,
    columns: [{ title: words.number, width: 12, align: 'center' }, ...columns],
    rows: rows.map((cells, place) => ({ kind: 'cells', cells: [String(place + 1), ...cells] })),
  };
}
