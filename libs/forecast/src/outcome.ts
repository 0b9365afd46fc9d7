import type { Points, Reason } from '@tctp/domain';
import { sumPoints } from '@tctp/domain';

/** Three honest points: worst ≤ likely ≤ best. A later version may add how probable each is. */
export interface Outcome {
  likely: Points;
  worst: Points;
  best: Points;
}

/** An outcome and why it is likely. */
export interface Judgement extends Outcome {
  reason: Reason;
}

/** Lines are added end to end: the worst total has everything go wrong at once, the best everything right. */
export function sumOutcomes(outcomes: readonly Outcome[]): Outcome {
  return {
    likely: sumPoints(outcomes.map((outcome) => outcome.likely)),
    worst: sumPoints(outcomes.map((outcome) => outcome.worst)),
    best: sumPoints(outcomes.map((outcome) => outcome.best)),
  };
}
