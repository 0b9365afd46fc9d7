import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { approveEvidence, sweepDeadlines } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import {
  relayOutbox,
  sandboxClock,
  sqlReadModels,
  typeormHistoryAudit,
  typeormUnitOfWork,
} from '@tctp/persistence';
import { folderEvidenceFiles } from '@tctp/storage';
import type { DataSource } from 'typeorm';
import { backupCommand } from '../../apps/cli/src/commands/backup-command';
import { SUBMITTED, aBusySandbox, backupsOf } from '../support/backups';
import { createEmptyDatabase, createTestDatabase } from '../support/database';
import { PLAN } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { until } from '../support/until';

describe('a backup that is restored', () => {
  let sandbox: Sandbox;
  let unit: Actor;
  const { configOf, archive, backup, newHome, restore, open, checksums, clear } = backupsOf(() => sandbox);

  beforeAll(async () => {
    sandbox = await aBusySandbox();
    unit = await sandbox.person('officer', 'vhtt');
  }, 60_000);
  afterAll(() => sandbox?.close());
  afterEach(clear);

  it.each(['whole.tar', 'whole.tar.gz'])('comes back row by row and file by file, from %s', async (name) => {
    const { file, said } = await backup(archive(name));
    expect(said).toMatchObject({ files: 2, missing: [], seals: [{ planId: PLAN, number: 1 }] });
    const home = await newHome();
    const restored = await restore(home, file);
    expect(restored).toMatchObject({ ok: true, said: { faults: [], migrated: [], seals: 1 } });
    const source = await open(home.database.url);
    expect(await checksums(source)).toEqual(await checksums(sandbox.source));
    expect(restored.said.rows).toEqual(said.rows);
    expect(said.rows.register_event).toBe(2);
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
      SUBMITTED,
    ]);
    const approved = await approveEvidence(
      deps,
      {
        actor: await sandbox.person('reviewer', 'noi-vu'),
        taskId: SUBMITTED,
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
      (await relayOutbox(source, { limit: 500, mostItems: 100 }, async (batches) =>
        batches.forEach(({ job }) => keys.add(job)),
      )) > 0
    );
    expect([...keys].sort()).toEqual(['deliver-digests', 'recompute-scores']);
  });

  it('is one moment, though people go on deciding and uploading while it is taken', async () => {
    const rows = await sandbox.source.query<{ id: string }[]>(
      `select id from task where lead_unit_id = 'vhtt' and id <> $1 and work_state <> 'notBegun' order by id limit 4`,
      [SUBMITTED],
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
    const soFar = uploaded;
    await until(() => uploaded > soFar);
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

  async function checksumOfHistory(source: DataSource): Promise<Set<string>> {
    const rows = await source.query<{ row: string }[]>('select t::text as row from task_event t');
    return new Set(rows.map((one) => one.row));
  }
});
