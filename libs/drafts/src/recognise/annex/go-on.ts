import type { Normalisation, RowReading } from '../../plan-reading';
import type { Column } from './find-columns';
import type { Cells, LaidRow } from './lay-rows';
import { cellsOf } from './read-row';

/** What a row may go on with below a page break. */
const GOING_ON = ['deliverable', 'requirement', 'deadline'] as const;

/** The row above with what goes on in these cells; null where they hold anything else. */
export function goneOn(
  above: RowReading,
  row: LaidRow,
  columns: readonly Column[],
  cells: Cells,
): { row: RowReading; normalisations: Normalisation[] } | null {
  const known = new Set(
    columns.flatMap(({ meaning, column }) => (GOING_ON.some((part) => part === meaning) ? [column] : [])),
  );
  if (!cells.every(([column]) => known.has(column))) return null;
  const joined = { ...above };
  const normalisations: Normalisation[] = [];
  for (const part of GOING_ON) {
    const own = cellsOf(row, columns, part).filter(({ held }) => !held);
    const [first] = own;
    if (first === undefined) continue;
    const more = own.map(({ text }) => text).join('\n');
    const text = [above[part].text, more].filter(Boolean).join('\n');
    joined[part] = { ...above[part], value: text, text };
    normalisations.push({ rowId: above.id, part: 'title', was: more, now: text, place: first.place });
  }
  return { row: joined, normalisations };
}
