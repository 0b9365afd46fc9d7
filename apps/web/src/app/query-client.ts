import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/api-problem';
import { sessionQuery } from '../api/queries';

/** A session that has ended ends everywhere at once. */
function onError(error: Error): void {
  if (error instanceof ApiProblem && error.code === 'not-signed-in') {
    queryClient.setQueryData(sessionQuery.queryKey, null);
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
