import type { Place, Table } from '@tctp/domain';

/** One row with every column that holds something in it, also where the cell began rows above. */
export interface LaidRow {
  cells: ReadonlyMap<number, LaidCell>;
  /** The last column that is covered. */
  width: number;
  place: Place;
}

export interface LaidCell {
  text: string;
  place: Place;
  /** How many columns it covers. */
  columns: number;
  /** It began in a row above. */
  held: boolean;
  formula: boolean;
}

/** What stands in a row, from left to right, each beside the column it begins at. */
export type Cells = readonly (readonly [number, LaidCell])[];

/** Merged cells spread over their rows: a lead that is written once for five rows stands in each of them. */
export function layRows({ rows }: Table): LaidRow[] {
  const hanging = new Map<number, { left: number; cell: LaidCell }>();
  return rows.map(({ cells, place }) => {
    const laid = new Map<number, LaidCell>();
    for (const [column, hung] of hanging) {
      laid.set(column, { ...hung.cell, held: true });
      hung.left -= 1;
      if (hung.left === 0) hanging.delete(column);
    }
    for (const { text, column, columns, rows: down, place: own, formula } of cells) {
      const cell = { text: tidy(text), place: own, columns, held: false, formula: formula === true };
      laid.set(column, cell);
      if (down > 1) hanging.set(column, { left: down - 1, cell });
    }
    const width = Math.max(0, ...[...laid].map(([column, { columns }]) => column + columns - 1));
    return { cells: laid, width, place };
  });
}

/** Lines stay lines; spaces within them are one. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

export function filled({ cells }: LaidRow): [number, LaidCell][] {
  return [...cells].filter(([, { text }]) => text !== '').sort(([left], [right]) => left - right);
}
