import type { PaperFormat, PaperList } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { fetchFile } from './fetch-file';

const papers = (planId: string) => `/plans/${encodeURIComponent(planId)}/papers`;

export const papersQuery = (planId: string) =>
  queryOptions({
    queryKey: ['papers', planId],
    queryFn: ({ signal }) => request<PaperList>('GET', papers(planId), { signal }),
  });

export interface PaperWanted {
  planId: string;
  kind: PaperList['papers'][number]['kind'];
  format: PaperFormat;
  period: string | null;
  /** ISO day; null is today. */
  asOf: string | null;
}

export function fetchPaper({ planId, kind, format, period, asOf }: PaperWanted) {
  const query = new URLSearchParams({
    format,
    ...(period === null ? {} : { period }),
    ...(asOf === null ? {} : { asOf }),
  });
  return fetchFile(`${papers(planId)}/${kind}?${query}`, `${kind}.${format}`);
}
