import type { DayOfMonth } from '../deadline-expression';
import type { Period } from '../periods';
import { MONTHS_OF } from '../periods';
import type { LexemeReader } from './lexeme-reader';
import type { Lexeme } from './read-lexemes';

/** A year as it stands there: not at all, in full, or in two digits that could be any century's. */
export type YearRead = number | 'short' | null;

/** The point in time a phrase names, before anybody asks whether there is such a day. */
export type Place =
  /** ngày 15/11, ngày 30 tháng 11 năm 2017, ngày cuối cùng của tháng 6; `listed` with "các tháng 3, 6, 9" */
  | { kind: 'date'; day: DayOfMonth; month: number; year: YearRead; listed?: boolean }
  /** tháng 01/2017, quý II, 6 tháng đầu năm, năm 2017; a year that only says "năm" is number 1 of null */
  | { kind: 'period'; period: Period; number: number; year: YearRead }
  /** ngày 10 của tháng cuối quý, ngày cuối tháng; a "kỳ" is of the length that stands beside it, if any does */
  | { kind: 'dayWithin'; period: Period | 'term'; day: DayOfMonth; monthWithin: number | 'last' }
  /** ngày 25 */
  | { kind: 'day'; day: number }
  /** tháng, quý, 6 tháng: which one is not said */
  | { kind: 'unnumbered'; period: Period };

export type DatePlace = Extract<Place, { kind: 'date' }>;

/** Longest readings first: "ngày 10 của tháng cuối quý" begins like "ngày 10". */
export function readPlace(reader: LexemeReader): Place | null {
  for (const read of [
    readDayWithin,
    readDate,
    readMonthOfYear,
    readLastDay,
    readBareDay,
    readPeriod,
    readUnnumbered,
  ]) {
    const place = reader.attempt(() => read(reader));
    if (place !== null) return place;
  }
  return null;
}

/** "6 tháng" and the nouns that need no number. */
export function readPeriodNoun(reader: LexemeReader): Period | null {
  if (reader.accept('quarter')) return 'quarter';
  if (reader.accept('year')) return 'year';
  if (reader.accept('month')) return 'month';
  return reader.attempt(() => (readSix(reader) && reader.accept('month') ? 'half' : null));
}

/** "II", "2" or "II năm 2017" after the noun of its kind is read; `null` when no number follows. */
export function readNumbered(reader: LexemeReader, period: Period): Place | null {
  if (period === 'half') return readHalfOfYear(reader);
  const number = period === 'year' ? 1 : readNumberOf(reader, period);
  if (number === null) return null;
  const year = period === 'year' ? readFullYear(reader) : readYear(reader, null);
  if (year === undefined || (period === 'year' && year === null)) return null;
  return { kind: 'period', period, number, year };
}

function readNumberOf(reader: LexemeReader, period: Period): number | null {
  const roman = period === 'quarter' ? reader.accept('roman') : null;
  return roman?.value ?? reader.acceptNumber(2) ?? (period === 'month' ? readMay(reader) : null);
}

/** "Tháng năm" is May, unless a year follows that "năm" may belong to. */
function readMay(reader: LexemeReader): number | null {
  return reader.attempt(() => (reader.accept('year') && reader.peek()?.kind !== 'number' ? 5 : null));
}

function readHalfOfYear(reader: LexemeReader): Place | null {
  const which = reader.accept('first', 'late');
  if (which === null || !reader.accept('year')) return null;
  const year = reader.attempt(() => readFullYear(reader) ?? null);
  return { kind: 'period', period: 'half', number: which.kind === 'first' ? 1 : 2, year };
}

/** Without "ngày" only figures and marks make a date: "trong 2 tháng 6 và 7" is no 2 June. */
function readDate(reader: LexemeReader): Place | null {
  const named = reader.accept('day') !== null;
  const day = reader.acceptNumber(2);
  if (day === null) return null;
  const mark = acceptDateMark(reader, null);
  if (mark === null) return named ? readMonthOfDay(reader, day) : null;
  const month = reader.acceptNumber(2);
  const year = readYear(reader, mark);
  return month === null || year === undefined ? null : { kind: 'date', day, month, year };
}

/** ngày 30 (của) tháng 11 năm 2017, ngày 10 các tháng 3, 6, 9, 12 */
function readMonthOfDay(reader: LexemeReader, day: number): Place | null {
  reader.accept('of');
  const noun = reader.accept('month', 'months');
  return noun === null ? null : readMonthForDay(reader, day, noun.kind === 'months');
}

/** The month that goes with a day, and its year: the "6" of "ngày 10 các tháng 3, 6". */
export function readMonthForDay(reader: LexemeReader, day: DayOfMonth, listed: boolean): DatePlace | null {
  const month = readNumberOf(reader, 'month');
  const year = readYear(reader, null);
  if (month === null || year === undefined) return null;
  return { kind: 'date', day, month, year, listed };
}

/** 12/2017 */
function readMonthOfYear(reader: LexemeReader): Place | null {
  const number = reader.acceptNumber(2);
  const year = number === null || acceptDateMark(reader, null) === null ? null : readFullYear(reader);
  if (number === null || typeof year !== 'number') return null;
  return { kind: 'period', period: 'month', number, year };
}

/** ngày 10 (của) tháng cuối (của, mỗi) quý */
function readDayWithin(reader: LexemeReader): Place | null {
  const day = readDayOfMonth(reader);
  reader.accept('of');
  if (day === null || !reader.accept('month')) return null;
  const position = readPosition(reader);
  reader.accept('of');
  reader.accept('each');
  const period = reader.accept('term') ? 'term' : readPeriodNoun(reader);
  if (position === null || period === null || period === 'month' || period === 'year') return null;
  const most = MONTHS_OF[period === 'term' ? 'half' : period];
  if (position !== 'last' && (position < 1 || position > most)) return null;
  return { kind: 'dayWithin', period, day, monthWithin: position };
}

/** ngày cuối (cùng) (của) tháng (6 (năm 2017)), ngày cuối (của) quý */
function readLastDay(reader: LexemeReader): Place | null {
  if (readDayOfMonth(reader) !== 'last') return null;
  reader.accept('of');
  const period = readPeriodNoun(reader);
  if (period === null || period === 'year') return null;
  if (period !== 'month') return { kind: 'dayWithin', period, day: 'last', monthWithin: 'last' };
  const named = reader.attempt(() => readNumbered(reader, 'month'));
  return named?.kind === 'period'
    ? { kind: 'date', day: 'last', month: named.number, year: named.year }
    : { kind: 'dayWithin', period, day: 'last', monthWithin: 1 };
}

/** Only in figures: "ngày hai mươi" is no 2nd. */
function readBareDay(reader: LexemeReader): Place | null {
  const written = reader.accept('day') && reader.peek()?.digits !== 0;
  const day = written ? reader.acceptNumber(2) : null;
  return day === null || startsDate(reader.peek()) ? null : { kind: 'day', day };
}

function readPeriod(reader: LexemeReader): Place | null {
  if (reader.accept('months')) return readNumbered(reader, 'month');
  if (reader.accept('quarters')) return readNumbered(reader, 'quarter');
  const period = readPeriodNoun(reader);
  if (period === null) return null;
  const numbered = reader.attempt(() => readNumbered(reader, period));
  if (numbered !== null || period !== 'year' || reader.peek()?.kind === 'number') return numbered;
  return { kind: 'period', period, number: 1, year: null };
}

function readUnnumbered(reader: LexemeReader): Place | null {
  const period = readPeriodNoun(reader);
  const next = reader.peek()?.kind ?? 'silent';
  if (period === null || ['number', 'roman', 'unknown', 'first', 'late'].includes(next)) return null;
  return { kind: 'unnumbered', period };
}

function readDayOfMonth(reader: LexemeReader): DayOfMonth | null {
  if (!reader.accept('day')) return null;
  return reader.accept('late') ? 'last' : reader.acceptNumber(2);
}

/** đầu, cuối, thứ 2, thứ hai */
function readPosition(reader: LexemeReader): number | 'last' | null {
  if (reader.accept('first')) return 1;
  if (reader.accept('late')) return 'last';
  return reader.accept('ordinal') && reader.acceptNumber(2);
}

function readSix(reader: LexemeReader): boolean {
  return reader.acceptNumber(2) === 6;
}

/**
 * "/2017", "năm 2017" or "của năm 2017" after a month, quarter or day; null when no year follows, `undefined`
 * when something follows that is no year and should be one ("tháng 6/12345").
 * @param mark the mark the date was written with so far, which its year must repeat; null for any.
 */
function readYear(reader: LexemeReader, mark: MarkOfDate | null): YearRead | undefined {
  if (acceptDateMark(reader, mark)) return readFullYear(reader) ?? undefined;
  const worded = reader.attempt(() => {
    reader.accept('of');
    return reader.accept('year') && readFullYear(reader);
  });
  return worded ?? null;
}

function readFullYear(reader: LexemeReader): number | 'short' | null {
  const next = reader.peek();
  const year = reader.acceptNumber(4);
  if (year === null) return null;
  if (next?.digits === 2) return 'short';
  return year >= 1000 ? year : null;
}

type MarkOfDate = 'slash' | 'dash' | 'dot';

/** A slash may stand between spaces; a dash or a dot that does is no part of a date. */
function acceptDateMark(reader: LexemeReader, mark: MarkOfDate | null): MarkOfDate | null {
  const next = reader.peek();
  const after = reader.peek(1);
  if (next === undefined || after?.kind !== 'number') return null;
  const kind = next.kind;
  if (kind !== 'slash' && kind !== 'dash' && kind !== 'dot') return null;
  const tight = reader.end === next.start && next.end === after.start;
  if ((mark !== null && kind !== mark) || (kind !== 'slash' && !tight)) return null;
  reader.at += 1;
  return kind;
}

function startsDate(next: Lexeme | undefined): boolean {
  return next !== undefined && ['slash', 'month', 'number'].includes(next.kind);
}
