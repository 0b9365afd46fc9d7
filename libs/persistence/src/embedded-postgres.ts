import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { serverAccount } from './embedded-postgres-account';
import { findBinaries } from './embedded-postgres-binaries';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { dataFolder, initialise, logTail, readPassword } from './embedded-postgres-folder';
import type { DataFolder } from './embedded-postgres-folder';
import { isAlive, processMark, withLock } from './embedded-postgres-lock';
import { readRunning, startServer, stopServer } from './embedded-postgres-server';
import type { Cluster } from './embedded-postgres-server';

/*
 * The real PostgreSQL out of an npm package, run as a server of its own. It outlives us on purpose: after a SIGKILL
 * the next start finds it and goes on with it. Whoever started it, or found its starter dead, owns it and stops it;
 * anyone else who "starts" the same folder meanwhile is a guest, whose stop() leaves the server to its owner.
 */

export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** 0 or none: any free one. */
  port?: number;
  /** For tests: faster, and a power cut may lose everything. */
  ephemeral?: boolean;
}

export interface EmbeddedPostgres {
  url(database: string): string;
  port: number;
  /** Where the data really is; differs from the folder asked for where root's own folders are closed to others. */
  dataDir: string;
  /** An existing database is left as it is. */
  createDatabase(name: string, template?: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = await locate(options.dataDir);
  const { account, binaries, folder } = cluster;
  return withLock(folder.lockFile, async () => {
    await initialise(account, binaries, folder, options.ephemeral === true);
    const password = await readPassword(folder);
    const found = await findRunning(cluster, password, options.port ?? 0);
    const port = found ?? (await startServer(cluster, options.port ?? 0, options.ephemeral === true));
    if (!(await ownedByAnother(folder))) await writeFile(folder.ownerFile, processMark(process.pid));
    return handle(cluster, password, port);
  });
}

/** Stops the server of a data folder whoever started it; nothing happens where none runs. */
export async function stopEmbeddedPostgres(dataDir: string): Promise<void> {
  const cluster = await locate(dataDir);
  await withLock(cluster.folder.lockFile, () => stopServer(cluster));
}

async function locate(dataDir: string): Promise<Cluster> {
  const account = await serverAccount();
  const folder = await dataFolder(account, dataDir);
  return { account, folder, binaries: await findBinaries(account, join(folder.dataDir, '..')) };
}

function handle(cluster: Cluster, password: string, port: number): EmbeddedPostgres {
  const { folder } = cluster;
  const url = (database: string): string => urlOf(password, port, database);
  const run = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: url('postgres') });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  return {
    url,
    port,
    dataDir: folder.dataDir,
    async createDatabase(name, template) {
      const from = template === undefined ? '' : ` TEMPLATE ${escapeIdentifier(template)}`;
      await run(`CREATE DATABASE ${escapeIdentifier(name)}${from}`).catch(ignoreDuplicate);
    },
    dropDatabase: (name) => run(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
    stop: () =>
      withLock(folder.lockFile, async () => {
        if (!(await ownedByAnother(folder))) await stopServer(cluster);
      }),
  };
}

/** The port of a server left over on this folder, if it can be used as it is; one that cannot is stopped first. */
async function findRunning(cluster: Cluster, password: string, wanted: number): Promise<number | null> {
  const running = await readRunning(cluster.folder);
  if (!running) return null;
  const fits = wanted === 0 || wanted === running.port;
  if (fits && (await answers(urlOf(password, running.port, 'postgres')))) return running.port;
  if (await ownedByAnother(cluster.folder)) {
    throw new EmbeddedPostgresError(
      'busy',
      `The database in ${cluster.folder.dataDir} is in use by another program on port ${running.port}: stop that one first.`,
      await logTail(cluster.folder),
    );
  }
  await stopServer(cluster);
  return null;
}

async function ownedByAnother(folder: DataFolder): Promise<boolean> {
  const owner = await readFile(folder.ownerFile, 'utf8').catch(() => '');
  return owner !== processMark(process.pid) && isAlive(owner);
}

/** A server that was killed may be reading its log again: it gets half a minute. */
async function answers(url: string): Promise<boolean> {
  for (const until = Date.now() + 30_000; Date.now() < until; await pause(100)) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return true;
    } catch (error) {
      const starting = (error as { code?: string }).code === '57P03';
      if (!starting) return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

function urlOf(password: string, port: number, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

function ignoreDuplicate(error: Error & { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}
