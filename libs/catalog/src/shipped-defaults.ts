import type { WorkCalendar } from '@tctp/calendar';
import type { CriteriaSet, PlanPolicy } from '@tctp/domain';
import { shippedCriteriaSets } from './shipped-criteria-sets';
import { loadTinhBien2017 } from './tinh-bien-2017';

/** What a tenant's first plan can take that no paper says: every set, and the ladder and calendar of the plan that ships. */
export function shippedDefaults(): {
  criteriaSets: readonly CriteriaSet[];
  policy: PlanPolicy;
  calendar: { year: number; calendar: WorkCalendar };
} {
  const { plan, calendar } = loadTinhBien2017();
  return {
    criteriaSets: shippedCriteriaSets().map(({ set }) => set),
    policy: plan.policy,
    calendar: { year: plan.year, calendar },
  };
}
