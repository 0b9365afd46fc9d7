import type { MatrixView } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';

/** A large answer that changes slowly: it is asked for less often than lists are. */
const EVERY = 30_000;

export const matrixQuery = (planId: string) =>
  queryOptions({
    queryKey: ['matrix', planId],
    queryFn: ({ signal }) =>
      request<MatrixView>('GET', `/plans/${encodeURIComponent(planId)}/matrix`, { signal }),
    refetchInterval: EVERY,
  });
