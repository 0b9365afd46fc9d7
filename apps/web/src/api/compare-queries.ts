import type { CompareQuery, Comparison, YearsOfUnit } from '@tctp/contracts';
import type { ScoreKind } from '@tctp/domain';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { lookAgainEvery } from './live';

/** As the address holds it. */
export type CompareSearch = Partial<Record<keyof CompareQuery, string>>;

export const compareQuery = (search: CompareSearch) =>
  queryOptions({
    queryKey: ['compare', search],
    queryFn: ({ signal }) => request<Comparison>('GET', `/compare${searchOf({ ...search })}`, { signal }),
    refetchInterval: lookAgainEvery,
    placeholderData: (before) => before,
  });

export const compareYearsQuery = (unitId: string, kind: ScoreKind | undefined) =>
  queryOptions({
    queryKey: ['compare', 'years', unitId, kind ?? null],
    queryFn: ({ signal }) =>
      request<YearsOfUnit>('GET', `/compare/${encodeURIComponent(unitId)}${searchOf({ kind })}`, { signal }),
    placeholderData: (before) => before,
  });

function searchOf(parts: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parts).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
