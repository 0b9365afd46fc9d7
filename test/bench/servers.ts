import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSourceOptions, migrate, startEmbeddedPostgres } from '@tctp/persistence';
import pg from 'pg';
import { DataSource } from 'typeorm';

/**
 * A PostgreSQL of the bench's own, the one that `npm start` runs: every commit waits for the disk. It also writes down when
 * each was made.
 */
export interface BenchServer {
  /** An empty database; `tctp` is migrated. */
  database(name: string): Promise<string>;
  url(name: string): string;
  close(): Promise<void>;
}

export async function openServer(): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tctp-bench-'));
  const dataDir = join(folder, 'db');
  const first = await startEmbeddedPostgres({ dataDir });
  await withClient(first.url('postgres'), (client) =>
    client.query('alter system set track_commit_timestamp = on'),
  );
  await first.stop();
  const server = await startEmbeddedPostgres({ dataDir });
  return {
    url: (name) => server.url(name),
    async database(name) {
      await server.createDatabase(name);
      return server.url(name);
    },
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function withClient(url: string, use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await use(client).finally(() => client.end());
}

export async function openProgramDatabase(url: string, poolSize = 10): Promise<DataSource> {
  await migrate(url);
  return new DataSource(dataSourceOptions(url, poolSize)).initialize();
}
