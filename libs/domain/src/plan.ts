import type { PlanPolicy } from './plan-policy';
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

export interface ReturnReason {
  code: string;
  label: Bilingual;
}
