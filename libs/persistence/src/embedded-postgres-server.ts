import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runAs } from './embedded-postgres-account';
import type { ServerAccount } from './embedded-postgres-account';
import type { PostgresBinaries } from './embedded-postgres-binaries';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { logTail, prepareLog } from './embedded-postgres-folder';
import type { DataFolder } from './embedded-postgres-folder';
import { isAlive, processMark } from './embedded-postgres-lock';

export interface Cluster {
  account: ServerAccount;
  binaries: PostgresBinaries;
  folder: DataFolder;
}

/**
 * What postmaster.pid says, if it is true. Where its number belongs to a stranger by now, or to a dead process that
 * nobody reaped, PostgreSQL would take it for a running server: we remove the file, once no orphan uses the data.
 */
export async function readRunning({ dataDir }: DataFolder): Promise<{ port: number } | null> {
  const file = join(dataDir, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(pid > 0)) return null;
  if (isAlive(processMark(pid)) && (await isServerOf(dataDir, pid))) return { port: Number(lines[3]) };
  const sharedMemory = lines[6]?.trim().split(/\s+/)[1];
  for (const until = Date.now() + 10_000; await isAttached(sharedMemory); await pause(50)) {
    if (Date.now() > until) {
      throw new EmbeddedPostgresError(
        'busy',
        `Parts of a killed server still use ${dataDir}: end the processes named "postgres" that work there, then start again.`,
      );
    }
  }
  await rm(file, { force: true });
  return null;
}

async function isServerOf(dataDir: string, pid: number): Promise<boolean> {
  const home = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (home !== null) return home === (await realpath(dataDir));
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(
    async () => (await runAs(null, 'ps', ['-o', 'comm=', '-p', String(pid)])).output,
  );
  return name.includes('postgres');
}

/** Whether any process still holds the server's shared memory: `key shmid perms size cpid lpid nattch …` on Linux. */
async function isAttached(id: string | undefined): Promise<boolean> {
  const table = await readFile('/proc/sysvipc/shm', 'utf8').catch(() => '');
  const row = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find((fields) => fields[1] === id);
  return Number(row?.[6] ?? 0) > 0;
}

/** Starts the server and says on which port; `asked` 0 takes any free one, again if somebody was quicker. */
export async function startServer(cluster: Cluster, asked: number, ephemeral: boolean): Promise<number> {
  const { account, binaries, folder } = cluster;
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(asked);
    await prepareLog(account, folder);
    const begun = await runAs(account, binaries.pgCtl, [
      ...['start', '-w', '-t', '60', '-D', folder.dataDir, '-l', folder.logFile],
      ...['-o', settings(port, ephemeral)],
    ]);
    if (begun.code === 0) return port;
    const tail = await logTail(folder);
    const portTaken = tail.includes('could not bind');
    if (portTaken && asked === 0 && attempt < 3) continue;
    if (portTaken) throw portInUse(port);
    throw new EmbeddedPostgresError(
      'start-failed',
      `The database in ${folder.dataDir} did not start; its log is ${folder.logFile}.`,
      tail || begun.output,
    );
  }
}

/** TCP on this machine only: no socket file, whose path could be too long or not writable. */
function settings(port: number, ephemeral: boolean): string {
  const values = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_line_prefix=%t:%p:',
    ...(ephemeral
      ? [
          'fsync=off',
          'synchronous_commit=off',
          'full_page_writes=off',
          'wal_level=minimal',
          'max_wal_senders=0',
        ]
      : []),
  ];
  return [`-p ${port}`, ...values.map((value) => `-c ${value}`)].join(' ');
}

export async function stopServer({ account, binaries, folder }: Cluster): Promise<void> {
  if (await readRunning(folder)) {
    const ask = (mode: string): ReturnType<typeof runAs> =>
      runAs(account, binaries.pgCtl, ['stop', '-w', '-t', '60', '-m', mode, '-D', folder.dataDir]);
    let ended = await ask('fast');
    if (ended.code !== 0) ended = await ask('immediate');
    if (ended.code !== 0 && (await readRunning(folder))) {
      throw new EmbeddedPostgresError(
        'stop-failed',
        `The database in ${folder.dataDir} did not stop.`,
        (await logTail(folder)) || ended.output,
      );
    }
  }
  await rm(folder.ownerFile, { force: true });
}

function freePort(asked: number): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer();
    probe.once('error', () => fail(portInUse(asked)));
    probe.listen(asked, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}

function portInUse(port: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'port-in-use',
    `Port ${port} on 127.0.0.1 is taken by another program: choose another port for the database, or none to get a free one.`,
  );
}
