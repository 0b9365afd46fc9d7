import type { OfficialPaper, PaperTable } from '@tctp/application';
import { sizesOf } from '../page';
import { spansOf } from './grid';
import type { Span } from './grid';
import type { PaperSheet } from './paper-sheet';

/** Points for a heading with the head and the first rows of the table under it, and for a section with its first row. */
const [HEADED, SECTION] = [160, 80];

/** Headings, paragraphs, items and tables, one under the other. */
export function excelBody(to: PaperSheet, paper: OfficialPaper, grid: readonly number[]): void {
  const { blocks } = paper;
  const sizes = sizesOf(paper);
  const whole: Span = { from: 0, to: grid.length - 1 };
  const text = { ...whole, align: 'left', size: sizes.body } as const;
  const tables = blocks.filter(({ kind }) => kind === 'table').length;
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        to.needRoom(HEADED);
        to.skip(6);
        to.put([{ ...text, text: block.text, bold: true }]);
        break;
      case 'paragraph':
        to.put([{ ...text, text: block.text }]);
        break;
      case 'items':
        for (const item of block.items) to.put([{ ...text, text: `- ${item}` }]);
        break;
      case 'table':
        if (block.caption !== null) {
          to.skip(6);
          to.put([{ ...text, text: block.caption, align: 'center', bold: true }]);
        }
        excelTable(to, block, grid, { size: sizes.table, only: tables === 1 });
        break;
    }
  }
}

/** Only the head of an only table is repeated: over another table it would be wrong. */
function excelTable(
  to: PaperSheet,
  table: PaperTable,
  grid: readonly number[],
  { size, only }: { size: number; only: boolean },
): void {
  const spans = spansOf(table, grid);
  const cell = { size, border: true } as const;
  to.put(
    table.columns.map(({ title }, place) => ({
      ...cell,
      ...spanAt(spans, place),
      text: title,
      bold: true,
      align: 'center',
    })),
  );
  if (only) to.repeatLast();
  for (const [place, row] of table.rows.entries()) {
    if (row.kind === 'section') {
      if (place > 0) to.needRoom(SECTION);
      to.put([{ ...cell, from: 0, to: grid.length - 1, text: row.text, bold: true, align: 'left' }]);
      continue;
    }
    to.put(
      table.columns.map(({ align }, place) => ({
        ...cell,
        ...spanAt(spans, place),
        text: row.cells[place] ?? '',
        bold: row.kind === 'total',
        align,
      })),
    );
  }
}

function spanAt(spans: readonly Span[], place: number): Span {
  return spans[place] ?? { from: place, to: place + 1 };
}
