import type { ColleagueList, DelegationList, UnitList } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';

export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: async ({ signal }) => (await request<ColleagueList>('GET', '/colleagues', { signal })).colleagues,
});

export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: async ({ signal }) =>
    (await request<DelegationList>('GET', '/delegations', { signal })).delegations,
});

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await request<UnitList>('GET', '/units', { signal })).units,
  staleTime: 600_000,
});
