import type { Instant, ReviewStep, Role } from '@tctp/domain';

/** Somebody or some unit, with the name it had at the time: the history is read years later. */
export interface Named {
  id: string;
  name: string;
}

/** Who acts, and when. Whoever acts for an absent colleague (uỷ quyền) names them: the history reads "X for Y". */
export interface By {
  /** Account that acts. */
  by: string;
  /** Whom it stands in for. */
  for?: Named | undefined;
  at: Instant;
}

/** A due moment and when it becomes near; `dueTerms()` reckons both from a last day. */
export interface DueTerms {
  /** First moment that is late. */
  dueAt: Instant;
  /** When the first reminder falls due; null where the ladder has none. */
  nearAt: Instant | null;
}

/** What people ask of a task. Imperative; a refusal leaves the task as it is. */
export type PersonCommand =
  | ({ type: 'ACCEPT' } & By)
  /** To one person of the lead unit; `insteadOf` when that person stands in for somebody absent. */
  | ({ type: 'HAND_TO'; to: Named; insteadOf: Named | null } & By)
  | ({ type: 'ADD_EVIDENCE'; fileName: string } & By)
  | ({ type: 'REMOVE_EVIDENCE'; fileName: string } & By)
  /** `files`: how many files the submission holds; it needs at least one. `steps`: the review it will go through. */
  | ({ type: 'SUBMIT'; files: number; steps: readonly ReviewStep[] } & By)
  | ({ type: 'WITHDRAW' } & By)
  /** A material change to what was handed in: every approval given to it is void. */
  | ({ type: 'AMEND' } & By)
  | ({ type: 'TAKE_FOR_REVIEW' } & By)
  | ({ type: 'PUT_BACK' } & By)
  /** The facts under review are no longer those that others have approved. */
  | ({ type: 'CORRECT_FACTS' } & By)
  /** `as`: the part in the review. `deliveredInTime` settles a deadline that lay before the plan was issued. */
  | ({ type: 'APPROVE'; as: Role; deliveredInTime?: boolean } & By)
  | ({ type: 'RETURN'; reason: string; correction: DueTerms | null } & By)
  | ({ type: 'REOPEN'; correction: DueTerms | null } & By)
  | ({ type: 'ASK_NOT_APPLICABLE' } & By)
  | ({ type: 'GRANT_NOT_APPLICABLE' } & By)
  | ({ type: 'REFUSE_NOT_APPLICABLE' } & By)
  /** A superior has to act first; `petition` is the document that asks for it, `to` whom. */
  | ({ type: 'BLOCK'; petition: string; to: string } & By)
  | ({ type: 'UNBLOCK' } & By)
  | ({ type: 'REPORT_OBSTACLE' } & By)
  | ({ type: 'ANSWER_OBSTACLE' } & By)
  /** `latest`: the first moment after the plan's end. */
  | ({ type: 'ASK_EXTENSION'; terms: DueTerms; latest: Instant } & By)
  | ({ type: 'GRANT_EXTENSION' } & By)
  | ({ type: 'REFUSE_EXTENSION' } & By)
  | ({ type: 'URGE' } & By)
  | ({ type: 'DIRECT'; dueAt: Instant; as: Role } & By)
  | ({ type: 'REPLY'; directive: number } & By)
  | ({ type: 'REASSIGN'; from: Named; to: Named } & By);

/** What the deadline sweep asks. `step` counts the rungs of the ladder, or the reminders of a petition, from 1. */
export type ClockCommand =
  | { type: 'DEADLINE_NEARS'; at: Instant; workingDays: number }
  | { type: 'DEADLINE_PASSED'; at: Instant }
  | { type: 'ESCALATE'; at: Instant; step: number; to: Role }
  | { type: 'OBSTACLE_UNANSWERED'; at: Instant; to: Role }
  | { type: 'PETITION_PENDING'; at: Instant; step: number; to: Role }
  | { type: 'DIRECTIVE_PASSED'; at: Instant; directive: number };

export type TaskCommand = PersonCommand | ClockCommand;

/** What the work tells the other regions; nobody outside sends these. */
export type TaskSignal =
  | { type: 'clock.answered'; at: Instant }
  /** The unit took its answer back: the clock goes on as if nothing had been handed in. */
  | { type: 'clock.resumed'; at: Instant }
  /** Somebody else gave it back: the unit gets a ladder of its own from that day. */
  | { type: 'clock.restarted'; at: Instant }
  | { type: 'clock.waits'; at: Instant }
  /** There is a new due moment. */
  | { type: 'clock.moved'; at: Instant }
  /** `measured`: an approval is held against the clock; what does not apply is not. */
  | { type: 'clock.settled'; at: Instant; measured: boolean; deliveredInTime?: boolean | undefined }
  | { type: 'obstacle.reported'; at: Instant }
  | { type: 'extension.asked'; at: Instant };
