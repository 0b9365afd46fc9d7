import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReviewFilters } from './filters';
import { rememberFilters, rememberedFilters } from './filters';

const route = getRouteApi('/frame/rich/review');

/** The chosen task and the filters live in the address, so that a list can be sent and come back to. */
export function useReviewAddress() {
  const { task: asked, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const bare = asked === undefined && Object.keys(filters).length === 0;

  useEffect(() => {
    if (!bare) return;
    const kept = rememberedFilters();
    if (Object.keys(kept).length > 0) void navigate({ search: kept, replace: true });
  }, []);

  return {
    asked,
    filters: filters,
    /** Opening the first task is a step that the browser's own "back" undoes. */
    choose: (id: string | undefined) =>
      void navigate({
        search: { ...filters, ...(id === undefined ? {} : { task: id }) },
        replace: asked !== undefined || id === undefined,
      }),
    filter(next: ReviewFilters) {
      rememberFilters(next);
      void navigate({ search: { ...next, ...(asked === undefined ? {} : { task: asked }) }, replace: true });
    },
  };
}
