import type { ColumnMeaning } from '@tctp/domain';
import type { Normalisation, Read, RowReading, SectionReading } from '../../plan-reading';
import { oneLine } from '../vocabulary';
import type { Column } from './find-columns';
import type { LaidCell, LaidRow } from './lay-rows';
import { readCode } from './read-code';
import { splitUnits } from './split-units';

/** The cells of a row that hold one thing; two where a code has a column of its own. */
export function cellsOf(row: LaidRow, columns: readonly Column[], meaning: ColumnMeaning): LaidCell[] {
  return columns
    .filter((one) => one.meaning === meaning)
    .flatMap(({ column }) => row.cells.get(column) ?? [])
    .filter(({ text }) => text !== '');
}

export function wordsOf(row: LaidRow, columns: readonly Column[], meaning: ColumnMeaning): string {
  return cellsOf(row, columns, meaning)
    .map(({ text }) => text)
    .join(meaning === 'component' ? ' ' : '\n');
}

/** One row of the annex, and what was changed in reading it. */
export function readRow(
  row: LaidRow,
  columns: readonly Column[],
  id: string,
  section: SectionReading | null,
): { row: RowReading; normalisations: Normalisation[] } {
  const whole = (meaning: ColumnMeaning): Read<string> => {
    const text = wordsOf(row, columns, meaning);
    return { value: text, text, place: placeOf(meaning) };
  };
  const placeOf = (meaning: ColumnMeaning) => cellsOf(row, columns, meaning)[0]?.place ?? row.place;

  const number = wordsOf(row, columns, 'number');
  const { code, text, title } = readCode(oneLine(wordsOf(row, columns, 'component')));
  const place = placeOf('component');
  const lead = wordsOf(row, columns, 'lead');
  const coordinators = splitUnits(wordsOf(row, columns, 'coordinators'));
  const at = placeOf('coordinators');
  const normalisations: Normalisation[] = [
    ...(code !== null && text !== code
      ? [{ rowId: id, part: 'code' as const, was: text, now: code, place }]
      : []),
    ...[...row.cells.values()]
      .filter(({ formula }) => formula)
      .map((cell) => ({
        rowId: id,
        part: 'formula' as const,
        was: cell.text,
        now: cell.text,
        place: cell.place,
      })),
  ];
  return {
    normalisations,
    row: {
      id,
      number:
        number === ''
          ? null
          : { value: number.replace(/[.\s]+$/, ''), text: number, place: placeOf('number') },
      code: code === null ? null : { value: code, text, place },
      title: { value: title, text: title, place },
      sectionId: section?.id ?? null,
      lead: lead === '' ? (section?.unit ?? null) : { value: lead, text: lead, place: placeOf('lead') },
      coordinators: coordinators.units.map((unit) => ({ value: unit, text: unit, place: at })),
      separators: coordinators.separators,
      deliverable: whole('deliverable'),
      requirement: whole('requirement'),
      deadline: whole('deadline'),
      place: row.place,
    },
  };
}
