import type { Fill } from 'exceljs';

/** How forms look: the letter of official papers, thin edges, grey for what is only to be seen. */
export const FONT = { name: 'Times New Roman', size: 12 } as const;
export const FILL_HEAD = solid('FFE9F1FA');
export const FILL_SHOWN = solid('FFEEF1F4');
const LINE = { style: 'thin', color: { argb: 'FFB5BDC8' } } as const;
export const EDGES = { top: LINE, left: LINE, bottom: LINE, right: LINE };

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
