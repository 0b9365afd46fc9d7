import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { savedFiltersQuery } from '../../api/saved-filter-queries';

export type FilteredList = 'tasks' | 'plan' | 'matrix';
/** The filters of a list as they stand in its address. */
export type Search = Readonly<Record<string, string | undefined>>;

const key = (list: FilteredList) => `tctp.filters.${list}`;

/**
 * Filters outlive the screen: whoever comes back to a list in the same window finds it as they left it, and whoever
 * comes for the first time finds their default filter, if they have one. An address that says something wins.
 */
export function useKeptSearch(list: FilteredList, search: Search, apply: (search: Search) => void): void {
  const filters = useQuery(savedFiltersQuery).data;
  const settled = useRef(false);
  const now = JSON.stringify(withoutGaps(search));

  useEffect(() => {
    if (settled.current) return;
    if (now !== '{}') {
      settled.current = true;
      return;
    }
    const left = recall(list);
    if (left === null && filters === undefined) return;
    settled.current = true;
    const wanted = left ?? filters?.find((one) => one.list === list && one.isDefault)?.search ?? {};
    if (Object.keys(wanted).length > 0) apply(wanted);
  }, [list, now, filters, apply]);

  useEffect(() => {
    if (settled.current) remember(list, now);
  }, [list, now]);
}

export function withoutGaps(search: Search): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search)
      .filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
      .sort(([left], [right]) => left.localeCompare(right)),
  );
}

function recall(list: FilteredList): Search | null {
  try {
    const text = sessionStorage.getItem(key(list));
    return text === null ? null : (JSON.parse(text) as Search);
  } catch {
    return null;
  }
}

function remember(list: FilteredList, text: string): void {
  try {
    sessionStorage.setItem(key(list), text);
  } catch {
    /* A browser without storage forgets; the address still holds the filters. */
  }
}
