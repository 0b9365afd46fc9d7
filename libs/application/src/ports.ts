import type { DeadlineExpression, WorkCalendar } from '@tctp/calendar';
import type {
  Actor,
  Baseline,
  Component,
  CriteriaSet,
  Evidence,
  Facts,
  Instant,
  LocalDate,
  Mailbox,
  Plan,
  PlanPolicy,
  PlanRow,
  Points,
  Reason,
  Relation,
  Role,
  ScoreKind,
  Unit,
} from '@tctp/domain';
import type { NotificationKind, TaskSnapshot, WantedDeadline } from '@tctp/workflow';
import type { Colleague, StandingDelegation } from './read-models';
import type { Result } from './refusal';

/** Now, as the plan's people live it. A sandbox has its own, which stands still until somebody moves it. */
export interface Clock {
  now(): Promise<Instant>;
}

/** What a plan needs to decide on its tasks: immutable per revision. */
export interface PlanContext {
  tenantId: string;
  id: string;
  year: number;
  issuedAt: Instant;
  endsOn: LocalDate;
  authorityUnitId: string;
  reviewUnitId: string;
  policy: PlanPolicy;
  calendar: WorkCalendar;
  criteriaSet: CriteriaSet;
  baseline: Baseline;
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
  deadlines: readonly WantedDeadline[];
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
      job: 'recompute-score';
      key: string;
      payload: { tenantId: string; planId: string; componentCode: string };
    }
  | {
      job: 'deliver-digest';
      key: string;
      payload: { tenantId: string; unitId: string; role: Role; day: LocalDate };
    };

export interface SubmissionToOpen {
  number: number;
  by: string;
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

export interface TaskKey {
  tenantId: string;
  taskId: string;
}

export type DueDeadline = WantedDeadline & TaskKey;

/** What is known of a component when its score is recomputed; read under a lock on the component. */
export interface ComponentFacts {
  /** Changes with every decision on any task of the component: tells a late job from a repeated one. */
  basis: string;
  claimed: readonly Facts[];
  reviewed: readonly Facts[];
}

export interface ScoreToRecord {
  tenantId: string;
  planId: string;
  componentCode: string;
  kind: ScoreKind;
  points: Points | null;
  reason: Reason;
  basis: string;
  at: Instant;
  by: string | null;
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

/** A plan with everything around it, as the catalogue or an import gives it. */
export interface PlanToLoad {
  tenant: { id: string; name: string };
  units: readonly Unit[];
  criteriaSet: CriteriaSet;
  baseline: Baseline;
  plan: Plan<DeadlineExpression>;
  calendar: WorkCalendar;
}

/** One cycle of one row, before its workflow has started. */
export interface TaskToLoad {
  id: string;
  row: PlanRow<DeadlineExpression>;
  cycle: string;
  lastDay: LocalDate | null;
  dueAt: Instant | null;
  snapshot: TaskSnapshot;
  searchText: string;
  at: Instant;
  /** The lead, and every unit behind the coordinating groups. */
  units: readonly { unitId: string; relation: 'lead' | 'coordinator' }[];
}

/** What one transaction may read and write. Every store method belongs to the transaction it was given in. */
export interface Stores {
  tasks: {
    /** A task that cannot be read (a newer program wrote it, or it is damaged) harms none of the others. */
    lockMany(
      tenantId: string,
      taskIds: readonly string[],
    ): Promise<{ tasks: TaskOnClock[]; unreadable: { taskId: string; why: string }[] }>;
    /** Set-wise; throws when any expected version is gone, so that nothing of the batch is written. */
    write(decisions: readonly DecisionToWrite[]): Promise<void>;
  };
  deadlines: {
    /** Unfired rows due until now, oldest first, locked and skipping what another sweep holds, and these tasks. */
    takeDue(now: Instant, limit: number, except: readonly TaskKey[]): Promise<DueDeadline[]>;
    /** Removes rows whose task no longer listens to them. */
    drop(rows: readonly DueDeadline[]): Promise<void>;
  };
  receipts: {
    /** `fresh`: go on. `repeat`: the same command was answered before. `reused`: the key belongs to another command. */
    claim(
      actor: Actor,
      key: string,
      fingerprint: string,
    ): Promise<{ kind: 'fresh' } | { kind: 'repeat'; result: unknown } | { kind: 'reused' }>;
    settle(actor: Actor, key: string, result: unknown): Promise<void>;
  };
  delegations: {
    /** Locks the unit, so that two delegations at once cannot close a circle. Ended ones and those of the past are gone. */
    lockUnit(
      tenantId: string,
      unitId: string,
    ): Promise<{ people: readonly Colleague[]; standing: readonly StandingDelegation[] }>;
    add(actor: Actor, delegation: StandingDelegation, at: Instant): Promise<void>;
    end(actor: Actor, delegationId: string, at: Instant): Promise<void>;
  };
  digests: { deliver(tenantId: string, to: Mailbox, day: LocalDate, at: Instant): Promise<void> };
  scores: {
    lockComponent(tenantId: string, planId: string, componentCode: string): Promise<ComponentFacts | null>;
    /** Records once per basis, and only what changed; official points always. */
    record(score: ScoreToRecord): Promise<boolean>;
  };
  plans: {
    read(tenantId: string, planId: string): Promise<PlanContext | null>;
    /** Units, plan, components and bare tasks, set-wise. False, and nothing written, when the plan is there already. */
    load(plan: PlanToLoad, tasks: readonly TaskToLoad[]): Promise<boolean>;
  };
}

/** Who asks, and under which key: the same key twice is one command. */
export interface KeyedRequest {
  actor: Actor;
  key: string;
  /** Distinguishes this command from another under the same key: the route and a hash of the body. */
  fingerprint: string;
}

/** What somebody asks of one task, under a key that makes it one command however often it is sent. */
export interface CommandOnTask<T> extends KeyedRequest {
  taskId: string;
  /** Given the task with every fact, or null where the actor's tenant has no such task. Pure: it may be asked again. */
  decide(task: TaskInHand | null): Result<{ answer: T; write: DecisionToWrite }>;
}

/** SQL transactions. A refusal changes nothing. */
export interface UnitOfWork {
  /**
   * One command: the task locked, everything read, decided, and written with its receipt. A repeated key is answered
   * as the first time. Commands that come together may share a transaction; one that fails harms no other.
   */
  command<T>(command: CommandOnTask<T>): Promise<Result<T>>;
  /** A transaction of one's own. */
  run<T>(work: (stores: Stores) => Promise<Result<T>>): Promise<Result<T>>;
}

/** What is wrong with the history, and where. Numbers count from 1. */
export type HistoryFinding = { tenantId: string; planId: string } & (
  | { code: 'entry-altered'; taskId: string; sequence: number }
  | { code: 'entries-missing'; taskId: string; from: number; to: number }
  | { code: 'count-differs'; taskId: string; counted: number; found: number }
  | { code: 'seal-altered'; seal: number }
  | { code: 'seals-missing'; from: number; to: number }
  /** A seal names this entry, which is no longer there, or no longer the same. */
  | { code: 'sealed-entry-missing' | 'sealed-entry-altered'; taskId: string; sequence: number; seal: number }
);

/** The last seal of a plan: written down on paper, it proves later that nothing before it has changed. */
export interface LastSeal {
  tenantId: string;
  planId: string;
  number: number;
  sealedAt: Instant;
  /** SHA-256, hexadecimal. */
  hash: string;
}

export interface HistoryVerdict {
  findings: readonly HistoryFinding[];
  entries: number;
  seals: number;
  /** Tasks that have moved since they were last sealed. */
  unsealedTasks: number;
  lastSeals: readonly LastSeal[];
}

/** Every entry of the history covers the one before it; seals cover the tasks of a plan. */
export interface HistoryAudit {
  /** Seals what has happened since the last seals. Answers how many seals that made. */
  seal(): Promise<number>;
  verify(): Promise<HistoryVerdict>;
}

export interface StoredFile {
  sha256: string;
  /** Bytes. */
  size: number;
}

/** Evidence files by their own SHA-256. */
export interface EvidenceFiles {
  /** Streams to a temporary name, hashes, fsyncs, renames. A refused file leaves nothing behind. */
  store(
    content: AsyncIterable<Uint8Array>,
    limitBytes: number,
  ): Promise<StoredFile | { refused: 'file-too-large' | 'file-empty' }>;
  open(sha256: string): Promise<(AsyncIterable<Uint8Array> & { size: number }) | null>;
  verify(sha256: string): Promise<'intact' | 'missing' | 'altered'>;
}
