import type { Instant, Role } from '@tctp/domain';

interface By {
  /** Account that acts. */
  by: string;
  at: Instant;
}

/** What people ask of a task. Imperative; a refusal leaves the task as it is. */
export type PersonCommand =
  | ({ type: 'ACCEPT' } & By)
  | ({ type: 'ADD_EVIDENCE'; fileName: string } & By)
  | ({ type: 'REMOVE_EVIDENCE'; fileName: string } & By)
  /** `files`: how many files the submission holds; it needs at least one. */
  | ({ type: 'SUBMIT'; files: number } & By)
  | ({ type: 'WITHDRAW' } & By)
  | ({ type: 'TAKE_FOR_REVIEW' } & By)
  /** `deliveredInTime` settles a deadline that lay before the plan was issued; elsewhere the clock decides. */
  | ({ type: 'APPROVE'; deliveredInTime?: boolean } & By)
  | ({ type: 'RETURN'; reason: string } & By)
  | ({ type: 'REOPEN' } & By)
  | ({ type: 'ASK_NOT_APPLICABLE' } & By)
  | ({ type: 'GRANT_NOT_APPLICABLE' } & By)
  | ({ type: 'REFUSE_NOT_APPLICABLE' } & By);

/** What the deadline sweep asks. `step` counts the rungs of the ladder from 1. */
export type ClockCommand =
  | { type: 'DEADLINE_NEARS'; at: Instant; workingDays: number }
  | { type: 'DEADLINE_PASSED'; at: Instant }
  | { type: 'ESCALATE'; at: Instant; step: number; to: Role };

export type TaskCommand = PersonCommand | ClockCommand;

/** The work region tells the time region what became of the work; nobody outside sends these. */
export type ClockSignal =
  | { type: 'clock.answered'; at: Instant }
  /** The unit took its answer back: the clock goes on as if nothing had been handed in. */
  | { type: 'clock.resumed'; at: Instant }
  /** A reviewer gave it back: the unit gets a ladder of its own from that day. */
  | { type: 'clock.restarted'; at: Instant }
  /** `measured`: an approval is held against the clock; what does not apply is not. */
  | { type: 'clock.settled'; at: Instant; measured: boolean; deliveredInTime?: boolean | undefined };
