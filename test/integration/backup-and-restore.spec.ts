import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptTask,
  approveEvidence,
  recomputeScore,
  submitEvidence,
  sweepDeadlines,
} from '@tctp/application';
import { loadConfig } from '@tctp/config';
import type { Actor } from '@tctp/domain';
import {
  dataSourceOptions,
  fillDatabase,
  readSnapshot,
  relayOutbox,
  sandboxClock,
  sqlReadModels,
  typeormHistoryAudit,
  typeormUnitOfWork,
} from '@tctp/persistence';
import { folderEvidenceFiles } from '@tctp/storage';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { backupCommand } from '../../apps/cli/src/commands/backup-command';
import { restoreCommand } from '../../apps/cli/src/commands/restore-command';
import { createEmptyDatabase, createTestDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { temporaryFolder } from '../support/program';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { until } from '../support/until';

const TASK = `${PLAN}.r07.once`;

interface Home {
  database: TestDatabase;
  folder: Awaited<ReturnType<typeof temporaryFolder>>;
}

describe('a backup', () => {
  let sandbox: Sandbox;
  let unit: Actor;
  const homes: Home[] = [];
  const sources: DataSource[] = [];

  beforeAll(async () => {
    sandbox = await aSandbox();
    unit = await sandbox.person('officer', 'vhtt');
    await sandbox.person('reviewer', 'noi-vu');
    await acceptTask(sandbox, await sandbox.envelope(unit, TASK));
    for (const text of ['công nhận', 'a\tb\\.\n\\N', 'công nhận']) await sandbox.addFile(unit, TASK, text);
    await typeormHistoryAudit(sandbox.source).seal();
    const claim = { facts: { recognisedInitiatives: 1 }, note: 'dòng 1\n\\.\tdòng 2' };
    await submitEvidence(sandbox, await sandbox.envelope(unit, TASK), claim);
    await recomputeScore(sandbox, { tenantId: 'an-giang', planId: PLAN, componentCode: '1.5.3' });
    await sandbox.clock.moveTo('2017-09-20T01:00:00.000Z');
    await sweepDeadlines(sandbox);
    await relayOutbox(sandbox.source, 5, () => Promise.resolve());
  }, 60_000);
  afterAll(() => sandbox?.close());
  afterEach(async () => {
    for (const source of sources.splice(0)) await source.destroy();
    for (const { database, folder } of homes.splice(0)) {
      await database.drop();
      await folder.remove();
    }
  });

  const configOf = (databaseUrl: string, dataDir: string) => loadConfig({}, { databaseUrl, dataDir });
  const archive = (name = `${randomUUID()}.tar`) => join(sandbox.dataDir, name);
  const backup = async (file = archive(), options = {}) => {
    const text = await backupCommand(configOf(sandbox.databaseUrl, sandbox.dataDir), file, {
      json: true,
      ...options,
    });
    return { file, said: JSON.parse(text) };
  };
  const newHome = async (make = createEmptyDatabase): Promise<Home> => {
    const [database, folder] = await Promise.all([make(), temporaryFolder()]);
    homes.push({ database, folder });
    return { database, folder };
  };
  const restore = async ({ database, folder }: Home, file: string) => {
    const { text, ok } = await restoreCommand(configOf(database.url, folder.path), file, { json: true });
    return { ok, said: JSON.parse(text) };
  };
  const open = async (url: string) => {
    const source = await new DataSource(dataSourceOptions(url, 4)).initialize();
    sources.push(source);
    return source;
  };
  const tablesOf = async (source: DataSource) =>
    (
      await source.query<{ name: string }[]>(
        `select table_name as name from information_schema.tables
          where table_schema = 'public' and table_name not in ('migration', 'session') order by 1`,
      )
    ).map((row) => row.name);
  /** Every row of every table as one hash; of the outbox, everything but when it was sent. */
  const checksums = async (source: DataSource) => {
    const sums: Record<string, string> = {};
    for (const name of await tablesOf(source)) {
      const row = name === 'outbox' ? `(to_jsonb(t) - 'sent_at')::text` : 't::text';
      const [sum] = await source.query<{ md5: string }[]>(
        `select count(*) || ' ' || coalesce(md5(string_agg(${row}, E'\\n' order by ${row})), '') as md5 from "${name}" t`,
      );
      sums[name] = sum?.md5 ?? '';
    }
    return sums;
  };
  const isEmpty = async (url: string) => {
    const source = await open(url);
    const names = await tablesOf(source);
    const sums = await checksums(source);
    return names.every((name) => sums[name] === '0 ');
  };

  it.each(['whole.tar', 'whole.tar.gz'])('comes back row by row and file by file, from %s', async (name) => {
    const { file, said } = await backup(archive(name));
    expect(said).toMatchObject({ files: 2, missing: [], seals: [{ planId: PLAN, number: 1 }] });
    const home = await newHome();
    const restored = await restore(home, file);
    expect(restored).toMatchObject({ ok: true, said: { faults: [], migrated: [], seals: 1 } });
    const source = await open(home.database.url);
    expect(await checksums(source)).toEqual(await checksums(sandbox.source));
    expect(restored.said.rows).toEqual(said.rows);
    const evidence = (await readdir(join(home.folder.path, 'evidence'), { recursive: true })).sort();
    expect(evidence.filter((path) => /\w{64}$/.test(path))).toHaveLength(2);
    expect(existsSync(join(home.folder.path, 'running.json'))).toBe(false);
  });

  it('lets nobody in who has signed out since: sessions stay behind', async () => {
    await sandbox.source.query(
      `insert into session (token_hash, tenant_id, account_id, expires_at) values ('t', $1, $2, now() + interval '1 day')`,
      [unit.tenantId, unit.accountId],
    );
    const home = await newHome();
    await restore(home, (await backup()).file);
    expect(await (await open(home.database.url)).query('select from session')).toEqual([]);
  });

  it('goes on where it stood: decisions, numbers and jobs', async () => {
    const home = await newHome();
    await restore(home, (await backup()).file);
    const source = await open(home.database.url);
    const deps = {
      work: typeormUnitOfWork(source),
      clock: sandboxClock(source),
      read: sqlReadModels(source),
      files: folderEvidenceFiles(join(home.folder.path, 'evidence')),
      newId: randomUUID,
    };
    const [task] = await source.query<{ version: number }[]>('select version from task where id = $1', [
      TASK,
    ]);
    const approved = await approveEvidence(
      deps,
      {
        actor: await sandbox.person('reviewer', 'noi-vu'),
        taskId: TASK,
        expectedVersion: task!.version,
        key: 'after',
        fingerprint: 'x',
      },
      { facts: null, note: null },
    );
    expect(approved).toMatchObject({ ok: true, value: { work: 'approved', reviewedPoints: '2' } });
    await deps.clock.moveTo('2017-12-12T01:00:00.000Z');
    expect(await sweepDeadlines(deps)).toBeGreaterThan(0);
    expect((await typeormHistoryAudit(source).verify()).findings).toEqual([]);
    const [left] = await source.query<{ n: number }[]>(
      'select count(*)::integer as n from outbox where sent_at is null',
    );
    const [all] = await source.query<{ n: number }[]>('select count(*)::integer as n from outbox');
    expect(left).toEqual(all);
    const keys = new Set<string>();
    while (
      (await relayOutbox(source, 500, (rows) => Promise.resolve(rows.forEach((row) => keys.add(row.job))))) >
      0
    );
    expect([...keys].sort()).toEqual(['deliver-digest', 'recompute-score']);
  });

  it('is one moment, though people go on deciding and uploading while it is taken', async () => {
    const rows = await sandbox.source.query<{ id: string }[]>(
      `select id from task where lead_unit_id = 'vhtt' and id <> $1 and work_state <> 'notBegun' order by id limit 4`,
      [TASK],
    );
    const audit = typeormHistoryAudit(sandbox.source);
    let stop = false;
    let uploaded = 0;
    const load = rows.map(async ({ id }) => {
      while (!stop) {
        const added = await sandbox.addFile(unit, id, randomUUID());
        if (added.ok) uploaded += 1;
        if (uploaded % 5 === 0) await audit.seal();
      }
    });
    await until(() => uploaded > 20);
    const before = await checksumOfHistory(sandbox.source);
    const { file, said } = await backup(archive('under-load.tar.gz'));
    const after = await checksumOfHistory(sandbox.source);
    stop = true;
    await Promise.all(load);
    const home = await newHome();
    expect(await restore(home, file)).toMatchObject({ ok: true, said: { faults: [] } });
    const source = await open(home.database.url);
    const now = await checksumOfHistory(source);
    expect(said.rows.task_event).toBe(now.size);
    expect(before.size).toBeLessThanOrEqual(now.size);
    expect(now.size).toBeLessThan(after.size);
    expect([...before].filter((row) => !now.has(row))).toEqual([]);
    expect([...now].filter((row) => !after.has(row))).toEqual([]);
    const torn = await source.query(
      `select from evidence e where not exists (
         select from task_event h where h.tenant_id = e.tenant_id and h.task_id = e.task_id and h.at = e.uploaded_at)`,
    );
    expect(torn).toEqual([]);
  }, 60_000);

  it('of an older program is restored at its level and brought up to date', async () => {
    const older = await newHome();
    await restore(older, (await backup()).file);
    const source = await open(older.database.url);
    const names = source.migrations.map((migration) => migration.name);
    for (let undone = 0; undone < 2; undone += 1) await source.undoLastMigration();
    await source.query('update outbox set sent_at = now()');
    const file = archive();
    await backupCommand(configOf(older.database.url, older.folder.path), file, {});
    for (const make of [createEmptyDatabase, createTestDatabase]) {
      const home = await newHome(make);
      const { ok, said } = await restore(home, file);
      expect({ ok, migrated: said.migrated }).toEqual({ ok: true, migrated: names.slice(-2) });
      const restored = await open(home.database.url);
      const { outbox: _restored, ...same } = await checksums(restored);
      const { outbox: _before, ...all } = await checksums(sandbox.source);
      expect(same).toEqual(all);
      expect(await restored.query('select from outbox where sent_at is not null')).toEqual([]);
    }
  }, 60_000);

  it('is refused where something is, and leaves it as it is', async () => {
    const { file } = await backup();
    const home = await newHome();
    await restore(home, file);
    const before = await checksums(await open(home.database.url));
    await sources.pop()?.destroy();
    await expect(restore(home, file)).rejects.toThrow('Cơ sở dữ liệu không trống (account, ');
    expect(await checksums(await open(home.database.url))).toEqual(before);
  });

  it('is refused while a program runs on the database, or in the data folder', async () => {
    const { file } = await backup();
    const home = await newHome(createTestDatabase);
    const running = await open(home.database.url);
    await running.query('select 1');
    await expect(restore(home, file)).rejects.toThrow('Một chương trình đang chạy trên cơ sở dữ liệu này');
    await sources.pop()?.destroy();
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
    const filled = [...whole.keys()].filter((at) => whole[at] !== 0);
    await fc.assert(
      fc.asyncProperty(fc.nat(filled.length - 1), fc.integer({ min: 1, max: 255 }), async (nth, by) => {
        const at = filled[nth]!;
        const bytes = Buffer.from(whole);
        bytes[at] = bytes[at]! ^ by;
        expect(await refused(bytes)).toMatch(/hỏng|bị cụt|không phải bản sao lưu/);
      }),
      { numRuns: 60 },
    );
    expect(await isEmpty(home.database.url)).toBe(true);
    expect(existsSync(join(home.folder.path, 'evidence'))).toBe(false);
  }, 60_000);

  it('that fails half-way leaves the database empty and says so', async () => {
    const home = await newHome();
    await writeFile(join(home.folder.path, 'evidence'), 'in the way');
    const { file } = await backup();
    await expect(restore(home, file)).rejects.toThrow('cơ sở dữ liệu vẫn trống như trước');
    expect(await tablesOf(await open(home.database.url))).toEqual([]);
    await sources.pop()?.destroy();
    await rm(join(home.folder.path, 'evidence'));
    expect((await restore(home, file)).ok).toBe(true);
  });

  it('says so when the database goes away while it is read or filled, and leaves nothing half', async () => {
    const home = await newHome(createTestDatabase);
    const admin = await open(home.database.url);
    await admin.query(
      `insert into outbox (tenant_id, job, key, payload) select 't', 'j', n::text, '{}' from generate_series(1, 200000) n`,
    );
    const cut = (name: string, source = admin) =>
      source.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
        name,
      ]);
    const reading = readSnapshot(home.database.url, async (snapshot) => {
      const outbox = snapshot.tables.find((table) => table.name === 'outbox')!;
      let chunks = 0;
      await snapshot.copyOut(outbox, async () => {
        chunks += 1;
        if (chunks === 2) await cut('tctp backup');
      });
    });
    await expect(reading).rejects.toThrow(/terminat/i);

    const target = await newHome();
    const level = admin.migrations.map((migration) => migration.name ?? '');
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let id = 1; ; id += 1) {
        if (id === 1000) await cut('tctp restore', sandbox.source);
        yield Buffer.from(`t${id}\tname\n`);
        if (id % 100 === 0) await new Promise(setImmediate);
      }
    }
    const filling = fillDatabase(target.database.url, level, async (tables) => {
      await tables.copyIn({ name: 'tenant', columns: ['id', 'name'] }, endless());
    });
    await expect(filling).rejects.toThrow(/terminat/i);
    expect(await tablesOf(await open(target.database.url))).toEqual([]);
  });

  it('without a file that rows refer to is made only on demand, and names it', async () => {
    const [row] = await sandbox.source.query<{ sha256: string }[]>(
      'select sha256 from evidence where task_id = $1 order by sha256',
      [TASK],
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

  async function checksumOfHistory(source: DataSource): Promise<Set<string>> {
    const rows = await source.query<{ row: string }[]>('select t::text as row from task_event t');
    return new Set(rows.map((one) => one.row));
  }
});
