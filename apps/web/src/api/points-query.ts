import type { ReckonedPoints, ReckonPoints } from '@tctp/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from './client';

/** What supposed facts would earn. The last answer stays while the next one is on its way. */
export const pointsQuery = (taskId: string, facts: ReckonPoints['facts']) =>
  queryOptions({
    queryKey: ['points', taskId, facts],
    queryFn: ({ signal }) =>
      request<ReckonedPoints>('POST', `/tasks/${encodeURIComponent(taskId)}/points`, {
        body: { facts },
        signal,
      }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
