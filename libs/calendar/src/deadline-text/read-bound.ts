import type { DayBound, PeriodBound } from '../deadline-expression';
import type { LexemeReader } from './lexeme-reader';

/** What the words before a day or a period make of it. */
export interface Bound {
  day: DayBound;
  period: PeriodBound;
  /** How doubtful it is that the whole period is meant. */
  assumed: 'check' | 'info' | null;
  /** Says when something goes on, and only by itself in a cell that it must be done by then. */
  during: boolean;
  /** An hour stands with it, which a deadline of whole days does not keep. */
  hourLost: boolean;
}

const WITHIN: Bound = { day: 'by', period: 'in', assumed: null, during: false, hourLost: false };
const DURING: Bound = { ...WITHIN, during: true };
const LATE: Bound = { ...WITHIN, assumed: 'info' };
const VAGUE: Bound = { ...WITHIN, assumed: 'check' };
const BEFORE: Bound = { ...WITHIN, day: 'before', period: 'before' };

/** No words at all: "Quý II", "30/11/2017". */
export const NO_BOUND = DURING;

/**
 * Every sequence of bound words there is. "Đến tháng 6" and "chậm nhất tháng 6" leave open whether all of June
 * is meant; "đến hết tháng 6" does not.
 */
const BOUNDS: Readonly<Record<string, Bound>> = {
  before: BEFORE,
  'latest before': BEFORE,
  'until before': BEFORE,
  in: DURING,
  end: WITHIN,
  'in end': WITHIN,
  'until end': WITHIN,
  'latest end': WITHIN,
  'latest in': WITHIN,
  'latest until end': WITHIN,
  late: LATE,
  'in late': LATE,
  'until late': LATE,
  'latest late': LATE,
  'latest in late': LATE,
  until: VAGUE,
  latest: VAGUE,
  'latest until': VAGUE,
};

const LONGEST = 3;

export function readBound(reader: LexemeReader): Bound | null {
  const words: string[] = [];
  while (words.length < LONGEST) {
    const word = reader.accept('before', 'latest', 'until', 'end', 'late', 'in');
    if (word === null) break;
    words.push(word.kind);
  }
  return BOUNDS[words.join(' ')] ?? null;
}
