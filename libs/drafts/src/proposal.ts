import type { LocalDate, Points } from '@tctp/domain';

/** Where a plan comes from that nobody has written yet: the plan of the year before, and what it came to. */
export interface Proposal {
  planId: string;
  planNumber: string;
  /** Of that plan. */
  year: number;
  /** `closed`: on points that were locked. `forecast`: on what was to be expected of them, as of a day. */
  basis: 'closed' | 'forecast';
  asOf: LocalDate;
  criteriaSetId: string;
  authorityUnitId: string;
  reviewUnitId: string;
  /** What no appraiser has given points to: it stands as the forecast holds it. */
  held: readonly string[];
}

/** Why a row stands in a proposed plan. */
export type Because =
  | { kind: 'lost'; year: number; lost: Points; reason: string | null }
  | { kind: 'carried'; year: number; number: string };

/** A row of a proposed plan names its units by themselves, whatever they are called by then. */
export interface ProposedRow {
  leadUnitId: string | null;
  coordinatorIds: readonly string[];
  because: Because;
}
