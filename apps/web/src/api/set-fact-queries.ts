import type { SayFact, SetFacts } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { lookAgainEvery } from './live';
import type { Command } from './use-command';

const facts = (planId: string) => `/plans/${encodeURIComponent(planId)}/facts`;

export const setFactsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['set-facts', planId],
    queryFn: async ({ signal }) => (await request<SetFacts>('GET', facts(planId), { signal })).facts,
    refetchInterval: lookAgainEvery,
  });

export function sayFactCommand(planId: string, version: number, body: SayFact): Command {
  return { path: facts(planId), body, version };
}
