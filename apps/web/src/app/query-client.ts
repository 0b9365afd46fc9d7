import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { actFor, actingFor } from '../api/acting-for';
import { ApiProblem } from '../api/api-problem';
import { takeInHand } from '../api/plan-in-hand';
import { sessionQuery } from '../api/queries';

/** A session that has ended ends everywhere at once; so does a delegation, and then everybody is themselves again. */
function onError(error: Error): void {
  if (!(error instanceof ApiProblem)) return;
  if (error.code === 'not-signed-in') {
    actFor(null);
    takeInHand(null);
    queryClient.setQueryData(sessionQuery.queryKey, null);
  }
  if (actingFor() !== null && ['not-substitute', 'person-unknown'].includes(error.code)) {
    actFor(null);
    void queryClient.invalidateQueries();
  }
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      retry: (count, error) =>
        count < 2 && error instanceof ApiProblem && (error.isOffline || error.problem.status >= 500),
    },
    mutations: { networkMode: 'always' },
  },
});
