import type { Baseline, CriteriaSet, Instant, Points, WorkState } from '@tctp/domain';

/** Everything a forecast may know. */
export interface ForecastInput {
  set: CriteriaSet;
  baseline: Baseline;
  components: readonly ComponentProgress[];
  now: Instant;
}

/**
 * How far one component has come, over all its tasks and cycles. A component without an entry has not been
 * touched. The survey, and a field the source does not itemise, answer to the code of their field.
 */
export interface ComponentProgress {
  componentCode: string;
  tasks: readonly TaskProgress[];
  claimed: Points | null;
  reviewed: Points | null;
  official: Points | null;
}

export interface TaskProgress {
  taskId: string;
  work: WorkState;
  overdue: boolean;
  /** Handed in, and nobody has judged it yet. */
  awaitingReview: boolean;
  dueAt: Instant | null;
}

export function untouched(componentCode: string): ComponentProgress {
  return { componentCode, tasks: [], claimed: null, reviewed: null, official: null };
}
