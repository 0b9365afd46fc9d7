import { spawn } from 'node:child_process';
import { chown, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';

/** The user the server runs as; null means "whoever we are". */
export type ServerAccount = { uid: number; gid: number } | null;

export interface Finished {
  code: number | null;
  output: string;
}

/** PostgreSQL refuses root, so root lends it `postgres`, else `nobody`. No user is ever created. */
export async function serverAccount(): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return null;
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const user = users.find(([login]) => login === name);
    if (user) return { uid: Number(user[2]) >>> 0, gid: Number(user[3]) >>> 0 };
  }
  throw new EmbeddedPostgresError(
    'no-account',
    'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody": start as a normal user, or set DATABASE_URL.',
  );
}

/**
 * Runs a PostgreSQL program to its end. Its own session (`detached`) keeps a Ctrl-C for us alone, the folder `/`
 * is readable whoever runs it, and a bare environment keeps PGPORT and friends of the caller out.
 */
export function runAs(account: ServerAccount, program: string, args: readonly string[]): Promise<Finished> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      detached: true,
      windowsHide: true,
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const listen = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => done({ code: null, output: error.message }));
    child.on('close', (code) => done({ code, output: output.trim() }));
  });
}

/** Whether the account may walk down to this folder; a checkout under /root (mode 700) is the usual obstacle. */
export async function canReach(account: ServerAccount, folder: string): Promise<boolean> {
  if (!account) return true;
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found) {
      const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (dirname(at) === at) return true;
  }
}

export async function giveTo(account: ServerAccount, path: string): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}
