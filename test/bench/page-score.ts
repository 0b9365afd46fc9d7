import type { PageLoad } from '../support/page-load';

interface Curve {
  /** Scores 0.9. */
  good: number;
  /** Scores 0.5. */
  median: number;
  weight: number;
}

/**
 * The curves and weights by which Lighthouse 10 and later scores a desktop page (its documentation, "performance
 * scoring"). Its speed index needs a film of the page; here the largest paint stands for it, which is never earlier.
 */
const CURVES: Readonly<Record<string, Curve>> = {
  firstPaint: { good: 934, median: 1600, weight: 0.1 },
  speedIndex: { good: 1311, median: 2300, weight: 0.1 },
  largestPaint: { good: 1200, median: 2400, weight: 0.25 },
  blocked: { good: 150, median: 350, weight: 0.3 },
  shift: { good: 0.1, median: 0.25, weight: 0.25 },
};

/** 0 to 100. */
export function pageScore({ firstPaint, largestPaint, blocked, shift }: PageLoad): number {
  const values = { firstPaint, speedIndex: Math.max(firstPaint, largestPaint), largestPaint, blocked, shift };
  return Object.entries(values).reduce((sum, [name, value]) => {
    const { good, median, weight } = CURVES[name]!;
    return sum + 100 * weight * share(value, good, median);
  }, 0);
}

/** How much of a log-normal distribution lies above the value: 0.5 at the median, 0.9 at `good`. */
function share(value: number, good: number, median: number): number {
  if (value <= 0) return 1;
  const TENTH = 0.9061938024368232;
  const standardised = (Math.log(value / median) / Math.log(median / good)) * TENTH;
  return Math.min(1, (1 - erf(standardised)) / 2);
}

/** Abramowitz and Stegun 7.1.26: good to 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - series * Math.exp(-x * x));
}
