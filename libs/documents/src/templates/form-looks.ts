import type { Fill } from 'exceljs';

/** How forms look: the letter of official papers, thin edges, grey for what is only to be seen. */
export const FONT = { name: 'Times New Roman', size: 12 } as const;
export const FILL_HEAD = solid('FFE9F1FA');
export const FILL_SHOWN = solid('FFEEF1F4');
const LINE = { style: 'thin', color: { argb: 'FFB5BDC8' } } as const;
export const EDGES = { top: LINE, left: LINE, bottom: LINE, right: LINE };

const LINE_POINTS = 16;
/** Of a column's width, what Vietnamese text really gets: bold and capitals take more than a digit does. */
const ROOM = 0.92;

/** In points. Nothing reckons the height of a row until somebody edits it: a text that wraps would be cut off. */
export function heightOf(cells: readonly { text: string; width: number }[]): number {
  const lines = cells.map(({ text, width }) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width * ROOM))), 0),
  );
  return Math.max(1, ...lines) * LINE_POINTS + 4;
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
