import type {
  AccountList,
  AdminHistory,
  AdminHistoryQuery,
  AdminUnitList,
  CriteriaDiff,
  CriteriaSetList,
  CriteriaSetView,
  LadderView,
  MarkDays,
  MovedMoments,
  PlanCalendar,
  PlanLadder,
  TenantTokenList,
} from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';

export const accountsOfTenantQuery = queryOptions({
  queryKey: ['admin', 'accounts'],
  queryFn: async ({ signal }) => (await request<AccountList>('GET', '/admin/accounts', { signal })).accounts,
});

export const heldTokensQuery = queryOptions({
  queryKey: ['admin', 'tokens'],
  queryFn: async ({ signal }) => (await request<TenantTokenList>('GET', '/admin/tokens', { signal })).tokens,
});

export const unitsQuery = queryOptions({
  queryKey: ['admin', 'units'],
  queryFn: async ({ signal }) => (await request<AdminUnitList>('GET', '/admin/units', { signal })).units,
});

export const adminHistoryQuery = (kind: AdminHistoryQuery['kind'], id: string) =>
  queryOptions({
    queryKey: ['admin', 'history', kind, id],
    queryFn: async ({ signal }) => {
      const search = new URLSearchParams({ kind, id });
      return (await request<AdminHistory>('GET', `/admin/history?${search}`, { signal })).events;
    },
  });

export const planPath = (planId: string) => `/admin/plans/${encodeURIComponent(planId)}`;

export const calendarQuery = (planId: string) =>
  queryOptions({
    queryKey: ['admin', 'calendar', planId],
    queryFn: ({ signal }) => request<PlanCalendar>('GET', `${planPath(planId)}/calendar`, { signal }),
  });

export const ladderQuery = (planId: string) =>
  queryOptions({
    queryKey: ['admin', 'ladder', planId],
    queryFn: ({ signal }) => request<LadderView>('GET', `${planPath(planId)}/ladder`, { signal }),
  });

/** What would move; nothing is written, so it may be asked as often as the form changes. */
export const movedQuery = (
  planId: string,
  wanted: { subject: 'calendar'; body: MarkDays } | { subject: 'ladder'; body: PlanLadder },
) =>
  queryOptions({
    queryKey: ['admin', 'moved', planId, wanted],
    queryFn: async ({ signal }) => {
      const path = `${planPath(planId)}/${wanted.subject}/preview`;
      return (await request<MovedMoments>('POST', path, { body: wanted.body, signal })).tasks;
    },
    retry: false,
  });

export const criteriaSetsQuery = queryOptions({
  queryKey: ['admin', 'criteria-sets'],
  queryFn: async ({ signal }) =>
    (await request<CriteriaSetList>('GET', '/admin/criteria-sets', { signal })).sets,
  staleTime: 600_000,
});

export const criteriaSetQuery = (setId: string) =>
  queryOptions({
    queryKey: ['admin', 'criteria-set', setId],
    queryFn: ({ signal }) =>
      request<CriteriaSetView>('GET', `/admin/criteria-sets/${encodeURIComponent(setId)}`, { signal }),
    staleTime: 600_000,
  });

export const criteriaDiffQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['admin', 'criteria-diff', from, to],
    queryFn: ({ signal }) =>
      request<CriteriaDiff>('GET', `/admin/criteria-diff?${new URLSearchParams({ from, to })}`, { signal }),
    staleTime: 600_000,
  });
