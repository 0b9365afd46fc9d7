import type { Wrong } from './columns';
import { foldWords } from './read-cells';
import type { Sheet, SheetRow } from './workbook';

export interface HeadColumn {
  name: string;
  /** In every language the form is made in. */
  titles: readonly string[];
  needed: boolean;
}

export interface FoundHead {
  sheet: Sheet;
  row: SheetRow;
  /** By name: the column it stands in. */
  places: ReadonlyMap<string, number>;
  faults: readonly { column: number | null; found: string | null; wrong: Wrong }[];
}

const DEEPEST_HEAD = 30;

/**
 * The row with the names of the columns, in the sheet where most of them stand: in any order, with other columns
 * between them, below whatever heading. Null where no sheet has as many as two of them.
 */
export function findHead(sheets: readonly Sheet[], columns: readonly HeadColumn[]): FoundHead | null {
  const names = new Map(
    columns.flatMap(({ name, titles }) => titles.map((title) => [foldWords(title), name])),
  );
  let best: { sheet: Sheet; row: SheetRow; known: number } | null = null;
  for (const sheet of sheets) {
    for (const row of sheet.rows.filter(({ number }) => number <= DEEPEST_HEAD)) {
      const known = new Set(row.cells.flatMap(({ text }) => names.get(foldWords(text)) ?? [])).size;
      if (known >= 2 && known > (best?.known ?? 0)) best = { sheet, row, known };
    }
  }
  if (best === null) return null;
  const places = new Map<string, number>();
  const faults: { column: number | null; found: string | null; wrong: Wrong }[] = [];
  for (const { text, column } of best.row.cells) {
    const name = names.get(foldWords(text));
    if (name === undefined) continue;
    if (!places.has(name)) places.set(name, column);
    else faults.push({ column, found: text, wrong: { code: 'column-twice', params: { title: text } } });
  }
  for (const { name, titles, needed } of columns)
    if (needed && !places.has(name))
      faults.push({
        column: null,
        found: null,
        wrong: { code: 'column-missing', params: { title: titles[0] ?? name } },
      });
  return { sheet: best.sheet, row: best.row, places, faults };
}
