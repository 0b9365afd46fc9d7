import { existsSync } from 'node:fs';
import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fillDatabase, readSnapshot } from '@tctp/persistence';
import fc from 'fast-check';
import { backupCommand } from '../../apps/cli/src/commands/backup-command';
import { SUBMITTED, aBusySandbox, backupsOf } from '../support/backups';
import { createTestDatabase } from '../support/database';
import type { Sandbox } from '../support/sandbox';

/** What a driver says of a connection that was cut. */
const GONE = /terminat|ECONNRESET|EPIPE/i;

describe('a backup that is refused', () => {
  let sandbox: Sandbox;
  const { configOf, archive, backup, newHome, restore, open, close, tablesOf, checksums, clear } = backupsOf(
    () => sandbox,
  );

  beforeAll(async () => {
    sandbox = await aBusySandbox();
  }, 60_000);
  afterAll(() => sandbox?.close());
  afterEach(clear);

  it('is refused where something is, and leaves it as it is', async () => {
    const { file } = await backup();
    const home = await newHome();
    await restore(home, file);
    const filled = await open(home.database.url);
    const before = await checksums(filled);
    await close(filled);
    await expect(restore(home, file)).rejects.toThrow('Cơ sở dữ liệu không trống (account, ');
    expect(await checksums(await open(home.database.url))).toEqual(before);
  });

  it('is refused while a program runs on the database, or in the data folder', async () => {
    const { file } = await backup();
    const home = await newHome(createTestDatabase);
    const running = await open(home.database.url);
    await running.query('select 1');
    await expect(restore(home, file)).rejects.toThrow('Một chương trình đang chạy trên cơ sở dữ liệu này');
    await close(running);
    await writeFile(
      join(home.folder.path, 'running.json'),
      JSON.stringify({ pid: process.ppid, url: 'here' }),
    );
    await expect(restore(home, file)).rejects.toThrow('Chương trình đang chạy rồi: here');
    await rm(join(home.folder.path, 'running.json'));
    expect((await restore(home, file)).ok).toBe(true);
  });

  it('of a newer program is refused, by the name of what is unknown', async () => {
    const newer = 'FromTheFuture1999999999999';
    await sandbox.source.query('insert into migration (timestamp, name) values (1999999999999, $1)', [newer]);
    const { file } = await backup();
    await sandbox.source.query('delete from migration where name = $1', [newer]);
    const home = await newHome();
    await expect(restore(home, file)).rejects.toThrow(newer);
    expect(await tablesOf(await open(home.database.url))).toEqual([]);
  });

  it('that came to harm is refused before anything is written, wherever it is cut or changed', async () => {
    const { file } = await backup();
    const whole = await readFile(file);
    const home = await newHome();
    const harmed = archive();
    const refused = async (bytes: Buffer) => {
      await writeFile(harmed, bytes);
      const error = await restore(home, harmed).catch((refusal: unknown) => refusal);
      if (error instanceof Error) return error.message;
      throw new Error('It was restored');
    };
    for (const share of [0, 0.2, 0.5, 0.9]) {
      const message = await refused(whole.subarray(0, whole.length * share));
      expect(message).toMatch(/bị cụt|không phải bản sao lưu/);
    }
    /* In a header the checksum has a leading zero and a closing blank: another blank there says the same. */
    const filled = [...whole.keys()].filter((at) => whole[at] !== 0 && ![148, 154].includes(at % 512));
    await fc.assert(
      fc.asyncProperty(fc.nat(filled.length - 1), fc.integer({ min: 1, max: 255 }), async (nth, by) => {
        const at = filled[nth]!;
        const bytes = Buffer.from(whole);
        bytes[at] = bytes[at]! ^ by;
        expect(await refused(bytes)).toMatch(/hỏng|bị cụt|không phải bản sao lưu/);
      }),
      { numRuns: 60 },
    );
    expect(await tablesOf(await open(home.database.url))).toEqual([]);
    expect(existsSync(join(home.folder.path, 'evidence'))).toBe(false);
  }, 60_000);

  it('that fails half-way leaves the database empty and says so', async () => {
    const home = await newHome();
    await writeFile(join(home.folder.path, 'evidence'), 'in the way');
    const { file } = await backup();
    await expect(restore(home, file)).rejects.toThrow('cơ sở dữ liệu vẫn trống như trước');
    const left = await open(home.database.url);
    expect(await tablesOf(left)).toEqual([]);
    await close(left);
    await rm(join(home.folder.path, 'evidence'));
    expect((await restore(home, file)).ok).toBe(true);
  });

  it('says so when the database goes away while it is read or filled, and leaves nothing half', async () => {
    const home = await newHome(createTestDatabase);
    const admin = await open(home.database.url);
    await admin.query(
      `insert into outbox (tenant_id, job, key, payload) select 't', 'j', n::text, '{}' from generate_series(1, 200000) n`,
    );
    const level = admin.migrations.map((migration) => migration.name ?? '');
    await close(admin);
    const cut = ({ database }: typeof home) =>
      sandbox.source.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        new URL(database.url).pathname.slice(1),
      ]);
    const reading = readSnapshot(home.database.url, async (snapshot) => {
      const outbox = snapshot.tables.find((table) => table.name === 'outbox')!;
      let chunks = 0;
      await snapshot.copyOut(outbox, async () => {
        chunks += 1;
        if (chunks === 2) await cut(home);
      });
    });
    await expect(reading).rejects.toThrow(GONE);

    const target = await newHome();
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let id = 1; ; id += 1) {
        if (id === 1000) await cut(target);
        yield Buffer.from(`t${id}\tname\n`);
        if (id % 100 === 0) await new Promise(setImmediate);
      }
    }
    const filling = fillDatabase(target.database.url, level, async (tables) => {
      await tables.copyIn({ name: 'tenant', columns: ['id', 'name'] }, endless());
    });
    await expect(filling).rejects.toThrow(GONE);
    expect(await tablesOf(await open(target.database.url))).toEqual([]);
  });

  it('without a file that rows refer to is made only on demand, and names it', async () => {
    const [row] = await sandbox.source.query<{ sha256: string }[]>(
      'select sha256 from evidence where task_id = $1 order by sha256',
      [SUBMITTED],
    );
    const sha256 = row!.sha256;
    const place = join(sandbox.dataDir, 'evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const content = await readFile(place);
    await truncate(place, 1);
    await expect(backup()).rejects.toThrow(`Tệp minh chứng ${sha256} đã bị sửa`);
    expect((await backup(archive(), { allowMissing: true })).said.missing).toEqual([
      { sha256, state: 'altered' },
    ]);
    await rm(place);
    await expect(backup()).rejects.toThrow(`Tệp minh chứng ${sha256} không có`);
    const { file } = await backup(archive(), { allowMissing: true });
    const home = await newHome();
    expect(await restore(home, file)).toMatchObject({
      ok: true,
      said: { missing: [{ sha256, state: 'missing' }] },
    });
    await writeFile(place, content);
    expect((await readdir(sandbox.dataDir)).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('of nothing is not made', async () => {
    const { database, folder } = await newHome();
    const file = archive();
    await expect(backupCommand(configOf(database.url, folder.path), file, {})).rejects.toThrow(
      'chưa có gì để sao lưu',
    );
    expect(existsSync(file)).toBe(false);
  });
});
