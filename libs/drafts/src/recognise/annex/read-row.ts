import type { ColumnMeaning } from '@tctp/domain';
import type { Normalisation, Read, RowReading, SectionReading } from '../../plan-reading';
import type { Column } from './find-columns';
import type { LaidCell, LaidRow } from './lay-rows';
import { isBareCode, readCode } from './read-code';
import { splitUnits } from './split-units';

/** What makes a row a task: somebody, something, or some day. */
export const ASKING = ['lead', 'coordinators', 'deliverable', 'requirement', 'deadline'] as const;

/** The cells of a row that hold one thing; two where a code has a column of its own. */
export function cellsOf(row: LaidRow, columns: readonly Column[], meaning: ColumnMeaning): LaidCell[] {
  return columns
    .filter((one) => one.meaning === meaning)
    .flatMap(({ column }) => row.cells.get(column) ?? [])
    .filter(({ text }) => text !== '');
}

const DITTO = /^[-–\s]*(?:nt|n\/t|như trên|["“”″〃']+|\/\/+)[-–.\s]*$/iu;

/** What only points to the row above: a unit of that name is told by itself, and so is such a deadline. */
export function dittos(row: LaidRow, columns: readonly Column[]): LaidCell[] {
  const words = (['deliverable', 'requirement'] as const).flatMap((part) => cellsOf(row, columns, part));
  const units = (['lead', 'coordinators'] as const).flatMap((part) => cellsOf(row, columns, part));
  return [...units.filter(({ text }) => !/\p{L}/u.test(text)), ...words].filter(({ text }) =>
    DITTO.test(text),
  );
}

/** A code stands before its title, on whichever side its column is. */
export function wordsOf(row: LaidRow, columns: readonly Column[], meaning: ColumnMeaning): string {
  const texts = cellsOf(row, columns, meaning).map(({ text }) => text);
  if (meaning !== 'component') return texts.join('\n');
  return [...texts.filter(isBareCode), ...texts.filter((text) => !isBareCode(text))].join(' ');
}

const MARK = /^[x✓✔+*]$/iu;

/** A mark below the name of a quarter or a month says that name. */
function deadlineOf(row: LaidRow, columns: readonly Column[]): { text: string; marks: LaidCell[] } {
  const own = columns.flatMap(({ meaning, column, title }) => {
    const cell = row.cells.get(column);
    return meaning !== 'deadline' || cell === undefined || cell.text === '' ? [] : [{ cell, title }];
  });
  const isMarked = ({ cell, title }: (typeof own)[number]) => title !== '' && MARK.test(cell.text);
  const text = own.map((one) => (isMarked(one) ? one.title : one.cell.text)).join('\n');
  return { text, marks: own.filter(isMarked).map(({ cell }) => cell) };
}

/**
 * Who leads and who helps, each from a column of its own. Where one column holds both, words part them; without such words
 * a single unit leads, and of several nobody can tell which.
 */
function partsTaken(row: LaidRow, columns: readonly Column[]): { lead: string; coordinators: string } {
  const lead = wordsOf(row, columns, 'lead');
  const coordinators = wordsOf(row, columns, 'coordinators');
  const own = new Set(columns.flatMap(({ meaning, column }) => (meaning === 'lead' ? [column] : [])));
  const isShared = columns.some(({ meaning, column }) => meaning === 'coordinators' && own.has(column));
  if (!isShared) return { lead, coordinators };
  const [, leading, helping] = LEAD_AND_HELP.exec(lead) ?? [];
  if (leading !== undefined) return { lead: leading.trim(), coordinators: helping?.trim() ?? '' };
  return splitUnits(lead).units.length === 1 ? { lead, coordinators: '' } : { lead: '', coordinators: lead };
}

const WHO = String.raw`(?:(?:cơ quan|đơn vị)\s+)?`;
/** "Chủ trì: Sở Nội vụ. Phối hợp: các sở". */
const LEAD_AND_HELP = new RegExp(
  String.raw`^[-–+•*\s]*${WHO}(?:chủ trì|thực hiện)\s*:?\s*([^]*?)(?:[\s;,.\-–+•*(]*${WHO}phối hợp(?: thực hiện)?\s*:?\s*([^]*?)\)?)?$`,
  'iu',
);

/** One row of the annex, and what was changed in reading it. */
export function readRow(
  row: LaidRow,
  columns: readonly Column[],
  id: string,
  section: SectionReading | null,
): { row: RowReading; normalisations: Normalisation[] } {
  const deadline = deadlineOf(row, columns);
  const whole = (meaning: ColumnMeaning): Read<string> => {
    const text = meaning === 'deadline' ? deadline.text : wordsOf(row, columns, meaning);
    return { value: text, text, place: placeOf(meaning) };
  };
  const placeOf = (meaning: ColumnMeaning) => cellsOf(row, columns, meaning)[0]?.place ?? row.place;

  const number = wordsOf(row, columns, 'number');
  const { code, text, title } = readCode(wordsOf(row, columns, 'component'));
  const place = placeOf('component');
  const taking = partsTaken(row, columns);
  const { lead } = taking;
  const coordinators = splitUnits(taking.coordinators);
  const at = placeOf('coordinators');
  const normalisations: Normalisation[] = [
    ...(code !== null && text !== code
      ? [{ rowId: id, part: 'code' as const, was: text, now: code, place }]
      : []),
    ...deadline.marks.slice(0, 1).map((mark) => ({
      rowId: id,
      part: 'date' as const,
      was: mark.text,
      now: deadline.text,
      place: mark.place,
    })),
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
