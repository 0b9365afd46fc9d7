import type { DeadlineExpression, WorkCalendar } from '@tctp/calendar';
import type {
  Actor,
  Baseline,
  CriteriaSet,
  Facts,
  Instant,
  LocalDate,
  Mailbox,
  Plan,
  PlanRow,
  Points,
  Reason,
  ScoreKind,
  Unit,
} from '@tctp/domain';
import type { TaskSnapshot, WantedDeadline } from '@tctp/workflow';
import type { AdditionStore } from './additions/addition-store';
import type { SetFactStore } from './set-facts/set-fact-store';
import type { DraftStore } from './drafts/draft-store';
import type { DossierStore } from './dossier/dossier-rows';
import type { PlanContext, TaskInHand, TaskOnClock, DecisionToWrite, OutboxMessage } from './decision';
import type { RegisterStore } from './registers/register-store';
import type { Colleague, StandingDelegation } from './read-models';
import type { Result } from './refusal';
import type { ReportStore } from './reports/report-store';
import type { AdminEventStore } from './administration/admin-event';
import type { PeopleStore } from './administration/people-store';
import type { SignOnStore } from './administration/sign-on-store';
import type { PlanSettingsStore } from './administration/plan-settings-store';
import type { UnitStore } from './administration/unit-store';
import type { SurveyStore } from './surveys/survey-rows';

/** Now, as the plan's people live it. A sandbox has its own, which stands still until somebody moves it. */
export interface Clock {
  now(): Promise<Instant>;
}

export interface TaskKey {
  tenantId: string;
  taskId: string;
}

export type DueDeadline = WantedDeadline & TaskKey;

export interface DueTask {
  task: TaskOnClock;
  /** In the order they fell due. */
  due: readonly WantedDeadline[];
  /** Those that are still to come. */
  toCome: readonly WantedDeadline[];
}

/** Where a sweep has come to in the order in which tasks fall due. */
export type DuePlace = TaskKey & { dueAt: Instant };

export interface DueTasks {
  tasks: readonly DueTask[];
  unreadable: readonly (TaskKey & { why: string })[];
  /** The last of them; null where there was none. */
  last: DuePlace | null;
}

/** A mailbox on a day: what one digest is for. */
export type MailboxDay = Mailbox & { tenantId: string; day: LocalDate };

/** What is known of a component when its score is recomputed; read under a lock on its plan. */
export interface ComponentFacts {
  code: string;
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
  /** The appraisal that gave official points; none for all others. */
  appraisalId?: string | null;
  basis: string;
  at: Instant;
  by: string | null;
}

/** Official points as the ledger has them last. */
export interface OfficialEntry {
  componentCode: string;
  /** Null: left without. */
  points: Points | null;
  note: string;
  /** Of a survey, where that is known. */
  respondents: number | null;
  /** The survey whose answers gave them, where one was held here. */
  survey: string | null;
}

/** A plan with everything around it, as the catalogue or an import gives it. */
export interface PlanToLoad {
  tenant: { id: string; name: string };
  units: readonly Unit[];
  criteriaSet: CriteriaSet;
  baseline: Baseline | null;
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
  /** The day it came to a plan that ran already; null where it stood there from the start. */
  addedOn: LocalDate | null;
  /** The lead, and every unit behind the coordinating groups. */
  units: readonly { unitId: string; relation: 'lead' | 'coordinator' }[];
}

/** What one transaction may read and write. Every store method belongs to the transaction it was given in. */
export interface Stores {
  tasks: {
    /** Set-wise; throws when any expected version is gone, so that nothing of the batch is written. */
    write(decisions: readonly DecisionToWrite[]): Promise<void>;
    /** Locked until the transaction ends, with every fact a decision may need; null where the tenant has none. */
    hold(actor: Actor, taskId: string): Promise<{ task: TaskInHand; cycle: string } | null>;
  };
  deadlines: {
    /**
     * So many tasks with deadlines due until now, longest due first, locked, from after `from` on, without those that
     * somebody else holds and `except`. A task that cannot be read (a newer program wrote it, or it is damaged) harms none of the others.
     */
    takeDue(
      now: Instant,
      limit: number,
      from: DuePlace | null,
      except: readonly TaskKey[],
    ): Promise<DueTasks>;
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
  digests: { deliver(mailboxes: readonly MailboxDay[], at: Instant): Promise<void> };
  scores: {
    /** Every component that has tasks; null where there is no such plan. */
    lockPlan(tenantId: string, planId: string): Promise<ComponentFacts[] | null>;
    /** The last official entry of everything that has one, with the plan's ledger locked. */
    lockOfficial(tenantId: string, planId: string): Promise<OfficialEntry[]>;
    /** The ledger knows components alone: what else is given points, such as the survey, stands beside them from then on. */
    admit(
      tenantId: string,
      planId: string,
      places: readonly { code: string; fieldCode: string; title: string; max: Points | null }[],
    ): Promise<void>;
    /** Set-wise; once per basis, and only what changed; official points always. */
    record(scores: readonly ScoreToRecord[]): Promise<void>;
  };
  targets: {
    set(target: {
      tenantId: string;
      planId: string;
      points: Points;
      reason: string;
      by: string;
      at: Instant;
    }): Promise<void>;
  };
  additions: AdditionStore;
  setFacts: SetFactStore;
  dossiers: DossierStore;
  registers: RegisterStore;
  outbox: { add(messages: readonly OutboxMessage[]): Promise<void> };
  drafts: DraftStore;
  reports: ReportStore;
  plans: {
    read(tenantId: string, planId: string): Promise<PlanContext | null>;
    /** Units, plan, components and bare tasks, set-wise. False, and nothing written, when the plan is there already. */
    load(plan: PlanToLoad, tasks: readonly TaskToLoad[]): Promise<boolean>;
  };
  people: PeopleStore;
  units: UnitStore;
  planSettings: PlanSettingsStore;
  adminEvents: AdminEventStore;
  signOns: SignOnStore;
  surveys: SurveyStore;
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
   * One command: everything read, decided, and written with its receipt under the version that was read; one that was
   * overtaken is read and decided again. A repeated key is answered as the first time. Commands that come together may be written together; one that fails harms no other.
   */
  command<T>(command: CommandOnTask<T>): Promise<Result<T>>;
  /** A transaction of one's own. */
  run<T>(work: (stores: Stores) => Promise<Result<T>>): Promise<Result<T>>;
}

export interface StoredFile {
  sha256: string;
  /** Bytes. */
  size: number;
}

export interface ListedFile extends StoredFile {
  /** By the storage's own clock: when it was last put where it is. */
  modifiedAt: Instant;
}

/**
 * Evidence files by their own SHA-256. A file is in place, or set aside to be forgotten; wherever it is, it is found
 * until it is removed. Only what was set aside can be removed.
 */
export interface EvidenceFiles {
  /**
   * Whole and in place, or nothing. Known content is stored again, which mends a damaged file and renews its time. What
   * has come in whole is shown to `admit` as a file on this machine's disk, before it is put in place.
   */
  store(
    content: AsyncIterable<Uint8Array>,
    limitBytes: number,
    admit?: (draft: string) => Promise<boolean>,
  ): Promise<StoredFile | { refused: 'file-too-large' | 'file-empty' | 'not-admitted' }>;
  open(sha256: string): Promise<(AsyncIterable<Uint8Array> & { size: number }) | null>;
  verify(sha256: string): Promise<'intact' | 'missing' | 'altered'>;
  /** In no order. What comes or goes while it is read may be there or not. */
  list(where: 'inPlace' | 'aside'): AsyncIterable<ListedFile>;
  /** These three do nothing where there is no such file. */
  setAside(sha256: string): Promise<void>;
  putBack(sha256: string): Promise<void>;
  remove(sha256: string): Promise<void>;
}
