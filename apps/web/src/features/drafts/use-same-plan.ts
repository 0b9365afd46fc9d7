import type { DraftView, PlanSummary } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { plansQuery } from '../../api/queries';

/** A plan that already runs under the number and year this draft would take; null where there is none. */
export function useSamePlan({ head, plan }: Pick<DraftView, 'head' | 'plan'>): PlanSummary | null {
  const plans = useQuery(plansQuery).data ?? [];
  if (head.state !== 'open' || plan.number === null) return null;
  return plans.find(({ number, year }) => number === plan.number && year === plan.year) ?? null;
}
