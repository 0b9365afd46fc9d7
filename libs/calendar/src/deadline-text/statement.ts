import type { RecurringPart } from '../deadline-expression';
import type { DeadlineFindingCode, Note } from './deadline-finding';
import type { Bound } from './read-bound';
import type { Place } from './read-place';

/** One thing the text says about time, in its own words and not yet in years. */
export interface Statement {
  said: Said;
  start: number;
  end: number;
  notes: readonly Note[];
  /** The strongest mark between the statement before and this one. */
  joiner: Joiner;
  /** What was read over since the statement before, or within this one: "thường xuyên; gửi báo cáo trước 15/12". */
  readOver: 'report' | 'filler' | null;
  /** Says of itself that it is a deadline, also in the middle of other words. */
  strong: boolean;
}

export type Said =
  | { kind: 'dated'; bound: Bound; place: DatedPlace }
  | { kind: 'recurring'; part: RecurringPart; yearly?: Yearly }
  | { kind: 'ongoing' }
  | { kind: 'nothing' }
  /** Understood well enough to say why it cannot be taken. */
  | { kind: 'refused' };

/** What a list may go on from: "hằng năm trước 15/6 và 15/12", "15/6 và 15/12 hằng năm". */
export interface Yearly {
  bound: Bound;
  place: DatedPlace;
  /** "Hằng năm" stands before the day or after it. */
  side: 'before' | 'after';
}

export type DatedPlace = Extract<Place, { kind: 'date' | 'period' }>;

/** From the weakest to the strongest; only within a sentence do statements share bounds and years. */
export const JOINERS = ['none', 'comma', 'and', 'semicolon', 'break'] as const;
export type Joiner = (typeof JOINERS)[number];

/** What a reading comes to, with codes of what is to be said about it. */
export interface Reading {
  said: Said;
  codes: readonly { code: DeadlineFindingCode; severity: Note['severity'] }[];
}

/** A reading and whether it says of itself that it is a deadline. */
export type StatementRead = Reading & { strong: boolean };

/** What was read before, which a list need not repeat: "trước 15/6 và 15/12", "quý II và IV", "hằng quý, năm". */
export interface Context {
  previous: Statement | null;
  joiner: Joiner;
  readOver: Statement['readOver'];
  planYear: number;
}

export function refuse(code: DeadlineFindingCode): Reading {
  return { said: { kind: 'refused' }, codes: [{ code, severity: 'blocking' }] };
}
