import type { MatrixView } from '@tctp/contracts';
import type { Cell } from './cell-look';
import { givenOf, isDone, isLate } from './cell-look';

export type MatrixSearch = {
  [name in 'state' | 'field' | 'unit' | 'late' | 'sort' | 'view' | 'component']?: string;
};
export type Unit = MatrixView['units'][number];
export type Component = MatrixView['components'][number];

export interface UnitRow {
  unit: Unit;
  /** By component code. */
  cells: ReadonlyMap<string, Cell>;
  done: number;
  overdue: number;
}

export interface MatrixModel {
  components: Component[];
  rows: UnitRow[];
  /** Of everything that is shown. */
  done: number;
  total: number;
  overdue: number;
}

export const MATRIX_SORTS = ['unit', 'done'] as const;

/**
 * What is shown of the matrix. Lines and columns of which no cell fits are left out; what stands beside a cell that fits
 * stays, so that a line can still be read. Units that lead keep their place above the others in every order.
 */
export function modelOf(view: MatrixView, search: MatrixSearch): MatrixModel {
  const fields = new Map(view.components.map(({ code, field }) => [code, field]));
  const inReach = view.cells.filter(
    (cell) =>
      (search.unit === undefined || cell.unitId === search.unit) &&
      (search.field === undefined || fields.get(cell.component) === search.field),
  );
  const fits = inReach.filter(
    (cell) => (search.late === undefined || isLate(cell)) && hasState(cell, search.state),
  );
  const columns = new Set(fits.map(({ component }) => component));
  const lines = new Set(fits.map(({ unitId }) => unitId));
  const cellsOf = new Map<string, Map<string, Cell>>();
  for (const cell of inReach) {
    if (!columns.has(cell.component) || !lines.has(cell.unitId)) continue;
    const cells = cellsOf.get(cell.unitId) ?? new Map<string, Cell>();
    cellsOf.set(cell.unitId, cells.set(cell.component, cell));
  }
  const rows = view.units
    .filter(({ id }) => lines.has(id))
    .map((unit) => rowOf(unit, cellsOf.get(unit.id) ?? new Map<string, Cell>()));
  const sum = (count: (row: UnitRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  return {
    components: view.components.filter(({ code }) => columns.has(code)),
    rows: inOrder(rows, search.sort),
    done: sum(({ done }) => done),
    total: sum(({ cells }) => cells.size),
    overdue: sum(({ overdue }) => overdue),
  };
}

function rowOf(unit: Unit, cells: ReadonlyMap<string, Cell>): UnitRow {
  const all = [...cells.values()];
  return { unit, cells, done: all.filter(isDone).length, overdue: all.filter(isLate).length };
}

function hasState({ led, joined }: Cell, state: string | undefined): boolean {
  if (state === undefined) return true;
  return led?.next.work === state || (joined !== null && givenOf(joined) === state);
}

function inOrder(rows: readonly UnitRow[], sort: string | undefined): UnitRow[] {
  if (sort === 'unit') return [...rows];
  const share = ({ done, cells }: UnitRow) => done / Math.max(1, cells.size);
  return [...rows].sort(
    (left, right) =>
      Number(right.unit.leads) - Number(left.unit.leads) ||
      (sort === 'done' ? share(left) - share(right) : right.overdue - left.overdue),
  );
}
