import type {
  LetterTroubles,
  NewNotices,
  NoticeList,
  NoticeSettings,
  SearchResult,
  SeeNotices,
} from '@tctp/contracts';
import type { NoticeTopic } from '@tctp/domain';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { request } from './client';
import { lookAgainEvery } from './live';

export const newNoticesQuery = queryOptions({
  queryKey: ['notices', 'new'],
  queryFn: async ({ signal }) => (await request<NewNotices>('GET', '/notices/new', { signal })).count,
  refetchInterval: lookAgainEvery,
});

/** What the bell shows: the newest page, whatever it is about. */
export const latestNoticesQuery = queryOptions({
  queryKey: ['notices', 'latest'],
  queryFn: async ({ signal }) => (await request<NoticeList>('GET', '/notices?limit=30', { signal })).notices,
  refetchInterval: lookAgainEvery,
});

export interface LedgerFilter {
  topic?: NoticeTopic;
  unseen?: true;
}

export const ledgerQuery = ({ topic, unseen }: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'ledger', topic, unseen],
    queryFn: ({ signal, pageParam }) => {
      const asked = new URLSearchParams({
        ...(topic === undefined ? {} : { topic }),
        ...(unseen === undefined ? {} : { unseen: 'true' }),
        ...(pageParam === null ? {} : { before: pageParam }),
      });
      return request<NoticeList>('GET', `/notices?${asked}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: lookAgainEvery,
    placeholderData: keepPreviousData,
  });

/** Said twice it is said once, so it needs no key; a line that breaks is tried again on the next look. */
export function useSeeNotices() {
  const client = useQueryClient();
  return useMutation<NewNotices, Error, SeeNotices>({
    mutationFn: (body) => request('PUT', '/notices/seen', { body }),
    onSuccess: async ({ count }) => {
      client.setQueryData(newNoticesQuery.queryKey, count);
      await client.invalidateQueries({ queryKey: ['notices'] });
    },
  });
}

export const noticeSettingsQuery = queryOptions({
  queryKey: ['notice-settings'],
  queryFn: ({ signal }) => request<NoticeSettings>('GET', '/notice-settings', { signal }),
});

export const letterTroublesQuery = queryOptions({
  queryKey: ['letter-troubles'],
  queryFn: async ({ signal }) =>
    (await request<LetterTroubles>('GET', '/letters/troubles', { signal })).letters,
});

export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: ({ signal }) =>
      request<SearchResult>('GET', `/search?q=${encodeURIComponent(words)}`, { signal }),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
