import { parseDeadline } from '@tctp/calendar';
import type { ColumnMeaning } from '@tctp/domain';
import type { HeadReading } from '../../plan-reading';
import type { TitleWord } from '../vocabulary';
import { columnNamed, oneLine } from '../vocabulary';
import type { LaidRow } from './lay-rows';
import { filled } from './lay-rows';
import { hasCode, readCode } from './read-code';

export type Column = HeadReading['columns'][number];

/** A column by its title alone. */
export interface Titled {
  title: string;
  column: number;
  says: TitleWord;
}

/** The head that begins at this row: one row, or two where the second parts what the first one groups. */
export function headAt(rows: readonly LaidRow[], at: number): { titles: Titled[]; rows: number } | null {
  const [first, second] = [rows[at], rows[at + 1]];
  if (first === undefined) return null;
  const parted = second === undefined ? null : partedTitles(first, second);
  if (parted !== null && isHead(parted)) return { titles: parted, rows: 2 };
  const titles = filled(first).map(([column, { text }]) => titled(column, oneLine(text)));
  return isHead(titles) ? { titles, rows: 1 } : null;
}

function isHead(titles: readonly Titled[]): boolean {
  const said = new Set<TitleWord>(titles.map(({ says }) => says));
  said.delete('other');
  return (
    said.size >= LEAST_NAMED &&
    TELLING.some((one) => said.has(one)) &&
    titles.every(({ title }) => title.length <= LONGEST_TITLE)
  );
}

/** "Cơ quan" over "Chủ trì" and "Phối hợp"; null unless all that is new in the second row stands below a wide title. */
function partedTitles(first: LaidRow, second: LaidRow): Titled[] | null {
  const above = filled(first);
  const below = filled(second).filter(([, { held }]) => !held);
  const over = (column: number) =>
    above.find(([from, { columns }]) => columns > 1 && from <= column && column < from + columns);
  if (above.length < 2 || below.length < 2) return null;
  if (!below.every(([column]) => over(column) !== undefined)) return null;
  const parts = below.map(([column, { text }]): Titled => {
    const own = titled(column, oneLine(text));
    const whole = `${oneLine(over(column)?.[1].text ?? '')} ${own.title}`;
    return own.says === 'other' ? titled(column, whole) : { ...own, title: whole };
  });
  const parted = new Set(below.map(([column]) => over(column)?.[0]));
  const rest = above
    .filter(([column]) => !parted.has(column))
    .map(([column, { text }]) => titled(column, oneLine(text)));
  return [...rest, ...parts].sort((left, right) => left.column - right.column);
}

function titled(column: number, title: string): Titled {
  return { title, column, says: columnNamed(title) };
}

const LEAST_NAMED = 3;
/** At least one of these: a table of points has numbers, criteria and results too. */
const TELLING: readonly TitleWord[] = ['lead', 'coordinators', 'deadline'];
const LONGEST_TITLE = 90;
/** So large a share of a column's cells says what it holds. */
const MOST = 0.5;
const SAMPLE = 200;

/**
 * What the columns hold: what their titles say, but a column of codes holds components. A column of tasks holds the titles
 * of components that have none of their own, and what is required of the others.
 */
export function columnsHold(titles: readonly Titled[], rows: readonly LaidRow[]): Column[] {
  const said = titles.filter(({ says }) => says === 'component');
  const coded = said.some(({ column }) => holdsCodes(column, rows))
    ? undefined
    : titles.find(({ column }) => holdsCodes(column, rows));
  const components = coded === undefined ? said : [...said, coded];
  const haveTitles = components.some(({ column }) => share(column, rows, isBareCode) <= MOST);
  const task = haveTitles ? undefined : titles.find((one) => one.says === 'task' && one !== coded);
  return titles.map((one) => {
    const { title, column, says } = one;
    if (one === coded || one === task) return { title, column, meaning: 'component' };
    return { title, column, meaning: says === 'task' ? 'requirement' : says };
  });
}

/** Without a head, by what the cells hold: numbers, codes, deadlines, and the rest in the order plans have it. */
export function columnsGuessed(rows: readonly LaidRow[]): Titled[] | null {
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
    const says = known.get(column) ?? (column > component ? rest.shift() : undefined) ?? 'other';
    return { title: '', column, says };
  });
}

function isBareCode(text: string): boolean {
  const { code, title } = readCode(oneLine(text));
  return code !== null && title === '';
}

function holdsCodes(column: number, rows: readonly LaidRow[]): boolean {
  return share(column, rows, hasCode) > MOST;
}

/** Of the cells in rows that say more than a heading or a sum does. */
function share(column: number, rows: readonly LaidRow[], holds: (text: string) => boolean): number {
  const texts = rows.slice(0, SAMPLE).flatMap((row) => {
    const cell = row.cells.get(column);
    if (cell === undefined || cell.text === '' || cell.columns > 1) return [];
    return filled(row).length >= LEAST_NAMED ? [cell.text] : [];
  });
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

const isNumber = (text: string) => /^\d+\.?$/.test(text);
/** Whichever year it is of. */
const isDeadline = (text: string) => parseDeadline(text, { planYear: 2000 }).expression !== null;
