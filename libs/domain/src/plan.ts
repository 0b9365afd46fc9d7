import type { Role } from './people';
import type { Bilingual } from './rule';
import type { LocalDate } from './time';

/** A plan (kế hoạch) and its annex. `deadline` of a row is a calendar expression, kept as data with its own words. */
export interface Plan<Deadline> {
  id: string;
  number: string;
  title: string;
  year: number;
  issuedOn: LocalDate;
  endsOn: LocalDate;
  criteriaSetId: string;
  authorityUnitId: string;
  reviewUnitId: string;
  rows: readonly PlanRow<Deadline>[];
  policy: PlanPolicy;
}

/** One row of the annex: a component for one lead unit. */
export interface PlanRow<Deadline> {
  /** Unique in the plan; `number` is what the paper prints, and papers repeat numbers. */
  id: string;
  number: string;
  componentCode: string;
  title: string;
  leadUnitId: string;
  coordinatorIds: readonly string[];
  deliverable: string;
  requirement: string;
  deadline: Deadline;
  /** What a reader of the paper should know: contradictions that nobody has settled yet. */
  notes: readonly Bilingual[];
}

export interface PlanPolicy {
  ladder: Ladder;
  returnReasons: readonly ReturnReason[];
}

/** Who is told when. Working days; 0 is the due moment itself. */
export interface Ladder {
  /** Working days before the last day, e.g. 7, 3, 1. */
  remindBefore: readonly number[];
  /** Who hears of it at the due moment. */
  onDue: Role;
  /** Steps after the last day, in order. */
  escalate: readonly { afterWorkingDays: number; to: Role }[];
}

export interface ReturnReason {
  code: string;
  label: Bilingual;
}
