import type { Component, Points } from '@tctp/domain';
import { maxPoints, minPoints } from '@tctp/domain';
import { impliedPoints, statedPoints } from './stated-points';

/** The least the rule can give; null where the maximum or the rule is not known. */
export function lowestPoints(component: Component): Points | null {
  return outcomesOf(component)?.reduce(minPoints) ?? null;
}

/** The most the rule can give; null where the maximum or the rule is not known. */
export function highestPoints(component: Component): Points | null {
  return outcomesOf(component)?.reduce(maxPoints) ?? null;
}

/**
 * Everything between is between two of these: stated points stand at the ends of every line, count and cap.
 * A sound rule's rounding step divides them, so that rounding leaves the ends where they are.
 */
function outcomesOf({ max, rule }: Component): Points[] | null {
  if (max === null || rule === null) return null;
  return [...statedPoints(rule).map(([, points]) => points), ...impliedPoints(rule, max)];
}
