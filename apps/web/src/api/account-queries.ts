import type { SessionList } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => request<SessionList>('GET', '/sessions', { signal }),
});
