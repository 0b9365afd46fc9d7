import type { SavedFilter, SavedFilterList } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { Command } from './use-command';

export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: async ({ signal }) =>
    (await request<SavedFilterList>('GET', '/saved-filters', { signal })).filters,
  staleTime: 60_000,
});

export function saveFilter({ id, ...filter }: SavedFilter): Command {
  return { method: 'PUT', path: `/saved-filters/${id}`, body: filter };
}

export function forgetFilter(id: string): Command {
  return { method: 'DELETE', path: `/saved-filters/${encodeURIComponent(id)}` };
}
