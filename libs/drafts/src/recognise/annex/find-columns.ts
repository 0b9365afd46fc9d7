import { parseDeadline } from '@tctp/calendar';
import type { ColumnMeaning } from '@tctp/domain';
import { foldText } from '@tctp/domain';
import type { HeadReading } from '../../plan-reading';
import type { TitleWord } from '../vocabulary';
import { columnNamed, oneLine } from '../vocabulary';
import type { LaidCell, LaidRow } from './lay-rows';
import { filled } from './lay-rows';
import { hasCode, isBareCode } from './read-code';

export type Column = HeadReading['columns'][number];

/** A column by its title alone. */
export interface Titled {
  title: string;
  column: number;
  /** How many columns the title stands over. */
  columns: number;
  says: TitleWord;
}

/** Who does what, what was scored, or something that is no part of a plan. */
export type HeadKind = 'tasks' | 'points' | 'other';

export interface FoundHead {
  kind: HeadKind;
  titles: readonly Titled[];
  /** One row, or two where the second parts what the first one groups. */
  rows: number;
}

/** The head that begins at this row. */
export function headAt(rows: readonly LaidRow[], at: number): FoundHead | null {
  const [first, second] = [rows[at], rows[at + 1]];
  if (first === undefined) return null;
  const parted = second === undefined ? null : partedTitles(first, second);
  const plain = filled(first).map(([column, cell]) => titled(column, cell));
  for (const kind of ['tasks', 'points', 'other'] as const) {
    if (parted !== null && isHead(kind, parted)) return { kind, titles: parted, rows: 2 };
    if (isHead(kind, plain)) return { kind, titles: plain, rows: 1 };
  }
  return null;
}

function isHead(kind: HeadKind, titles: readonly Titled[]): boolean {
  if (titles.length < LEAST_NAMED) return false;
  if (titles.some(({ title }) => title.length > LONGEST_TITLE || NUMBERS.test(title) || hasCode(title)))
    return false;
  if (titles.filter(({ title }) => DATED.test(foldText(title))).length === 1) return false;
  const short = titles.filter(({ title }) => title.length <= LONG_TITLE);
  if (short.length < titles.length - 1) return false;
  const said = new Set<TitleWord>(short.flatMap(({ says }) => (says === 'both' ? UNITS : [says])));
  said.delete('other');
  switch (kind) {
    case 'tasks':
      return said.size >= LEAST_NAMED && TELLING.some((one) => said.has(one));
    case 'points':
      return said.size >= LEAST_NAMED && POINTS.some((one) => said.has(one));
    case 'other':
      return said.has('number');
  }
}

/** "Cơ quan" over "Chủ trì" and "Phối hợp"; null unless all that is new in the second row stands below a wide title. */
function partedTitles(first: LaidRow, second: LaidRow): Titled[] | null {
  const above = filled(first);
  const below = filled(second).filter(([, { held }]) => !held);
  const over = (column: number) =>
    above.find(([from, { columns }]) => columns > 1 && from <= column && column < from + columns);
  if (above.length < 2 || below.length < 2) return null;
  if (!below.every(([column]) => over(column) !== undefined)) return null;
  const parts = below.map(([column, cell]): Titled => {
    const own = titled(column, cell);
    const whole = `${oneLine(over(column)?.[1].text ?? '')} ${own.title}`;
    return own.says === 'other' ? titled(column, { ...cell, text: whole }) : { ...own, title: whole };
  });
  const parted = new Set(below.map(([column]) => over(column)?.[0]));
  const rest = above.filter(([column]) => !parted.has(column)).map(([column, cell]) => titled(column, cell));
  return [...rest, ...parts].sort((left, right) => left.column - right.column);
}

function titled(column: number, { text, columns }: Pick<LaidCell, 'text' | 'columns'>): Titled {
  const title = oneLine(text);
  return { title, column, columns, says: columnNamed(title) };
}

/**
 * The titles with every column that the rows below fill and no title begins at: it belongs to the title that stands over
 * it, else it has none. Cells without a title may number the rows; what else they say nobody can tell.
 */
export function withUntitled(titles: readonly Titled[], rows: readonly LaidRow[]): Titled[] {
  const known = new Set(titles.map(({ column }) => column));
  const more = new Set<number>();
  for (const row of rows) {
    const own = filled(row).filter(([, { held }]) => !held);
    if (own.length < LEAST_NAMED) continue;
    for (const [column] of own) if (!known.has(column)) more.add(column);
  }
  const found = [...more].map((column): Titled => {
    const over = titles.find((one) => one.column < column && column < one.column + one.columns);
    if (over !== undefined) return { ...over, column, columns: 1 };
    const numbers = !titles.some(({ says }) => says === 'number') && share(column, rows, isNumber) > MOST;
    return { title: '', column, columns: 1, says: numbers ? 'number' : 'other' };
  });
  return [...titles, ...found].sort((left, right) => left.column - right.column);
}

const LEAST_NAMED = 3;
/** At least one of these: a table of points has numbers, criteria and results too. */
const TELLING: readonly TitleWord[] = ['lead', 'coordinators', 'deadline'];
const POINTS: readonly TitleWord[] = ['max', 'obtained', 'lost'];
/** What one column for all who take part holds. */
const UNITS = ['lead', 'coordinators'] as const;
/** "3", "IV.", "a)", "-": what numbers a row names no column. */
const NUMBERS = /^(?:[([]?(?:\d+|[IVX]+|\p{L})[)\].]*|[-–+*])$/u;
/** Columns may stand for quarters, but then for several. */
const DATED = /^(?:quy|thang) (?:\d|[ivx])|^thuong xuyen|^(?:truoc )?ngay \d|^\d{1,2}[/.]\d/;
/** One title may cite what its column is taken from; the others make the head. */
const LONG_TITLE = 90;
const LONGEST_TITLE = 300;
/** So large a share of a column's cells says what it holds. */
const MOST = 0.5;
const SAMPLE = 200;

/**
 * What the columns hold: what their titles say, but a column of codes holds components. A column of tasks holds the titles
 * of components that have none of their own, and what is required of the others. A column for all who take part is named
 * twice.
 */
export function columnsHold(titles: readonly Titled[], rows: readonly LaidRow[]): Column[] {
  const said = titles.filter(({ says }) => says === 'component');
  const coded = said.some(({ column }) => holdsCodes(column, rows))
    ? undefined
    : titles.find((one) => !isOfFigures(one) && holdsCodes(one.column, rows));
  const components = coded === undefined ? said : [...said, coded];
  const haveTitles = components.some(({ column }) => share(column, rows, isBareCode) <= MOST);
  const task = haveTitles ? undefined : titles.find((one) => one.says === 'task' && one !== coded);
  return titles.flatMap((one): Column[] => {
    const { title, column, says } = one;
    if (one === coded || one === task) return [{ title, column, meaning: 'component' }];
    if (says === 'both') return UNITS.map((meaning) => ({ title, column, meaning }));
    return [{ title, column, meaning: says === 'task' ? 'requirement' : says }];
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
    return { title: '', column, columns: 1, says };
  });
}

/** "1.5" beside a task may be points, shares or money. */
function isOfFigures({ title, says }: Titled): boolean {
  if (says === 'other') return /diem|trong|ty le|luong|gia|tien|kinh phi|%/.test(foldText(title));
  return POINTS.includes(says);
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
