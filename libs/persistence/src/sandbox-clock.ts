import type { Clock, MovableClock } from '@tctp/application';
import type { Instant } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { announceChanges } from './changes';
import { toInstant } from './columns';

/** Wall time. */
export const systemClock: Clock = { now: () => Promise.resolve(new Date().toISOString()) };

/** A clock that stands in the database, so that every process of a sandbox lives on the same day, also tomorrow. */
export function sandboxClock(
  source: DataSource,
): MovableClock & { setIfNew(instant: Instant): Promise<void> } {
  const announce = announceChanges(source);
  return {
    async now() {
      const [row] = await source.query<{ now: Date }[]>('select now from sandbox_clock');
      if (row === undefined) throw new Error('The sandbox clock has not been set');
      return toInstant(row.now);
    },
    async moveTo(instant) {
      await source.query('update sandbox_clock set now = $1 where now < $1', [instant]);
      announce();
    },
    async setIfNew(instant) {
      await source.query('insert into sandbox_clock (now) values ($1) on conflict do nothing', [instant]);
    },
  };
}
