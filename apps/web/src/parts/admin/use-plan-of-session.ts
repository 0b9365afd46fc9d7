import { useQuery } from '@tanstack/react-query';
import { plansQuery, sessionQuery } from '../../api/queries';

/** The plan that the administrator's time settings belong to: the one people work on now. */
export function usePlanOfSession(): { planId: string | null; number: string | undefined } {
  const planId = useQuery(sessionQuery).data?.planId ?? null;
  const plan = useQuery(plansQuery).data?.find(({ id }) => id === planId);
  return { planId, number: plan?.number };
}
