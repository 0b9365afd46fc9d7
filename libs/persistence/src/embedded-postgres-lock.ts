import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error';

const WAIT_MS = 120_000;

/**
 * One start or stop of a data folder at a time, across processes. A lock whose holder was killed is taken over;
 * should two waiters take it over at the same moment, PostgreSQL's own lock still protects the data.
 */
export async function withLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + WAIT_MS;
  while (!(await take(lockFile))) {
    const holder = await readFile(lockFile, 'utf8').catch(() => '');
    if (Date.now() > until) {
      throw new EmbeddedPostgresError(
        'busy',
        `Process ${holder} is still starting or stopping the same database; if it is gone, delete ${lockFile}.`,
      );
    }
    if (holder !== '' && !isAlive(holder)) await rm(lockFile, { force: true });
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function take(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, processMark(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A process id together with its start, where the system tells it: ids are used again, the pair is not. */
export function processMark(pid: number): string {
  return `${pid} ${processStat(pid)?.started ?? ''}`.trim();
}

/** Whether the process that left this mark still lives; one that only waits to be reaped does not. */
export function isAlive(mark: string): boolean {
  const pid = Number.parseInt(mark, 10);
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return processStat(pid)?.state !== 'Z' && processMark(pid) === mark;
}

/** Linux only; elsewhere the id alone has to do. */
function processStat(pid: number): { state: string | undefined; started: string | undefined } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { state: fields[0], started: fields[19] };
  } catch {
    return null;
  }
}
