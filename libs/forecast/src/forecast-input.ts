import type { WorkCalendar } from '@tctp/calendar';
import type { Baseline, CriteriaSet, Facts, Instant, Points, Reason, WorkState } from '@tctp/domain';
import type { Calibration } from './calibration';
import type { Cause } from './causes';

/** Everything a forecast may know. What is left out of the second half counts for nothing. */
export interface ForecastInput {
  set: CriteriaSet;
  baseline: Baseline | null;
  components: readonly ComponentProgress[];
  now: Instant;
  /** How the office counts its days; needed only to suppose something by a day. */
  calendar?: WorkCalendar;
  /** How each unit has kept its dates so far this year. */
  records?: Readonly<Record<string, UnitRecord>>;
  /** How far reviewers were from the appraiser, in earlier years and so far in this one. */
  calibration?: Calibration;
  /** The set's own facts, as far as they are certain today: late reports so far. Unanswered is not zero. */
  facts?: Facts;
  /** What several components would fall with, beside what their documents and units tell by themselves. */
  causes?: readonly Cause[];
}

/** Tasks settled with a date to measure, and those of them in time. */
export interface UnitRecord {
  settled: number;
  inTime: number;
}

/**
 * How far one component has come, over all its tasks and cycles. A component without an entry has not been
 * touched. The survey, and a field the source does not itemise, answer to the code of their field.
 */
export interface ComponentProgress {
  componentCode: string;
  tasks: readonly TaskProgress[];
  claimed: Points | null;
  reviewed: Points | null;
  official: Points | null;
  /** Who reviewed it, where that is known. */
  reviewer?: string | null;
  /** A petition for it is on its way to a superior. */
  awaitsSuperior?: boolean;
  /** Settled by a rule of the set, and no longer by work. */
  ruled?: Ruled | null;
}

/** Points that a rule gives whatever is handed in; null: left out, and the rest of the set is rescaled. */
export interface Ruled {
  points: Points | null;
  reason: Reason;
}

export interface TaskProgress {
  taskId: string;
  work: WorkState;
  overdue: boolean;
  /** Handed in, and nobody has judged it yet. */
  awaitingReview: boolean;
  /** The same, but not in time: nothing but a longer deadline would have helped, and it is too late for that. */
  handedInLate?: boolean;
  dueAt: Instant | null;
  leadUnitId?: string;
  /** Until the last day in time; negative when it is over, null where there is no date. */
  workingDaysLeft?: number | null;
  /** Content hashes of its evidence: the same document behind two components is one risk. */
  documents?: readonly string[];
}

export function untouched(componentCode: string): ComponentProgress {
  return { componentCode, tasks: [], claimed: null, reviewed: null, official: null };
}
