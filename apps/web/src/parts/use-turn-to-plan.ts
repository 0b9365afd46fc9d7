import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { takeInHand } from '../api/plan-in-hand';
import { sessionQuery } from '../api/queries';

/** Where one looks first at a plan one has turned to. */
const FIRST_LOOK = {
  officer: '/tasks',
  head: '/tasks',
  reviewer: '/matrix',
  viceChair: '/overview',
  chairman: '/overview',
  appraiser: '/dossier',
  admin: '/plan',
} as const;

/** Everything on this tab is of that plan from now on. */
export function useTurnToPlan(): (planId: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  const role = useQuery(sessionQuery).data?.role;
  return async (planId) => {
    takeInHand(planId);
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    await navigate({ to: role === undefined ? '/' : FIRST_LOOK[role] });
  };
}
