import type { WorkCalendar } from '@tctp/calendar';
import type {
  CriteriaSet,
  DraftEdit,
  FindingCode,
  Instant,
  LocalDate,
  Paper,
  PaperFormat,
  PaperRefusal,
  PlanPolicy,
  Unit,
  WayCode,
} from '@tctp/domain';
import type { PlanReading } from '@tctp/drafts';

/** The bytes of a file as a paper. Whole in memory: a plan is some megabytes. */
export type PlanReader = (
  content: Uint8Array,
  fileName: string,
) => Promise<{ ok: true; paper: Paper } | { ok: false; refusal: PaperRefusal }>;

export type DraftState = 'open' | 'activated' | 'discarded';
export interface OpenCounts {
  blocking: number;
  warning: number;
  note: number;
}

/** What a list tells of a draft, as of its last change. */
export interface DraftSummary {
  number: string | null;
  title: string | null;
  year: number | null;
  rowCount: number;
  open: OpenCounts;
}

export interface PersonNamed {
  accountId: string;
  displayName: string;
}

export interface DraftRecord {
  id: string;
  version: number;
  state: DraftState;
  /** What it was read from; null for one that was proposed. */
  file: { sha256: string; size: number; name: string; format: PaperFormat } | null;
  /** The plan of the year before, where that has proposed it; its appraisal where the points were locked. */
  proposedFrom: { planId: string; number: string; year: number; appraisalId: string | null } | null;
  importedAt: Instant;
  importedBy: PersonNamed;
  planId: string | null;
  summary: DraftSummary;
}

/** What a person did to a draft, and why. `takesBack`: undoes another one and does nothing else. */
export interface Settlement {
  number: number;
  findingKey: string | null;
  findingCode: FindingCode | null;
  way: WayCode | null;
  ignored: boolean;
  edits: readonly DraftEdit[];
  takesBack: number | null;
  reason: string;
  at: Instant;
  by: PersonNamed;
}

export interface WholeDraft extends DraftRecord {
  reading: PlanReading;
  /** In the order they were made. */
  settlements: readonly Settlement[];
}

/** What of the tenant a draft is held against. */
export interface DraftSurroundings {
  tenant: { id: string; name: string };
  /** Closed ones are there for the names they went by. */
  units: readonly (Unit & { closed: boolean; mergedInto: string | null })[];
  formerNames: readonly { words: string; unitId: string }[];
  /** Newest first. */
  plans: readonly {
    id: string;
    number: string;
    year: number;
    taskCount: number;
    issuedOn: LocalDate;
    policy: PlanPolicy;
    calendar: WorkCalendar;
    criteriaSet: CriteriaSet;
  }[];
}

export interface DraftReads {
  /** Newest first. */
  list(tenantId: string): Promise<DraftRecord[]>;
  /** Null where the tenant has no such draft. */
  read(tenantId: string, draftId: string): Promise<WholeDraft | null>;
  surroundings(tenantId: string): Promise<DraftSurroundings>;
}

export interface DraftStore extends Omit<DraftReads, 'list'> {
  /** The same as `read`, with the draft locked until the transaction ends. */
  lock(tenantId: string, draftId: string): Promise<WholeDraft | null>;
  /** Null, and nothing written, where a draft of the same file, or of the same year's points, stands already. */
  add(
    tenantId: string,
    draft: Omit<DraftRecord, 'version' | 'state' | 'planId'> & { reading: PlanReading },
  ): Promise<{ version: number } | null>;
  /** The draft of a file that was not put away. */
  ofFile(tenantId: string, sha256: string): Promise<DraftRecord | null>;
  /** The draft that follows a plan, on the points of this appraisal or on its forecast, that was not put away. */
  ofYear(tenantId: string, planId: string, appraisalId: string | null): Promise<DraftRecord | null>;
  /** All that one command settled. Answers the new version. */
  settle(
    tenantId: string,
    draftId: string,
    settlements: readonly Settlement[],
    summary: DraftSummary,
  ): Promise<number>;
  /** `planId` where it has become a plan; null where it is put away. Answers the new version. */
  close(
    tenantId: string,
    draftId: string,
    end: { planId: string | null; at: Instant; by: string; reason: string },
  ): Promise<number>;
}
