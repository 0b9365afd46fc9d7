import type { WorkCalendar } from '@tctp/calendar';
import type {
  Baseline,
  Component,
  CriteriaSet,
  Evidence,
  Facts,
  Instant,
  LocalDate,
  Mailbox,
  PlanPolicy,
  Points,
  Relation,
  Role,
} from '@tctp/domain';
import type { NotificationKind, TaskSnapshot, WantedDeadline } from '@tctp/workflow';

/** What a plan needs to decide on its tasks: immutable per revision. */
export interface PlanContext {
  tenantId: string;
  id: string;
  year: number;
  issuedAt: Instant;
  endsOn: LocalDate;
  authorityUnitId: string;
  reviewUnitId: string;
  /** Where chairman, vice chair and whoever else stands above the units are: the authority itself, or the one above it. */
  leadersUnitId: string;
  policy: PlanPolicy;
  calendar: WorkCalendar;
  criteriaSet: CriteriaSet;
  /** Null where there was no appraisal last year, or nobody knows its result. */
  baseline: Baseline | null;
}

/** A task row locked for this transaction, with every fact a decision may need. */
export interface TaskInHand {
  id: string;
  version: number;
  /** Number of the last history entry. */
  sequence: number;
  snapshot: TaskSnapshot;
  plan: PlanContext;
  component: Component;
  leadUnitId: string;
  /** Short name of the lead unit. */
  leadName: string;
  relation: Relation;
  evidence: readonly Evidence[];
  /** The facts under review: as claimed, or as last corrected; none where nothing was handed in. */
  standingFacts: Facts;
}

/** What is known of a task when only the clock speaks to it. */
export type TaskOnClock = Omit<TaskInHand, 'leadName' | 'relation' | 'evidence' | 'standingFacts'>;

export interface HistoryLine {
  code: string;
  params: Readonly<Record<string, string | number>>;
  note: string | null;
}

/** One decision, ready to be made true. Everything in it is written by one statement or not at all. */
export interface DecisionToWrite {
  tenantId: string;
  planId: string;
  taskId: string;
  expectedVersion: number;
  fromSequence: number;
  next: TaskSnapshot;
  /** The last day still in time, as the snapshot's due moment has it. */
  lastDay: LocalDate | null;
  /** The new lead unit, where the decision names one. */
  lead: string | null;
  at: Instant;
  actorId: string | null;
  history: readonly HistoryLine[];
  /** The whole set that stands from now on; null leaves the rows as they are. */
  deadlines: readonly WantedDeadline[] | null;
  fired: readonly WantedDeadline[];
  notifications: readonly { to: Mailbox; about: NotificationKind; day: LocalDate }[];
  escalations: readonly { step: number; to: Mailbox; dueAt: Instant }[];
  outbox: readonly OutboxMessage[];
  rows: DecisionRows;
}

/** What a decision says beside the machine's own words, each a row of its own. */
export interface DecisionRows {
  evidence?: EvidenceToAdd;
  removedEvidence?: string;
  submission?: SubmissionToOpen;
  review?: SubmissionReview;
  directive?: DirectiveToGive;
  reply?: DirectiveReply;
}

export type EvidenceToAdd = Omit<Evidence, 'taskId'> & { unitId: string };

/** A job that must happen after the commit. Payloads hold ids only; equal keys are coalesced by the relay. */
export type OutboxMessage =
  | {
      job: 'recompute-scores';
      key: string;
      payload: { tenantId: string; planId: string };
    }
  | {
      job: 'deliver-digests';
      key: string;
      payload: { tenantId: string; unitId: string; role: Role; day: LocalDate };
    };

export interface SubmissionToOpen {
  number: number;
  by: string;
  /** The colleague they stand in for. */
  for: string | null;
  at: Instant;
  note: string | null;
  evidenceIds: readonly string[];
  claimedFacts: Facts;
  claimedPoints: Points | null;
}

/** What becomes of the submission that stands: its facts corrected, a conclusion, or both. */
export interface SubmissionReview {
  number: number;
  correctedFacts?: Facts;
  conclusion?: SubmissionConclusion;
}

export interface SubmissionConclusion {
  outcome: 'approved' | 'returned' | 'withdrawn' | 'voided';
  /** Null where the unit itself concludes it: whoever reviewed before stays named. */
  by: string | null;
  at: Instant;
  facts: Facts | null;
  points: Points | null;
  returnReason: string | null;
  note: string | null;
}

export interface DirectiveToGive {
  id: string;
  /** Counted from 1 on its task. */
  number: number;
  text: string;
  dueOn: LocalDate;
  by: string;
  at: Instant;
}

export interface DirectiveReply {
  number: number;
  text: string;
  by: string;
  at: Instant;
}
