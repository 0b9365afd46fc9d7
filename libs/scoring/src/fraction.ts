import type { Denominator, FactValue, Points, RatioValue } from '@tctp/domain';
import { ZERO, comparePoints, divideRounded, multiplyPoints, points } from '@tctp/domain';

/** An exact value: 11 of 14 stays 1100/14 and never becomes 78.57…. `bottom` is above zero. */
export interface Fraction {
  top: Points;
  bottom: Points;
}

/**
 * The size of a fact as rules compare it; a ratio by its percentage. Measured against what was due, work done
 * ahead counts as done and no more. Null where the denominator is zero. Answers have no size: that is a bug.
 */
export function sizeOf(value: FactValue, denominator: Denominator = 'whole'): Fraction | null {
  if (typeof value === 'boolean') throw new TypeError('A rule that measures was given a yes or no.');
  if (typeof value !== 'object') return { top: points(value), bottom: '1' };
  const base = baseOf(value, denominator);
  if (base === 0) return null;
  return { top: multiplyPoints(points(Math.min(value.part, base)), '100'), bottom: points(base) };
}

/** What the part of a ratio is measured against. */
export function baseOf({ whole, due }: RatioValue, denominator: Denominator = 'whole'): number {
  if (denominator === 'whole') return whole;
  if (due === undefined) throw new TypeError('A rule that measures what was due was not told how much was.');
  return due;
}

export function compareToBound({ top, bottom }: Fraction, bound: number): number {
  return comparePoints(top, multiplyPoints(points(bound), bottom));
}

/** To read, never to reckon with. Cut, not rounded, so that 79.999 is not shown as the 80 it did not reach. */
export function shownPercent({ top, bottom }: Fraction): Points {
  return comparePoints(top, ZERO) === 0 ? ZERO : divideRounded(top, bottom, { to: '0.01', mode: 'down' });
}
