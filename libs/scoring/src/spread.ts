import type { Points } from '@tctp/domain';
import { comparePoints, divideRounded, points, sumPoints } from '@tctp/domain';

/** How several units stand together: of how many that is known, and how many have no figure. */
export interface Spread {
  /** To the hundredth, half up; null where nothing is known. */
  mean: Points | null;
  least: Points | null;
  greatest: Points | null;
  known: number;
  unknown: number;
}

/** An average is one of what is known: what is not known is counted and never taken for zero. */
export function spreadOf(values: readonly (Points | null)[]): Spread {
  const known = values.filter((value) => value !== null).toSorted(comparePoints);
  return {
    mean:
      known.length === 0
        ? null
        : divideRounded(sumPoints(known), points(known.length), { to: '0.01', mode: 'halfUp' }),
    least: known[0] ?? null,
    greatest: known.at(-1) ?? null,
    known: known.length,
    unknown: values.length - known.length,
  };
}
