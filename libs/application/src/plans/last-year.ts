import type { PlanContext } from '../decision';

/** The year whose official result a plan is measured against, also where nobody knows that result. */
export function lastYearOf({ year, baseline }: Pick<PlanContext, 'year' | 'baseline'>): number {
  return baseline?.year ?? year - 1;
}
