import { parseDeadline } from '@tctp/calendar';
import type { ColumnMeaning } from '@tctp/domain';
import type { HeadReading } from '../../plan-reading';
import { columnNamed, oneLine } from '../vocabulary';
import type { LaidRow } from './lay-rows';
import { filled } from './lay-rows';
import { hasCode } from './read-code';

export type Column = HeadReading['columns'][number];

/** A row whose cells name three columns or more is a head; a second row below may name what the first one groups. */
export function headOf(row: LaidRow): Column[] | null {
  const columns = filled(row).map(([column, { text }]) => {
    const title = oneLine(text);
    return { title, column, meaning: columnNamed(title) };
  });
  const meanings = new Set(columns.map(({ meaning }) => meaning).filter((one) => one !== 'other'));
  return meanings.size >= LEAST_NAMED && columns.every(({ title }) => title.length <= LONGEST_TITLE)
    ? columns
    : null;
}

const LEAST_NAMED = 3;
const LONGEST_TITLE = 80;
/** So large a share of a column's cells says what it holds. */
const MOST = 0.5;
const SAMPLE = 200;

/** What the columns hold, by their titles, unless their cells say otherwise: a column of codes holds components. */
export function columnsHold(columns: readonly Column[], rows: readonly LaidRow[]): Column[] {
  if (columns.some(({ column, meaning }) => meaning === 'component' && holdsCodes(column, rows)))
    return [...columns];
  const coded = columns.find(({ column }) => holdsCodes(column, rows));
  return columns.map((one) => (one === coded ? { ...one, meaning: 'component' as const } : one));
}

/** Without a head, by what the cells hold: numbers, codes, deadlines, and the rest in the order plans have it. */
export function columnsGuessed(rows: readonly LaidRow[]): Column[] | null {
  const width = Math.max(0, ...rows.map((row) => row.width));
  const all = Array.from({ length: width }, (_, at) => at + 1);
  const component = all.find((column) => holdsCodes(column, rows));
  if (component === undefined || width < LEAST_NAMED + 1) return null;
  const known = new Map<number, ColumnMeaning>([[component, 'component']]);
  const number = all.find((column) => column < component && share(column, rows, isNumber) > MOST);
  if (number !== undefined) known.set(number, 'number');
  const deadline = all.findLast((column) => column > component && share(column, rows, isDeadline) > MOST);
  if (deadline === undefined) return null;
  known.set(deadline, 'deadline');
  const rest: ColumnMeaning[] = ['coordinators', 'deliverable', 'requirement'];
  return all.map((column) => {
    const meaning = known.get(column) ?? (column > component ? rest.shift() : undefined) ?? 'other';
    return { title: '', column, meaning };
  });
}

function holdsCodes(column: number, rows: readonly LaidRow[]): boolean {
  return share(column, rows, hasCode) > MOST;
}

function share(column: number, rows: readonly LaidRow[], holds: (text: string) => boolean): number {
  const texts = rows.slice(0, SAMPLE).flatMap(({ cells }) => {
    const cell = cells.get(column);
    return cell === undefined || cell.text === '' || cell.columns > 1 ? [] : [cell.text];
  });
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

const isNumber = (text: string) => /^\d+\.?$/.test(text);
/** Whichever year it is of. */
const isDeadline = (text: string) => parseDeadline(text, { planYear: 2000 }).expression !== null;
