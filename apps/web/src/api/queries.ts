import type {
  Clock,
  EscalationList,
  ForecastView,
  PlanSummary,
  SandboxAccounts,
  Session,
  SignInMeans,
  TaskDetail,
  TaskList,
  WorkingDays,
} from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { ApiProblem } from './api-problem';
import { request } from './client';
import { keepFor } from './kept-for';
import { lookAgainEvery } from './live';
import { planInHand } from './plan-in-hand';

/** A list of so many tasks is megabytes. */
const LARGE = 1_000;

async function absentAs<T>(status: number, ask: Promise<T>): Promise<T | null> {
  try {
    return await ask;
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === status) return null;
    throw error;
  }
}

/** With the plan this tab has turned to. */
function sessionPath(): string {
  const planId = planInHand();
  return planId === null ? '/session' : `/session?plan=${encodeURIComponent(planId)}`;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await absentAs(401, request<Session>('GET', sessionPath(), { signal }));
    /* Whoever comes from an identity provider comes by a page anew, and not by the form that would say so. */
    if (session !== null) keepFor(session.accountId);
    return session;
  },
  staleTime: Infinity,
});

export const signInMeansQuery = queryOptions({
  queryKey: ['sign-in-means'],
  queryFn: ({ signal }) => request<SignInMeans>('GET', '/session/means', { signal }),
  staleTime: Infinity,
});

/** Only a sandbox answers. */
export const accountsQuery = queryOptions({
  queryKey: ['sandbox-accounts'],
  queryFn: ({ signal }) => absentAs(404, request<SandboxAccounts>('GET', '/sandbox/accounts', { signal })),
  staleTime: Infinity,
});

export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: ({ signal }) => request<Clock>('GET', '/clock', { signal }),
  refetchInterval: lookAgainEvery,
});

export const tasksQuery = (scope: 'mine' | 'review' | 'all') =>
  queryOptions({
    queryKey: ['tasks', scope],
    queryFn: async ({ signal }) =>
      (await request<TaskList>('GET', `/tasks?scope=${scope}`, { signal })).tasks,
    refetchInterval: ({ state }) => lookAgainEvery() * ((state.data?.length ?? 0) > LARGE ? 6 : 1),
  });

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId],
    queryFn: ({ signal }) => request<TaskDetail>('GET', `/tasks/${encodeURIComponent(taskId)}`, { signal }),
    refetchInterval: lookAgainEvery,
  });

export const escalationsQuery = queryOptions({
  queryKey: ['escalations'],
  queryFn: async ({ signal }) =>
    (await request<EscalationList>('GET', '/escalations', { signal })).escalations,
  refetchInterval: lookAgainEvery,
});

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: async ({ signal }) => (await request<{ plans: PlanSummary[] }>('GET', '/plans', { signal })).plans,
  staleTime: 600_000,
});

const plan = (planId: string) => `/plans/${encodeURIComponent(planId)}`;

export const workingDaysQuery = (planId: string) =>
  queryOptions({
    queryKey: ['working-days', planId],
    queryFn: async ({ signal }) =>
      (await request<WorkingDays>('GET', `${plan(planId)}/working-days`, { signal })).days,
  });

export const forecastQuery = (planId: string) =>
  queryOptions({
    queryKey: ['forecast', planId],
    queryFn: ({ signal }) => request<ForecastView>('GET', `${plan(planId)}/forecast`, { signal }),
    refetchInterval: lookAgainEvery,
  });

export function evidenceUrl(taskId: string, evidenceId: string): string {
  return `/api/tasks/${encodeURIComponent(taskId)}/evidence/${encodeURIComponent(evidenceId)}`;
}
