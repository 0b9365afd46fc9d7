import { rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Clock } from '@tctp/application';
import { sandboxClock } from '@tctp/persistence';
import type { DataSource } from 'typeorm';

/** What the program under test takes for the time. */
export interface ProgramClock extends Clock {
  moveTo(instant: string): Promise<void>;
  /** Sets it forward or back; null where it cannot be. */
  step: ((milliseconds: number) => Promise<void>) | null;
  env: Record<string, string>;
  preload: string | null;
}

/** A row in the database: it stands, it is one for all, and it only goes forward. */
export async function aSandboxClock(
  direct: <T>(use: (source: DataSource) => Promise<T>) => Promise<T>,
  beginning: string,
): Promise<ProgramClock> {
  await direct((source) => sandboxClock(source).setIfNew(beginning));
  return {
    now: () => direct((source) => sandboxClock(source).now()),
    moveTo: (instant) => direct((source) => sandboxClock(source).moveTo(instant)),
    step: null,
    env: {},
    preload: null,
  };
}

/** The clocks of the processes themselves, BullMQ's along with ours: the machine's, so much ahead or behind. */
export async function aProcessClock(folder: string, beginning: string): Promise<ProgramClock> {
  const file = join(folder, 'clock');
  let ahead = 0;
  const set = async (to: number) => {
    ahead = to;
    await writeFile(`${file}.new`, String(to));
    await rename(`${file}.new`, file);
  };
  await set(Date.parse(beginning) - Date.now());
  return {
    now: () => Promise.resolve(new Date(Date.now() + ahead).toISOString()),
    moveTo: (instant) => set(Date.parse(instant) - Date.now()),
    step: (milliseconds) => set(ahead + milliseconds),
    env: { FAULT_CLOCK_FILE: file },
    preload: resolve('test/faults/support/shifted-clock.mjs'),
  };
}
