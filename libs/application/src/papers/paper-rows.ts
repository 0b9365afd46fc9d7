import type { Actor, DocumentDetails, Instant, LocalDate, Points, WorkState } from '@tctp/domain';
import type { MinutesReads } from './minutes/minutes-rows';
import type { ReportReads } from './report/report-rows';

/** One task of an annex row: a row that recurs has several. */
export interface AnnexCycle {
  taskId: string;
  cycle: string;
  work: WorkState;
  overdue: boolean;
  /** When the submission that stands was handed in. */
  submittedAt: Instant | null;
}

/** A row of the annex in the words of the plan. */
export interface AnnexRow {
  id: string;
  number: string;
  componentCode: string;
  title: string;
  leadName: string;
  coordinatorNames: readonly string[];
  deliverable: string;
  requirement: string;
  deadlineText: string;
  /** The day it came to a plan that ran already; null where it stood there from the start. */
  addedOn: LocalDate | null;
  componentMax: Points | null;
  cycles: readonly AnnexCycle[];
}

/** A file that stands behind a component. */
export interface ProofRow {
  componentCode: string;
  fileName: string;
  document: DocumentDetails;
}

/** Who a letterhead names: the unit, and the one above it. */
export interface IssuerRow {
  name: string;
  aboveName: string | null;
}

/** What papers are made of. Scoped to the reader in SQL. */
export interface PaperReads extends ReportReads, MinutesReads {
  /** In the order of the plan; only rows the reader's unit leads or coordinates, where they do not see the whole plan. */
  annex(reader: Actor, planId: string): Promise<AnnexRow[]>;
  /** Nothing from after the moment, and nothing that was gone by then; a file once per component. */
  proofs(reader: Actor, planId: string, until: Instant): Promise<ProofRow[]>;
  /** Null where the tenant has no such unit. */
  issuer(tenantId: string, unitId: string): Promise<IssuerRow | null>;
  /** What each unit was called on that day, by id; units that are closed since are among them. */
  unitNames(tenantId: string, day: LocalDate): Promise<ReadonlyMap<string, string>>;
  /** How often each kind of happening that moves points or time was met from this moment on. */
  happened(tenantId: string, planId: string, from: Instant): Promise<{ code: string; times: number }[]>;
}
