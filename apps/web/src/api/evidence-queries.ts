import type { DocumentHead, EvidenceText, Library, UploadLimits } from '@tctp/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { evidenceUrl } from './queries';

/** A page after the other, newest first. While other words are looked for, the last answer stays. */
export const libraryQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['library', search],
    queryFn: ({ signal, pageParam }) => {
      const asked = new URLSearchParams();
      if (search !== '') asked.set('search', search);
      if (pageParam !== null) asked.set('after', pageParam);
      return request<Library>('GET', `/evidence?${asked.toString()}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** The bytes under a hash never change. */
export const evidenceTextQuery = (taskId: string, evidenceId: string) =>
  queryOptions({
    queryKey: ['evidence-text', evidenceId],
    queryFn: ({ signal }) =>
      request<EvidenceText>('GET', `${evidenceUrl(taskId, evidenceId).slice('/api'.length)}/text`, {
        signal,
      }),
    staleTime: Infinity,
    retry: false,
  });

export const uploadLimitsQuery = queryOptions({
  queryKey: ['upload-limits'],
  queryFn: ({ signal }) => request<UploadLimits>('GET', '/uploads', { signal }),
  staleTime: Infinity,
});

/** What the file says of itself; nothing read is no trouble, and neither is not being able to ask. */
export async function readUploadHead(uploadId: string): Promise<DocumentHead | null> {
  try {
    return await request<DocumentHead>('GET', `/uploads/${encodeURIComponent(uploadId)}/head`);
  } catch {
    return null;
  }
}
