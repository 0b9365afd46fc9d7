import type { SecondFactor, SessionList } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => request<SessionList>('GET', '/sessions', { signal }),
});

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }) => request<SecondFactor>('GET', '/account/second-factor', { signal }),
});
