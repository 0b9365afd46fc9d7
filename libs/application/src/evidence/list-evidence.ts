import type { Library } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { LibraryFilter, ReadModels } from '../read-models';

/** One page of what the reader may see; one row more is asked for, to know whether there is another page. */
export async function listEvidence(
  { read }: { read: Pick<ReadModels, 'library'> },
  reader: Actor,
  filter: LibraryFilter,
): Promise<Library> {
  const found = await read.library(reader, { ...filter, limit: filter.limit + 1 });
  const items = found.slice(0, filter.limit);
  return { items, next: found.length > items.length ? (items.at(-1)?.id ?? null) : null };
}
