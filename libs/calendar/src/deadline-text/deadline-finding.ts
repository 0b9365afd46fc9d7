/** What a reader of a deadline noticed. Only a `blocking` finding keeps the expression back. */
export interface DeadlineFinding {
  code: DeadlineFindingCode;
  severity: 'blocking' | 'check' | 'info';
  /** The place in the text as it was given, `text.slice(start, end)`. */
  start: number;
  end: number;
  /** The words at that place. */
  words: string;
}

export type DeadlineFindingCode =
  /** Words that the reader does not know, or that make no deadline together. */
  | 'unreadable'
  /** 31/11, 30/02, day 0. */
  | 'no-such-day'
  | 'no-such-month'
  | 'no-such-quarter'
  /** 01/12/17: two digits do not name a year. */
  | 'short-year'
  /** "trước ngày 25", "hằng quý trước ngày 10": of which month is not said. */
  | 'month-not-stated'
  /** "định kỳ", "trong quý", "ngày cuối tháng": of which period, or how often, is not said. */
  | 'period-not-stated'
  /** "02 lần/năm": more than once in a period, and on which days is not said. */
  | 'dates-not-stated'
  /** "hằng tháng trước 15/11", "báo cáo quý I trước 15/11": the day does not belong to the period. */
  | 'day-outside-period'
  /** Two deadlines for one thing, or two kinds that cannot both hold. */
  | 'two-deadlines-contradict'
  /** No year is written: the plan's was taken. */
  | 'year-from-plan'
  /** The year written is not the plan's; among other words also a time that ends before the plan's begins. */
  | 'year-outside-plan'
  /** No day is written: the last of the period was taken. */
  | 'period-end-assumed'
  /** "17h00 ngày 30/11": an hour was read, and the deadline runs to the end of its day all the same. */
  | 'hour-not-kept'
  /** "báo cáo 6 tháng trước 15/6": which half is meant was taken from the date. */
  | 'half-from-date'
  /** The same deadline is written twice. */
  | 'stated-twice';

/** A finding before it knows the words at its place. */
export type Note = Omit<DeadlineFinding, 'words'>;

export function withWords(text: string, { start, end, ...note }: Note): DeadlineFinding {
  return { ...note, start, end, words: text.slice(start, end) };
}
