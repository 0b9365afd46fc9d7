import type { Overview } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { lookAgainEvery } from './live';

export const overviewQuery = (planId: string) =>
  queryOptions({
    queryKey: ['overview', planId],
    queryFn: ({ signal }) =>
      request<Overview>('GET', `/plans/${encodeURIComponent(planId)}/overview`, { signal }),
    refetchInterval: lookAgainEvery,
  });
