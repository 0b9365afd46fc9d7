import type {
  Actor,
  Evidence,
  Facts,
  Instant,
  LocalDate,
  Points,
  Reason,
  Relation,
  Role,
  ScoreKind,
  TimeState,
  Unit,
  WorkState,
} from '@tctp/domain';
import type { ComponentProgress, JudgedTwice, UnitRecord } from '@tctp/forecast';
import type { HistoryEvent, TaskSnapshot } from '@tctp/workflow';
import type {
  Directive,
  EvidenceItem,
  HistoryEntry,
  LibraryItem,
  MatrixTask,
  Overview,
  Submission,
  UnitRef,
} from '@tctp/contracts';
import type { AdditionReads } from './additions/addition-store';
import type { DocumentNamed } from './document-named';
import type { PlanContext } from './decision';
import type { SaidFact, SetFactReads } from './set-facts/set-fact-store';
import type { CompareReads } from './compare/compare-rows';
import type { DossierReads } from './dossier/dossier-rows';
import type { ToldOf } from './notices/notices';
import type { RegisterPast } from '@tctp/registers';
import type { RegisterReads } from './registers/register-reads';
import type { PaperReads } from './papers/paper-rows';
import type { SurveyReads } from './surveys/survey-rows';
import type { ReportReads } from './reports/report-store';

/** One row of a task list as the database joins it; `summariseTask` turns it into what people see. */
export interface TaskRow {
  id: string;
  version: number;
  planId: string;
  rowNumber: string;
  cycle: string;
  componentCode: string;
  componentTitle: string;
  fieldCode: string;
  componentMax: Points | null;
  title: string;
  lead: UnitRef;
  /** Who in the lead unit has it in hand, where somebody named one. */
  handler: { accountId: string; displayName: string } | null;
  /** Who has taken the submission for review, while it is under review. */
  takenBy: { accountId: string; displayName: string } | null;
  relation: Relation;
  /** The reader's unit has already put in a file. */
  contributed: boolean;
  snapshot: TaskSnapshot;
  lastDay: LocalDate | null;
  dueAt: Instant | null;
  deadlineText: string;
  evidenceCount: number;
  /** The day it came to a plan that ran already; null where it stood there from the start. */
  addedOn: LocalDate | null;
  updatedAt: Instant;
}

export interface TaskDetailRow {
  row: TaskRow;
  deliverable: string;
  requirement: string;
  /** As the plan lists them; `units` are these and the members of those that are groups. */
  coordinatorIds: readonly string[];
  units: readonly Unit[];
  notes: readonly { vi: string; en: string }[];
  evidence: readonly EvidenceItem[];
  submissions: readonly Submission[];
  history: readonly HistoryEntry[];
  directives: readonly Directive[];
  toldSoFar: readonly { role: Role; at: Instant }[];
  /** The document its plan was amended on, where it was added on one. */
  addedUnder: DocumentNamed | null;
}

export interface TaskFilter {
  planId?: string | undefined;
  scope: 'mine' | 'review' | 'all';
  unitId?: string | undefined;
  work?: WorkState | undefined;
  time?: TimeState | undefined;
  dueBefore?: LocalDate | undefined;
  search?: string | undefined;
  ids?: readonly string[] | undefined;
}

export interface LibraryFilter {
  search?: string | undefined;
  /** The id of the last one of the page before. */
  after?: string | undefined;
  limit: number;
}

export interface EscalationRow {
  id: string;
  taskId: string;
  to: Role;
  step: number;
  raisedAt: Instant;
  dueAt: Instant;
  toldBefore: readonly { role: Role; at: Instant }[];
  directives: readonly Directive[];
}

/** Somebody of a unit. */
export interface Colleague {
  accountId: string;
  displayName: string;
  role: Role;
}

/** A delegation nobody has ended. */
export interface StandingDelegation {
  id: string;
  from: Colleague;
  to: Colleague;
  firstDay: LocalDate;
  lastDay: LocalDate;
  reason: string;
}

export interface DigestRow {
  id: string;
  day: LocalDate;
  deliveredAt: Instant;
  items: readonly (ToldOf & { kind: string })[];
}

export interface LedgerRow {
  componentCode: string;
  kind: ScoreKind;
  points: Points | null;
  reason: Reason;
  recordedAt: Instant;
}

/** What chances rest on beside the progress itself: asked for only where they are shown. */
export interface RiskFacts {
  /** By unit. */
  records: Readonly<Record<string, UnitRecord>>;
  /** Content hashes of the files of each task. */
  documents: Readonly<Record<string, readonly string[]>>;
}

/** How reviewers and the appraiser saw the same components, and who reviewed those of the plan itself. */
export interface Verdicts {
  /** Of earlier years of the tenant, and of the plan itself; the latest points of each component. */
  pairs: readonly JudgedTwice[];
  /** Who approved last, by component. */
  reviewers: Readonly<Record<string, string>>;
}

/** One cycle of a task that recurs, and whether it was settled late. */
export interface ReportRow {
  taskId: string;
  late: boolean;
}

/** Everything a plan's history tells, oldest first. */
export interface PlanHistory {
  tasks: readonly TaskHistory[];
  official: readonly { componentCode: string; points: Points | null; at: Instant }[];
  registers: RegisterPast;
  /** Said of the whole unit. */
  facts: readonly Pick<SaidFact, 'fact' | 'value' | 'at'>[];
}

export interface TaskHistory {
  taskId: string;
  componentCode: string;
  leadUnitId: string;
  plannedDueAt: Instant | null;
  events: readonly HistoryEvent[];
  submissions: readonly PastSubmission[];
}

export interface PastSubmission {
  number: number;
  submittedAt: Instant;
  claimed: Facts;
  reviewed: Facts | null;
  /** Content hashes of its files. */
  documents: readonly string[];
}

export interface PlanRowSummary {
  id: string;
  number: string;
  title: string;
  year: number;
  authorityId: string;
  authorityName: string;
  issuedOn: LocalDate;
  endsOn: LocalDate;
  taskCount: number;
  fields: { code: string; title: string }[];
}

/** A row of a plan as it is worked on now: under the lead that has it, in the order of the plan. */
export interface RowAsWorked {
  componentCode: string;
  title: string;
  leadUnitId: string;
  coordinatorIds: readonly string[];
  deliverable: string;
  requirement: string;
  deadlineText: string;
}

/** What one unit has to do with one component, as leader or as one who only coordinates. */
export interface MatrixRow {
  unitId: string;
  componentCode: string;
  relation: 'lead' | 'coordinator';
  tasks: number;
  done: number;
  closed: number;
  overdue: number;
  /** The task that is lost next. */
  next: Omit<MatrixTask, 'workingDays'>;
  /** Of a leader: every task of theirs that is overdue. */
  late: readonly { id: string; version: number; cycle: string }[];
}

/** Cells with their units and components, in the order of their codes and names. */
export interface MatrixRows {
  cells: readonly MatrixRow[];
  units: readonly Omit<Unit, 'parentId' | 'memberIds'>[];
  components: readonly { code: string; title: string; field: string; max: Points | null }[];
}

/** What screens read. Scoped to the reader in SQL, never in the screen. */
export interface ReadModels {
  plans(tenantId: string): Promise<PlanRowSummary[]>;
  planContext(tenantId: string, planId: string): Promise<PlanContext | null>;
  /** The unit at or above this one whose plans are appraised; null where no plan is. */
  authorityOf(tenantId: string, unitId: string): Promise<string | null>;
  planRows(tenantId: string, planId: string): Promise<RowAsWorked[]>;
  tasks(reader: Actor, filter: TaskFilter): Promise<TaskRow[]>;
  taskDetail(reader: Actor, taskId: string): Promise<TaskDetailRow | null>;
  /** Each content once, where it was added last among what matches; newest first. */
  library(reader: Actor, filter: LibraryFilter): Promise<LibraryItem[]>;
  /** One file on a task that the reader may see; null where there is none. */
  evidence(reader: Actor, evidenceId: string): Promise<Evidence | null>;
  matrix(reader: Actor, planId: string): Promise<MatrixRows>;
  progress(tenantId: string, planId: string): Promise<ComponentProgress[]>;
  riskFacts(tenantId: string, planId: string): Promise<RiskFacts>;
  /** Nothing from after the moment. */
  verdicts(tenantId: string, planId: string, until: Instant): Promise<Verdicts>;
  /** Nothing from after the moment. */
  reports(tenantId: string, planId: string, until: Instant): Promise<ReportRow[]>;
  /** Nothing from after the moment. */
  history(tenantId: string, planId: string, until: Instant): Promise<PlanHistory>;
  target(tenantId: string, planId: string): Promise<Overview['target']>;
  /** What was decided or fell due from this moment on, newest first; only what moves points or time. */
  happenings(
    tenantId: string,
    planId: string,
    from: Instant,
  ): Promise<NonNullable<Overview['changes']>['happened']>;
  /** The last of each kind that was recorded before a moment; at all, without one. */
  latestScores(tenantId: string, planId: string, before?: Instant): Promise<LedgerRow[]>;
  /** Everything the ledger holds of one component, newest first. */
  scoreHistory(tenantId: string, planId: string, componentCode: string): Promise<LedgerRow[]>;
  escalations(reader: Actor): Promise<EscalationRow[]>;
  digests(reader: Actor): Promise<DigestRow[]>;
  /** Null when the tenant has none of that name. */
  unit(tenantId: string, unitId: string): Promise<Pick<Unit, 'id' | 'kind' | 'shortName'> | null>;
  /** How the tenant spells the name of a unit, however capitals stand in it; null where it has none of that name. */
  spelledUnit(tenantId: string, name: string): Promise<string | null>;
  /** All of the tenant, in the order of their names. */
  units(tenantId: string): Promise<Pick<Unit, 'id' | 'kind' | 'name' | 'shortName'>[]>;
  /** Everybody of the reader's unit. */
  colleagues(reader: Actor): Promise<Colleague[]>;
  /** Of the reader's unit, from today or later. */
  delegations(reader: Actor): Promise<StandingDelegation[]>;
  pendingDeadlines(now: Instant): Promise<number>;
  additions: AdditionReads;
  setFacts: SetFactReads;
  compare: CompareReads;
  dossiers: DossierReads;
  registers: RegisterReads;
  papers: PaperReads;
  surveys: SurveyReads;
  periodicReports: ReportReads;
}
