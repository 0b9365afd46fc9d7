import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '../../libs/persistence/src/embedded-postgres';
import type { EmbeddedPostgres } from '../../libs/persistence/src/embedded-postgres';
import { isAlive, processMark } from '../../libs/persistence/src/embedded-postgres-lock';

/*
 * One throw-away PostgreSQL per Jest run. The run only gets a folder; the first spec that asks for a database starts
 * the server in it (a run of pure specs never does), the others find it running, and the teardown stops it.
 * Jest loads its global setup without our module aliases: hence the relative imports.
 */

const PREFIX = 'tctp-test-';

/** Called once per run. Also ends what runs that were killed left behind. */
export async function prepareTestServer(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    if (entry.startsWith(PREFIX)) await removeIfLeft(join(tmpdir(), entry)).catch(() => undefined);
  }
  if (process.env['TCTP_TEST_PG_URL']) return;
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'run'), processMark(process.pid));
  process.env['TCTP_TEST_PG_DIR'] = folder;
}

export async function removeTestServer(): Promise<void> {
  const folder = process.env['TCTP_TEST_PG_DIR'];
  if (!folder) return;
  await remove(folder);
}

let started: Promise<EmbeddedPostgres> | undefined;

/** Address of a database on the server of this run, which is started now if need be. */
export async function testServerUrl(database: string): Promise<string> {
  const given = process.env['TCTP_TEST_PG_URL'];
  if (given) {
    const url = new URL(given);
    url.pathname = `/${database}`;
    return url.href;
  }
  const folder = process.env['TCTP_TEST_PG_DIR'];
  if (!folder) throw new Error('No test server was prepared: run the specs through jest.config.js.');
  started ??= startEmbeddedPostgres({ dataDir: join(folder, 'db'), ephemeral: true });
  return (await started).url(database);
}

async function removeIfLeft(folder: string): Promise<void> {
  const run = await readFile(join(folder, 'run'), 'utf8').catch(() => null);
  if (run !== null && !isAlive(run)) await remove(folder);
}

async function remove(folder: string): Promise<void> {
  if ((await readdir(folder)).includes('db')) await stopEmbeddedPostgres(join(folder, 'db'));
  await rm(folder, { recursive: true, force: true });
}
