import type { Baseline, CriteriaSet, Facts, Points, ScoreKind, Unit } from '@tctp/domain';
import type { Ruled, TaskProgress } from '@tctp/forecast';

export type UnitOfTree = Pick<Unit, 'id' | 'parentId' | 'kind' | 'name' | 'shortName'>;

/** A plan as it is compared: whose, for which year, by which set, and measured against what. */
export interface PlanToCompare {
  id: string;
  number: string;
  year: number;
  unitId: string;
  /** The same for plans that are scored by the very same set. */
  setKey: string;
  criteriaSet: CriteriaSet;
  baseline: Baseline | null;
  /** What was said of the whole unit, as it stands. */
  facts: Facts;
  appraisal: 'none' | 'open' | 'closed';
}

/** What the ledger says last of one component of one plan. */
export interface StandingScore {
  planId: string;
  code: string;
  kind: ScoreKind;
  points: Points | null;
  /** Of reviewed points: where a rule of the set leaves the component out. */
  leftOut: Ruled | null;
}

export type TaskOfPlan = TaskProgress & { planId: string; code: string };

/** Each question is one statement, however many plans are compared. */
export interface CompareReads {
  tree(tenantId: string): Promise<UnitOfTree[]>;
  /** Newest first. */
  years(tenantId: string): Promise<number[]>;
  /** Of a year, or of one unit over all years, newest first. */
  plans(tenantId: string, of: { year: number } | { unitId: string }): Promise<PlanToCompare[]>;
  scores(tenantId: string, planIds: readonly string[]): Promise<StandingScore[]>;
  tasks(tenantId: string, planIds: readonly string[]): Promise<TaskOfPlan[]>;
}
