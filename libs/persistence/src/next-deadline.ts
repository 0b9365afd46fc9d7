import type { Instant } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstantOrNull } from './columns';

/** The earliest moment at which the sweep will have something to do; answered from the index on what is still to fire. */
export async function nextDeadlineAt(source: DataSource): Promise<Instant | null> {
  const [row] = await source.query<{ next: Date | null }[]>(
    'select min(due_at) as next from deadline where fired_at is null',
  );
  return toInstantOrNull(row?.next ?? null);
}
