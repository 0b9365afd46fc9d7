import type { DraftList, DraftView, IgnoreFindings, SettleFinding } from '@tctp/contracts';
import type { DraftEdit } from '@tctp/domain';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { lookAgainEvery } from './live';
import type { Command } from './use-command';

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: async ({ signal }) => (await request<DraftList>('GET', '/drafts', { signal })).drafts,
  refetchInterval: lookAgainEvery,
});

const pathOf = (draftId: string) => `/drafts/${encodeURIComponent(draftId)}`;

export const draftQuery = (draftId: string) =>
  queryOptions({
    queryKey: ['draft', draftId],
    queryFn: ({ signal }) => request<DraftView>('GET', pathOf(draftId), { signal }),
    refetchInterval: lookAgainEvery,
  });

export const draftFileUrl = (draftId: string) => `/api${pathOf(draftId)}/file`;

/** Next year's plan, from what this one came to. */
export function nextPlanCommand(planId: string): Command {
  return { path: `/plans/${encodeURIComponent(planId)}/next-plan` };
}

/** What can be done to a draft, each with the reason. */
export type DraftDeed =
  | ({ verb: 'settle' } & SettleFinding)
  | ({ verb: 'ignore' } & IgnoreFindings)
  | { verb: 'edit'; edits: readonly DraftEdit[]; reason: string }
  | { verb: 'take-back'; number: number; reason: string }
  | { verb: 'activate'; reason: string }
  | { verb: 'discard'; reason: string };

export function draftCommand(draft: { id: string; version: number }, { verb, ...body }: DraftDeed): Command {
  return { path: `${pathOf(draft.id)}/${verb}`, body, version: draft.version };
}
