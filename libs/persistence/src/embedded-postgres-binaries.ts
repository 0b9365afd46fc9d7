import { randomBytes } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { runAs } from './embedded-postgres-account';
import type { ServerAccount } from './embedded-postgres-account';
import { EmbeddedPostgresError } from './embedded-postgres-error';

export interface PostgresBinaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** "18". */
  major: string;
}

/** Where root keeps what another user must reach; the first that can be made ours. */
const SHARED_FOLDERS = ['/var/lib/tctp', '/var/tmp/tctp'];

/** Finds the server that came with npm and makes sure `account` can run it, copying it once if it must. */
export async function findBinaries(account: ServerAccount, ownFolder: string): Promise<PostgresBinaries> {
  const shipped = await shippedFolder();
  await restoreSymlinks(shipped).catch(() => undefined);
  let binaries = within(shipped);
  let attempt = await runAs(account, binaries.postgres, ['--version']);
  if (attempt.code !== 0) {
    const base = account ? await sharedFolder() : ownFolder;
    binaries = within(await copyOnce(shipped, base));
    attempt = await runAs(account, binaries.postgres, ['--version']);
  }
  const major = /PostgreSQL\) (\d+)/.exec(attempt.output)?.[1];
  if (attempt.code !== 0 || !major) {
    throw new EmbeddedPostgresError(
      'programs-do-not-run',
      'The PostgreSQL that came with npm does not run on this machine: install PostgreSQL 15 or newer and set DATABASE_URL.',
      attempt.output,
    );
  }
  return { ...binaries, major };
}

/** npm names the packages after the platform, and installs only the one that fits. */
export function platformPackage(platform: string = process.platform, arch: string = process.arch): string {
  const offered: Record<string, readonly string[]> = {
    darwin: ['arm64', 'x64'],
    linux: ['arm', 'arm64', 'ia32', 'ppc64', 'x64'],
    win32: ['x64'],
  };
  if (offered[platform]?.includes(arch)) {
    return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  }
  throw new EmbeddedPostgresError(
    'unsupported-platform',
    `No PostgreSQL is shipped for ${platform}-${arch}: install PostgreSQL 15 or newer and set DATABASE_URL.`,
  );
}

async function shippedFolder(): Promise<string> {
  const name = platformPackage();
  try {
    const shipped = (await import(/* webpackIgnore: true */ name)) as { initdb: string };
    return dirname(dirname(shipped.initdb));
  } catch {
    throw new EmbeddedPostgresError(
      'unsupported-platform',
      `The package ${name} is not installed: run "npm ci" without --omit=optional, or set DATABASE_URL.`,
    );
  }
}

function within(folder: string): Omit<PostgresBinaries, 'major'> {
  const program = (name: string): string => join(folder, 'bin', name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

/** npm packages hold no symlinks; the package's own postinstall, which npm may block, makes them from this list. */
async function restoreSymlinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, relative('native', target));
    if (await lstat(link).catch(() => null)) continue;
    const original = join(folder, relative('native', source));
    await symlink(relative(dirname(link), original), link).catch(ignoreExisting);
  }
}

/** A folder only root can write, so that nobody can put programs there for us to run. */
export async function sharedFolder(candidates: readonly string[] = SHARED_FOLDERS): Promise<string> {
  for (const folder of candidates) {
    try {
      await mkdir(folder, { recursive: true });
      const found = await lstat(folder);
      if (!found.isDirectory() || found.uid !== process.getuid?.()) continue;
      await chmod(folder, 0o755);
      return folder;
    } catch {
      continue;
    }
  }
  throw new EmbeddedPostgresError(
    'programs-do-not-run',
    `PostgreSQL needs a folder that its user can read, and none of ${candidates.join(', ')} can be made: free one, or set DATABASE_URL.`,
  );
}

/** Whole or not at all: copied under a passing name, then renamed; whoever comes second uses the first's copy. */
async function copyOnce(shipped: string, base: string): Promise<string> {
  const manifest = await readFile(join(dirname(shipped), 'package.json'), 'utf8');
  const { name, version } = JSON.parse(manifest) as { name: string; version: string };
  const copy = join(base, `postgres-${version}-${basename(name)}`);
  if (await lstat(copy).catch(() => null)) return copy;
  const passing = `${copy}.${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(base, { recursive: true });
    await cp(shipped, passing, { recursive: true, verbatimSymlinks: true });
    await restoreSymlinks(passing);
    await openToAll(passing);
    await rename(passing, copy);
  } catch (error) {
    await rm(passing, { recursive: true, force: true });
    if (!(await lstat(copy).catch(() => null))) throw error;
  }
  return copy;
}

/** Whatever the umask was when npm unpacked them. */
async function openToAll(path: string): Promise<void> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return;
  await chmod(path, (await stat(path)).mode | 0o444 | (found.mode & 0o100 ? 0o111 : 0));
  if (found.isDirectory()) {
    for (const entry of await readdir(path)) await openToAll(join(path, entry));
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
