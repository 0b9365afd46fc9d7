import type { PaperFormat, PaperList } from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { offlineProblem, readProblem } from './api-problem';
import { headersOf, request } from './client';

const papers = (planId: string) => `/plans/${encodeURIComponent(planId)}/papers`;

export const papersQuery = (planId: string) =>
  queryOptions({
    queryKey: ['papers', planId],
    queryFn: async ({ signal }) => (await request<PaperList>('GET', papers(planId), { signal })).papers,
  });

export interface PaperWanted {
  planId: string;
  kind: PaperList['papers'][number]['kind'];
  format: PaperFormat;
  period: string | null;
  /** ISO day; null is today. */
  asOf: string | null;
}

/** The file and the name the server gives it. Throws a problem, like every request. */
export async function fetchPaper({ planId, kind, format, period, asOf }: PaperWanted) {
  const query = new URLSearchParams({
    format,
    ...(period === null ? {} : { period }),
    ...(asOf === null ? {} : { asOf }),
  });
  const response = await fetch(`/api${papers(planId)}/${kind}?${query}`, {
    credentials: 'same-origin',
    headers: headersOf({}),
  }).catch(() => {
    throw offlineProblem();
  });
  if (!response.ok) throw readProblem(response.status, await response.text());
  const [, spelled = ''] =
    /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { content: await response.blob(), fileName: decodeURIComponent(spelled) || `${kind}.${format}` };
}
