import type { Columns, Wrong } from './columns';
import { findHead } from './find-head';
import type { HeadColumn } from './find-head';
import type { Sheet, SheetCell } from './workbook';

/** Where something is wrong. `name` is the column's, null where it is of the row or the sheet. */
export interface Fault {
  sheet: string;
  row: number | null;
  column: number | null;
  name: string | null;
  found: string | null;
  wrong: Wrong;
}

export interface NumberedRow<Row> {
  number: number;
  values: Row;
}

export interface RowsRead<Row> {
  sheet: string;
  places: ReadonlyMap<string, number>;
  rows: readonly NumberedRow<Row>[];
  faults: readonly Fault[];
  /** Cells whose saved result was read. */
  formulas: readonly { row: number; column: number }[];
}

const ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/;

/**
 * The rows of a form that was filled in. Every cell that is wrong is a fault of its own; a row with a fault is not among
 * the rows. Rows that say nothing are passed over, and of two with the same key the second is a fault.
 */
export function readRows<Row extends object, Known>(
  sheets: readonly Sheet[],
  columns: Columns<Row, Known>,
  key: keyof Row & string,
  titlesOf: (name: keyof Row & string) => readonly string[],
  known: Known,
): RowsRead<Row> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const heads = names.map((name): HeadColumn => ({
    name,
    titles: titlesOf(name),
    needed: columns[name].shown !== true && columns[name].optional !== true,
  }));
  const head = findHead(sheets, heads);
  if (head === null) {
    const sheet = sheets[0]?.name ?? '';
    return nothing(sheet, [fault({ sheet, wrong: { code: 'sheet-missing' } })]);
  }
  const { sheet, places } = head;
  const faults = head.faults.map((one) => fault({ ...one, sheet: sheet.name, row: head.row.number }));
  if (faults.length > 0) return nothing(sheet.name, faults);

  const rows: NumberedRow<Row>[] = [];
  const formulas: { row: number; column: number }[] = [];
  const first = new Map<unknown, number>();
  for (const { number, cells } of sheet.rows.filter((row) => row.number > head.row.number)) {
    const cellOf = (name: string) => cells.find(({ column }) => column === places.get(name));
    if (names.every((name) => columns[name].shown === true || isEmpty(cellOf(name)))) continue;
    const before = faults.length;
    const values: Partial<Record<keyof Row & string, unknown>> = {};
    for (const name of names) {
      const cell = cellOf(name);
      const at = { sheet: sheet.name, row: number, column: places.get(name) ?? null, name };
      if (columns[name].shown === true || isEmpty(cell)) {
        values[name] = null;
        if (columns[name].needed === true) faults.push(fault({ ...at, wrong: { code: 'cell-empty' } }));
        continue;
      }
      const read = readCell(cell, (good) => columns[name].read(good, known));
      if (!read.ok) faults.push(fault({ ...at, found: cell.text, wrong: read.wrong }));
      else {
        values[name] = read.value;
        if (cell.formula) formulas.push({ row: number, column: cell.column });
      }
    }
    const own = values[key];
    const earlier = first.get(own);
    if (own != null && earlier !== undefined)
      faults.push(
        fault({
          sheet: sheet.name,
          row: number,
          column: places.get(key) ?? null,
          name: key,
          found: String(own),
          wrong: { code: 'row-twice', params: { first: earlier } },
        }),
      );
    else if (own != null) first.set(own, number);
    if (faults.length === before) rows.push({ number, values: values as Row });
  }
  if (rows.length === 0 && faults.length === 0)
    faults.push(fault({ sheet: sheet.name, row: head.row.number, wrong: { code: 'rows-missing' } }));
  return { sheet: sheet.name, places, rows, faults, formulas };
}

function readCell<T>(cell: SheetCell, read: (cell: SheetCell) => T): T | { ok: false; wrong: Wrong } {
  if (ERROR.test(cell.text)) return { ok: false, wrong: { code: 'cell-error' } };
  if (cell.formula && cell.text.trim() === '') return { ok: false, wrong: { code: 'formula-unreckoned' } };
  return read(cell);
}

function isEmpty(cell: SheetCell | undefined): cell is undefined {
  return cell === undefined || (cell.text.trim() === '' && !cell.formula);
}

export function fault(at: Partial<Fault> & Pick<Fault, 'sheet' | 'wrong'>): Fault {
  return { row: null, column: null, name: null, found: null, ...at };
}

function nothing<Row>(sheet: string, faults: readonly Fault[]): RowsRead<Row> {
  return { sheet, places: new Map(), rows: [], faults, formulas: [] };
}
