import type { LibraryItem } from '@tctp/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { libraryQuery } from '../../api/evidence-queries';

/** What matches, as far as it has been asked for. `more` is absent at the end. */
export function useLibrary(search: string) {
  const query = useInfiniteQuery(libraryQuery(search.trim()));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const items: readonly LibraryItem[] | undefined = query.data?.pages.flatMap((page) => page.items);
  return {
    query,
    items,
    isLoadingMore: isFetchingNextPage,
    more: hasNextPage ? () => void fetchNextPage() : undefined,
  };
}
