import type { PaperKindName } from '@tctp/contracts';
import type { Actor, Instant, LocalDate } from '@tctp/domain';
import type { PlanContext } from '../decision';
import type { Clock } from '../ports';
import type { PlanRowSummary, ReadModels } from '../read-models';
import type { Letterhead } from './letterhead';
import type { OfficialPaper } from './official-paper';

export interface PaperDeps {
  read: ReadModels;
  clock: Clock;
}

/** Of what a paper tells, decided before it is made. */
export interface PaperMatter {
  plan: PlanContext;
  summary: PlanRowSummary;
  letterhead: Letterhead;
  /** One of the kind's own; null for a paper about the whole plan. */
  period: string | null;
  /** The day it tells of, and the moment that day ends: now, where it is today. */
  day: LocalDate;
  until: Instant;
  /** Whether that day is past, and has to be rebuilt from the history. */
  past: boolean;
}

/** A kind of paper: for which periods there is one, and how it is made. One entry in the list of kinds each. */
export interface PaperKind {
  kind: PaperKindName;
  /** The latest first; none for a paper about the whole plan. */
  periods(plan: PlanContext, today: LocalDate): readonly string[];
  asOf: boolean;
  make(deps: PaperDeps, reader: Actor, matter: PaperMatter): Promise<OfficialPaper>;
}
