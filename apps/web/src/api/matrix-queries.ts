import type { MatrixView } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { lookAgainEvery } from './live';

export const matrixQuery = (planId: string) =>
  queryOptions({
    queryKey: ['matrix', planId],
    queryFn: ({ signal }) =>
      request<MatrixView>('GET', `/plans/${encodeURIComponent(planId)}/matrix`, { signal }),
    refetchInterval: lookAgainEvery,
  });
