import type {
  EntryResultView,
  LateEntries,
  RegisterEntryDetail,
  RegisterList,
  RegisterPage,
} from '@tctp/contracts';
import type { RegisterName } from '@tctp/domain';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { newKey } from './idempotency-key';
import { lookAgainEvery } from './live';

export const registerPath = (planId: string, register?: RegisterName) =>
  `/plans/${encodeURIComponent(planId)}/registers${register === undefined ? '' : `/${register}`}`;
export const entryPath = (entryId: string) => `/register-entries/${encodeURIComponent(entryId)}`;

export const registersQuery = (planId: string) =>
  queryOptions({
    queryKey: ['registers', planId],
    queryFn: async ({ signal }) =>
      (await request<RegisterList>('GET', registerPath(planId), { signal })).registers,
    refetchInterval: lookAgainEvery,
  });

/** What waits longer than it should, as far as this person may see it. */
export const lateEntriesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['late-entries', planId],
    queryFn: ({ signal }) =>
      request<LateEntries>('GET', `/plans/${encodeURIComponent(planId)}/late-entries`, { signal }),
    refetchInterval: lookAgainEvery,
  });

export interface RegisterShown {
  search?: string | undefined;
  state?: string | undefined;
  unitId?: string | undefined;
}

/** Newest first, a page after the other. */
export const registerQuery = (planId: string, register: RegisterName, shown: RegisterShown) =>
  infiniteQueryOptions({
    queryKey: ['register', planId, register, shown],
    queryFn: ({ signal, pageParam }) => {
      const asked = new URLSearchParams();
      for (const [name, value] of Object.entries(shown))
        if (typeof value === 'string' && value !== '') asked.set(name, value);
      if (pageParam !== null) asked.set('before', String(pageParam));
      return request<RegisterPage>('GET', `${registerPath(planId, register)}?${asked.toString()}`, {
        signal,
      });
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ more, entries }) => (more ? (entries.at(-1)?.number ?? null) : null),
    placeholderData: keepPreviousData,
  });

export const entryQuery = (entryId: string) =>
  queryOptions({
    queryKey: ['register-entry', entryId],
    queryFn: ({ signal }) => request<RegisterEntryDetail>('GET', entryPath(entryId), { signal }),
    refetchInterval: lookAgainEvery,
  });

export function addEntryFile(
  { id, version }: Pick<RegisterEntryDetail, 'id' | 'version'>,
  file: File,
): Promise<EntryResultView> {
  const form = new FormData();
  form.append('file', file);
  return request('POST', `${entryPath(id)}/files`, { form, version, key: newKey() });
}

export function entryFileUrl(entryId: string, fileId: string): string {
  return `/api${entryPath(entryId)}/files/${encodeURIComponent(fileId)}`;
}
