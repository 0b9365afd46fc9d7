import type { Place } from '@tctp/domain';
import type { HeadReading, Read } from '../../plan-reading';
import type { Column, HeadKind, Titled } from './find-columns';
import type { LaidRow } from './lay-rows';

/** A run of rows under one head; a page break begins another. Null: nothing named its columns, and they go on. */
export interface AnnexPart {
  head: { kind: HeadKind; place: Place; titles: readonly Titled[] } | null;
  rows: readonly LaidRow[];
}

/** Heads of the same titles are one that is printed again. */
export function keyOf(titles: readonly Titled[]): string {
  return titles.map(({ column, title }) => `${column} ${title}`).join('\n');
}

export function rowsUnderTitles(parts: readonly AnnexPart[]): Map<string, readonly LaidRow[]> {
  const under = new Map<string, LaidRow[]>();
  let own: LaidRow[] = [];
  for (const { head, rows } of parts) {
    if (head !== null) {
      const key = keyOf(head.titles);
      own = under.get(key) ?? [];
      under.set(key, own);
    }
    for (const row of rows) own.push(row);
  }
  return under;
}

/** Codes that others of these lie below. */
export function parentsOf(codes: readonly string[]): Set<string> {
  const parents = new Set<string>();
  for (const code of codes) {
    const parts = code.split('.');
    for (let length = 1; length < parts.length; length += 1) parents.add(parts.slice(0, length).join('.'));
  }
  return parents;
}

/** For every row the next one below it of these. */
export function codedBelow(rows: readonly LaidRow[], coded: ReadonlySet<LaidRow>): Map<LaidRow, LaidRow> {
  const below = new Map<LaidRow, LaidRow>();
  let next: LaidRow | undefined;
  for (const row of [...rows].reverse()) {
    if (next !== undefined) below.set(row, next);
    if (coded.has(row)) next = row;
  }
  return below;
}

/** Columns of no meaning that say something of these rows: a table of points has no head in the annex to tell them. */
export function unknownTitles(
  place: Place,
  columns: readonly Column[],
  rows: readonly LaidRow[],
): Read<null>[] {
  const holding = columns.filter(
    ({ meaning, column }) =>
      meaning === 'other' && rows.some(({ cells }) => (cells.get(column)?.text ?? '') !== ''),
  );
  const text = holding.map(({ title }) => title).join(' | ');
  return holding.length === 0 ? [] : [{ value: null, text, place }];
}

/** A column of numbers may hold codes, and one of tasks whatever they are. */
const TELLING_NOTHING: readonly Titled['says'][] = ['task', 'number', 'both'];

export function headReading(
  place: Place,
  titles: readonly Titled[],
  columns: readonly Column[],
): HeadReading {
  const says = new Map(titles.map((one) => [one.column, one.says]));
  const misnamed = columns
    .filter(({ meaning, title, column }) => {
      const said = says.get(column) ?? 'other';
      return title !== '' && said !== meaning && !TELLING_NOTHING.includes(said);
    })
    .map(({ title, meaning }) => ({ title, holds: meaning }));
  return { place, columns, misnamed };
}
