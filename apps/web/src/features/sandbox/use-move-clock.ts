import type { Clock, MoveClock } from '@tctp/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { clockQuery } from '../../api/queries';

const PATIENCE = 15_000;
const PAUSE = 400;

/** Moves the clock, then waits until every deadline that has come due is handled, and looks at everything again. */
export function useMoveClock() {
  const client = useQueryClient();
  return useMutation<Clock, ApiProblem, MoveClock>({
    mutationFn: async (body) => {
      let clock = await request<Clock>('POST', '/sandbox/clock', { body });
      client.setQueryData(clockQuery.queryKey, clock);
      const until = Date.now() + PATIENCE;
      while (clock.pendingDeadlines > 0 && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        clock = await request<Clock>('GET', '/clock');
        client.setQueryData(clockQuery.queryKey, clock);
      }
      return clock;
    },
    onSettled: () => client.invalidateQueries(),
  });
}
