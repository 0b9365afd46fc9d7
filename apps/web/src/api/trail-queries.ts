import type { AccessPage, AccessPageEntry, RecordTakenList } from '@tctp/contracts';
import type { AccessKind } from '@tctp/domain';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request } from './client';

export interface TrailFilter {
  person?: string;
  kind?: AccessKind;
  from?: string;
  to?: string;
}

const ALL = '/admin/access-trail';
const OWN = '/account/access-trail';

const read = (path: string, asked: Record<string, string>, signal?: AbortSignal) =>
  request<AccessPage>('GET', `${path}?${new URLSearchParams(asked)}`, { signal });

const pages = (path: string, filter: TrailFilter) =>
  infiniteQueryOptions({
    queryKey: ['access-trail', path, filter],
    queryFn: ({ signal, pageParam }) =>
      read(path, { ...filter, ...(pageParam === null ? {} : { before: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const trailQuery = (filter: TrailFilter) => pages(ALL, filter);
export const ownTrailQuery = pages(OWN, {});

/** A file of the trail holds so many at most; a shorter stretch of days holds all of it. */
export const MOST_TAKEN = 20_000;

/** Everything that matches, page by page. */
export async function readWholeTrail(filter: TrailFilter): Promise<AccessPageEntry[]> {
  const entries: AccessPageEntry[] = [];
  let next: string | null = null;
  do {
    const below: Record<string, string> = next === null ? {} : { before: next };
    const page: AccessPage = await read(ALL, { ...filter, ...below, limit: '500' });
    entries.push(...page.entries);
    next = page.next;
  } while (next !== null && entries.length < MOST_TAKEN);
  return entries;
}

/** Before a list becomes a file: no file where it could not be written down. */
export function recordTakenList(taken: RecordTakenList): Promise<unknown> {
  return request('POST', '/taken-lists', { body: taken });
}
