import { createHash, randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, open, readFile, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { canReach, giveTo, runAs } from './embedded-postgres-account';
import type { ServerAccount } from './embedded-postgres-account';
import { sharedFolder } from './embedded-postgres-binaries';
import type { PostgresBinaries } from './embedded-postgres-binaries';
import { EmbeddedPostgresError } from './embedded-postgres-error';

/** A data folder and what we keep beside it. */
export interface DataFolder {
  dataDir: string;
  passwordFile: string;
  logFile: string;
  lockFile: string;
  ownerFile: string;
}

const LOG_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * The folder asked for, or, where the server's user cannot walk to it, one of ours named after it.
 * The same question gets the same answer at every start, so the data is found again.
 */
export async function dataFolder(account: ServerAccount, asked: string): Promise<DataFolder> {
  let dataDir = resolve(asked);
  await mkdir(dirname(dataDir), { recursive: true });
  if (!(await canReach(account, dirname(dataDir)))) {
    const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
    dataDir = join(await sharedFolder(), `data-${name}`);
  }
  return {
    dataDir,
    passwordFile: `${dataDir}.password`,
    logFile: `${dataDir}.log`,
    lockFile: `${dataDir}.lock`,
    ownerFile: `${dataDir}.owner`,
  };
}

/** Makes the cluster on first use. It is built beside and renamed, so a killed first start leaves nothing half made. */
export async function initialise(
  account: ServerAccount,
  binaries: PostgresBinaries,
  folder: DataFolder,
  ephemeral: boolean,
): Promise<void> {
  const version = await readFile(join(folder.dataDir, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null) return refuseOtherMajor(folder, version.trim(), binaries.major);
  const entries = await readdir(folder.dataDir).catch(() => []);
  if (entries.length > 0) {
    throw new EmbeddedPostgresError(
      'not-a-data-folder',
      `${folder.dataDir} holds other files: name an empty or a new folder for the database.`,
    );
  }
  const unfinished = `${folder.dataDir}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await giveTo(account, unfinished);
  await writeFile(folder.passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  await chmod(folder.passwordFile, 0o600);
  await giveTo(account, folder.passwordFile);
  const made = await runAs(account, binaries.initdb, [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${folder.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    ...(ephemeral ? ['--no-sync'] : []),
  ]);
  if (made.code !== 0) {
    throw new EmbeddedPostgresError(
      'init-failed',
      `The database could not be made in ${folder.dataDir}.`,
      made.output,
    );
  }
  await rmdir(folder.dataDir).catch(() => undefined);
  await rename(unfinished, folder.dataDir);
}

function refuseOtherMajor(folder: DataFolder, found: string, wanted: string): void {
  if (found === wanted) return;
  throw new EmbeddedPostgresError(
    'not-a-data-folder',
    `${folder.dataDir} was written by PostgreSQL ${found} and this program brings ${wanted}: restore a backup into a new folder.`,
  );
}

export async function readPassword(folder: DataFolder): Promise<string> {
  const password = await readFile(folder.passwordFile, 'utf8').catch(() => null);
  if (password !== null) return password.trim();
  throw new EmbeddedPostgresError(
    'not-a-data-folder',
    `${folder.passwordFile} is missing, and without it nobody can open ${folder.dataDir}: put the file back, or name a new folder.`,
  );
}

/** The server's user must be able to append to it, and it must not fill the disk over the years. */
export async function prepareLog(account: ServerAccount, folder: DataFolder): Promise<void> {
  const found = await lstat(folder.logFile).catch(() => null);
  if (found && found.size > LOG_LIMIT_BYTES) await rename(folder.logFile, `${folder.logFile}.1`);
  await (await open(folder.logFile, 'a', 0o640)).close();
  await giveTo(account, folder.logFile);
}

export async function logTail(folder: DataFolder, lines = 15): Promise<string> {
  const log = await readFile(folder.logFile, 'utf8').catch(() => '');
  return log.trimEnd().split('\n').slice(-lines).join('\n');
}
