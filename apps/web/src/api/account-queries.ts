import type { SecondFactor, SessionList, TokenList } from '@tctp/contracts';
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

export const ownTokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => request<TokenList>('GET', '/account/tokens', { signal }),
});
