import type { Bounds } from '@tctp/domain';
import type { Fraction } from './fraction';
import { compareToBound } from './fraction';

/** Whether a value lies within the bounds that are stated. */
export function isWithin(size: Fraction, { from, above, upTo, below }: Bounds): boolean {
  return (
    (from === undefined || compareToBound(size, from) >= 0) &&
    (above === undefined || compareToBound(size, above) > 0) &&
    (upTo === undefined || compareToBound(size, upTo) <= 0) &&
    (below === undefined || compareToBound(size, below) < 0)
  );
}

/** The highest band whose lower bound is reached, unless it ends before the value; -1 where no band speaks. */
export function bandAt(bands: readonly Bounds[], size: Fraction): number {
  const reached = bands.findLastIndex(({ from, above }) => isWithin(size, { from, above }));
  const band = bands[reached];
  return band !== undefined && isWithin(size, { upTo: band.upTo, below: band.below }) ? reached : -1;
}

/** Where a band begins and ends: its own bounds, and otherwise the beginning of the next. */
export function spanOf(bands: readonly Bounds[], index: number): Bounds {
  const { from, above, upTo, below } = bands[index] ?? {};
  const next = bands[index + 1];
  const lower = from === undefined ? optional('above', above) : { from };
  if (upTo !== undefined) return { ...lower, upTo };
  if (below !== undefined) return { ...lower, below };
  if (next?.from !== undefined) return { ...lower, below: next.from };
  return { ...lower, ...optional('upTo', next?.above) };
}

function optional(side: keyof Bounds, bound: number | undefined): Bounds {
  return bound === undefined ? {} : { [side]: bound };
}
