import { paperWords } from '@tctp/contracts';
import type { PaperBlock, PaperColumn, PaperTable, PaperTableRow } from './official-paper';

export function heading(level: 1 | 2, text: string): PaperBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', text };
}

export function named<Block extends PaperBlock>(name: string, block: Block): Block {
  return { ...block, name };
}

const TENS = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** Headings of the first level counted I, II, III … in the order they stand in; up to 99. */
export function numbered(blocks: readonly PaperBlock[]): PaperBlock[] {
  let place = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.level !== 1) return block;
    place += 1;
    return { ...block, text: `${TENS[Math.floor(place / 10)]}${ONES[place % 10]}. ${block.text}` };
  });
}

/** Without a caption: the heading before it says enough. */
export function table(columns: readonly PaperColumn[], rows: readonly PaperTableRow[]): PaperTable {
  return { kind: 'table', caption: null, columns, rows };
}

/** Rows counted from 1 in a column of their own: 12 mm of the 165 of an upright page, unless said otherwise. */
export function countedTable(
  columns: readonly PaperColumn[],
  rows: readonly (readonly string[])[],
  numberWidth = 12,
): PaperTable {
  return table(
    [{ title: paperWords.counted, width: numberWidth, align: 'center' }, ...columns],
    rows.map((cells, place) => ({ kind: 'cells', cells: [String(place + 1), ...cells] })),
  );
}
