import type {
  ForecastAnswer,
  ForecastHistory,
  ForecastQuery,
  ReachView,
  ScoreHistory,
  ScoreList,
  Supposed,
  WhatIfView,
} from '@tctp/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { lookAgainEvery } from './live';

const forecast = (planId: string) => `/plans/${encodeURIComponent(planId)}/forecast`;

/** The reader's own part; a past day does not change any more and is asked for once. */
export const roomQuery = (planId: string, moment: ForecastQuery) =>
  queryOptions({
    queryKey: ['forecast', planId, 'room', moment],
    queryFn: ({ signal }) =>
      request<ForecastAnswer>('GET', `${forecast(planId)}${searchOf({ ...moment })}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: moment.asOf === undefined ? lookAgainEvery : false,
  });

/** What is supposed stays on the screen while the next supposition is reckoned. */
export const whatIfQuery = (
  planId: string,
  moment: ForecastQuery,
  supposed: readonly Supposed[],
  /** Null: nothing to compare the total with. */
  target: string | null,
) =>
  queryOptions({
    queryKey: ['forecast', planId, 'what-if', moment, supposed, target],
    queryFn: ({ signal }) =>
      request<WhatIfView>('POST', `${forecast(planId)}/what-if`, {
        body: { supposed, target: target ?? undefined, ...moment },
        signal,
      }),
    enabled: supposed.length > 0,
    placeholderData: keepPreviousData,
  });

export const reachQuery = (planId: string, moment: ForecastQuery, goal: { target: string; chance: number }) =>
  queryOptions({
    queryKey: ['forecast', planId, 'reach', moment, goal],
    queryFn: ({ signal }) =>
      request<ReachView>('GET', `${forecast(planId)}/reach${searchOf({ ...goal, ...moment })}`, { signal }),
    placeholderData: keepPreviousData,
  });

export const historyQuery = (planId: string) =>
  queryOptions({
    queryKey: ['forecast', planId, 'history'],
    queryFn: ({ signal }) => request<ForecastHistory>('GET', `${forecast(planId)}/history`, { signal }),
    staleTime: 60_000,
  });

/** The four scores as they stood at the end of a day; today's without one. */
export const ledgerQuery = (planId: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['scores', planId, 'ledger', asOf ?? null],
    queryFn: ({ signal }) => {
      const path = `/plans/${encodeURIComponent(planId)}/scores${searchOf({ asOf })}`;
      return request<ScoreList>('GET', path, { signal });
    },
    refetchInterval: asOf === undefined ? lookAgainEvery : false,
  });

export const scoreHistoryQuery = (planId: string, code: string) =>
  queryOptions({
    queryKey: ['scores', planId, code],
    queryFn: async ({ signal }) => {
      const path = `/plans/${encodeURIComponent(planId)}/components/${encodeURIComponent(code)}/scores`;
      return (await request<ScoreHistory>('GET', path, { signal })).entries;
    },
  });

function searchOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
