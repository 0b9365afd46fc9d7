import type { ApproveReport, PeriodicReportList, PeriodicReportView, SendReport } from '@tctp/contracts';
import type { ReportEdit } from '@tctp/domain';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { fetchFile } from './fetch-file';
import { lookAgainEvery } from './live';
import type { Command } from './use-command';

const pathOf = (planId: string) => `/plans/${encodeURIComponent(planId)}/reports`;

export const reportsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['reports', planId],
    queryFn: ({ signal }) => request<PeriodicReportList>('GET', pathOf(planId), { signal }),
    refetchInterval: lookAgainEvery,
  });

export const reportQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: ['report', planId, period],
    queryFn: ({ signal }) =>
      request<PeriodicReportView>('GET', `${pathOf(planId)}/${encodeURIComponent(period)}`, { signal }),
    refetchInterval: lookAgainEvery,
  });

export function composeCommand(planId: string, period: string): Command {
  return { path: pathOf(planId), body: { period } };
}

/** What can be done to a report that is there. */
export type ReportVerb =
  | { verb: 'recompose' }
  | { verb: 'edit'; edits: readonly ReportEdit[] }
  | { verb: 'cycle'; taskId: string }
  | { verb: 'submit'; note: string | null }
  | ({ verb: 'approve' } & ApproveReport)
  | { verb: 'return' | 'revise'; reason: string }
  | ({ verb: 'send' } & SendReport);

export function reportCommand(
  { planId, period, version }: Pick<PeriodicReportView, 'planId' | 'period' | 'version'>,
  { verb, ...body }: ReportVerb,
): Command {
  return { path: `${pathOf(planId)}/${encodeURIComponent(period)}/${verb}`, body, version };
}

export function fetchReport({ planId, period }: Pick<PeriodicReportView, 'planId' | 'period'>) {
  return fetchFile(`${pathOf(planId)}/${encodeURIComponent(period)}/file`, `${period}.docx`);
}
