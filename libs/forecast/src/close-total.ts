import type { CriteriaSet, Facts, Points } from '@tctp/domain';
import {
  ZERO,
  comparePoints,
  divideRounded,
  maxPoints,
  minPoints,
  multiplyPoints,
  subtractPoints,
  sumPoints,
} from '@tctp/domain';
import type { SetLine } from '@tctp/scoring';
import { scoreSet } from '@tctp/scoring';
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
 * As `scoreSet` closes a total, in the same order: what is left out is rescaled, bonuses and penalties are added, and
 * 0…total of the set has the last word. `reachable` is the sum of the maxima that count.
 */
export function closingOf(set: CriteriaSet, facts: Facts | undefined, reachable: Points): Closing {
  const adjustments = adjustmentsOf(set, facts ?? {});
  const added = sumPoints(adjustments.flatMap(({ points }) => points ?? []));
  const whole = sumPoints(set.fields.map(({ max }) => max));
  const isWhole = comparePoints(reachable, whole) === 0 || comparePoints(reachable, ZERO) === 0;
  const scaled = (sum: Points): Points =>
    isWhole || set.rescaling === undefined
      ? sum
      : divideRounded(multiplyPoints(sum, set.total), reachable, set.rescaling.rounding);
  return {
    adjustments,
    close: (sum) => maxPoints(ZERO, minPoints(set.total, sumPoints([scaled(sum), added]))),
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
  const leftOut = subtractPoints(sumPoints(set.fields.map(({ max }) => max)), reachable);
  if (comparePoints(leftOut, ZERO) === 0 || set.rescaling === undefined) return [];
  if (comparePoints(reachable, ZERO) === 0)
    return [{ kind: 'rescaling', code: '', points: null, reason: { code: 'set.nothing-left', params: {} } }];
  const points = divideRounded(multiplyPoints(sum, set.total), reachable, set.rescaling.rounding);
  const reason = { code: 'set.rescaled', params: { sum, reachable, whole: set.total, points } };
  return [{ kind: 'rescaling', code: '', points, reason }];
}

/** Asked of the set alone, without its fields: what its own facts give and take. */
function adjustmentsOf(set: CriteriaSet, facts: Facts): SetLine[] {
  const scored = scoreSet({ ...set, fields: [], components: [], knockOuts: [] }, [], facts);
  if (!scored.ok) throw new RangeError(`Fact ${scored.refusal.fact} of the set: ${scored.refusal.code}.`);
  return scored.lines.filter(({ kind }) => kind === 'bonus' || kind === 'penalty');
}
