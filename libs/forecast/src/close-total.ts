import type { CriteriaSet, Facts, Points } from '@tctp/domain';
import { subtractPoints, sumPoints } from '@tctp/domain';
import type { SetLine } from '@tctp/scoring';
import { adjustSet, checkSetFacts, closeSum, rescaleSum } from '@tctp/scoring';
import type { Distribution } from './distribution';
import { distributionOf } from './distribution';
import type { Outcome } from './outcome';

/** How a set turns the sum of its lines into a total, by what is certain today. */
export interface Closing {
  close: (sum: Points) => Points;
  /** Bonuses and penalties; without points where a fact is missing, which are not counted. */
  adjustments: readonly SetLine[];
}

/**
 * As `scoreSet` closes a total. `reachable` is the sum of the maxima that count. Where the set cannot be rescaled, the
 * sum stands as it is, and a caveat says so.
 */
export function closingOf(set: CriteriaSet, facts: Facts = {}, reachable: Points): Closing {
  const refusal = checkSetFacts(set, facts);
  if (refusal !== null) throw new RangeError(`Fact ${refusal.fact} of the set: ${refusal.code}.`);
  const adjustments = adjustSet(set, facts);
  const leftOut = leftOutOf(set, reachable);
  return {
    adjustments,
    close(sum) {
      const standing = rescaleSum(set, { sum, reachable, leftOut }).points ?? sum;
      return closeSum(set, standing, adjustments).points;
    },
  };
}

/** Worse never closes to more than better does. */
export function closeOutcome({ likely, worst, best }: Outcome, { close }: Closing): Outcome {
  return { likely: close(likely), worst: close(worst), best: close(best) };
}

export function closeChances(total: Distribution, { close }: Closing): Distribution {
  const closed = total.map(({ points, chance }) => ({ points: close(points), chance }));
  return closed.every(({ points }, at) => points === total[at]?.points) ? total : distributionOf(closed);
}

/** What the rescaling makes of the likely sum, as a line of its own; none where nothing is left out. */
export function rescalingLine(set: CriteriaSet, sum: Points, reachable: Points): SetLine[] {
  if (set.rescaling === undefined) return [];
  return rescaleSum(set, { sum, reachable, leftOut: leftOutOf(set, reachable) }).lines;
}

function leftOutOf({ fields }: CriteriaSet, reachable: Points): Points {
  return subtractPoints(sumPoints(fields.map(({ max }) => max)), reachable);
}
