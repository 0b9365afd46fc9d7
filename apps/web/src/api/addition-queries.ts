import type { AddTask, Additions } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { lookAgainEvery } from './live';
import type { Command } from './use-command';

const additions = (planId: string) => `/plans/${encodeURIComponent(planId)}/additions`;

export const additionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['additions', planId],
    queryFn: ({ signal }) => request<Additions>('GET', additions(planId), { signal }),
    refetchInterval: lookAgainEvery,
  });

export function addTaskCommand(planId: string, version: number, body: AddTask): Command {
  return { path: additions(planId), body, version };
}
