import type { PaperTable } from '@tctp/application';

/** From one edge of the grid to another: columns `from + 1` to `to` of the sheet. */
export interface Span {
  from: number;
  to: number;
}

/** Edges closer than this share of the width are one; no column is narrower than the other. */
const [SAME, NARROWEST] = [0.008, 0.02];
const HEAD_SPLIT = 0.4;
/** The least share of the width for the issuer; right of it the nation needs its own. */
const ISSUER = 0.2;

/**
 * The columns of a sheet: the edges of all its tables, as shares of the width. One table has its own columns and
 * nothing else, so that it can be sorted and read; more tables, and more than two things `beside` each other in the
 * foot, share the sheet in merged cells. `nation`: the share of the width that the right side of the head needs.
 */
export function gridOf(tables: readonly PaperTable[], beside: number, nation: number): number[] {
  const own = beside > 2 ? shares(beside) : [];
  const edges: number[] = [];
  for (const edge of [0, ...tables.flatMap(edgesOf), ...own].sort((one, other) => one - other)) {
    if (edge - (edges.at(-1) ?? -1) > SAME && 1 - edge > SAME) edges.push(edge);
  }
  edges.push(1);
  const parted = edges.some((edge) => edge >= ISSUER && edge <= 1 - nation);
  return parted ? edges : [...edges, HEAD_SPLIT].sort((one, other) => one - other);
}

/** Where each column of a table stands in the grid. */
export function spansOf(table: PaperTable, grid: readonly number[]): Span[] {
  const places = edgesOf(table).map((edge) => nearest(grid, edge));
  return places.slice(1).map((to, place) => ({ from: places[place] ?? 0, to }));
}

/** Left and right of the head: the issuer beside the nation, the recipients beside who signs. */
export function halvesOf(grid: readonly number[], nation: number): [Span, Span] {
  const middle = nearest(
    grid.map((edge) => (edge <= 1 - nation ? edge : 1)),
    HEAD_SPLIT,
  );
  return [
    { from: 0, to: middle },
    { from: middle, to: grid.length - 1 },
  ];
}

/** So many parts of the width, as even as the grid allows. */
export function partsOf(parts: number, grid: readonly number[]): Span[] {
  const places = [0, ...shares(parts).map((edge) => nearest(grid, edge)), grid.length - 1];
  return places.slice(1).map((to, place) => ({ from: places[place] ?? 0, to }));
}

function shares(parts: number): number[] {
  return Array.from({ length: parts - 1 }, (_, place) => (place + 1) / parts);
}

function edgesOf({ columns }: PaperTable): number[] {
  const asked = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.max(width, asked * NARROWEST));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let reached = 0;
  return [0, ...widths.map((width) => (reached += width) / whole)];
}

function nearest(grid: readonly number[], edge: number): number {
  return grid.reduce(
    (best, one, place) => (Math.abs(one - edge) < Math.abs((grid[best] ?? 0) - edge) ? place : best),
    0,
  );
}
