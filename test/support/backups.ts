import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { acceptTask, recomputeScores, submitEvidence, sweepDeadlines } from '@tctp/application';
import { loadConfig } from '@tctp/config';
import { dataSourceOptions, relayOutbox, typeormHistoryAudit } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { backupCommand } from '../../apps/cli/src/commands/backup-command';
import { restoreCommand } from '../../apps/cli/src/commands/restore-command';
import { createEmptyDatabase } from './database';
import type { TestDatabase } from './database';
import { temporaryFolder } from './program';
import { registerDesk } from './register-desk';
import { PLAN, aSandbox } from './sandbox';
import type { Sandbox } from './sandbox';

export const SUBMITTED = `${PLAN}.r07.once`;

/** Files, a submission, an entry of a register, scores, deadlines that have passed, a seal, jobs that were sent and never done. */
export async function aBusySandbox(): Promise<Sandbox> {
  const sandbox = await aSandbox();
  const unit = await sandbox.person('officer', 'vhtt');
  await sandbox.person('reviewer', 'noi-vu');
  await acceptTask(sandbox, await sandbox.envelope(unit, SUBMITTED));
  for (const text of ['công nhận', 'a\tb\\.\n\\N', 'công nhận']) await sandbox.addFile(unit, SUBMITTED, text);
  const registers = registerDesk(sandbox);
  const asks = { title: 'Công chức một cửa', headcount: 4, qualified: 2, asOf: '2017-08-01' };
  const { id } = await registers.open(unit, 'officials', asks);
  await typeormHistoryAudit(sandbox.source).seal();
  await registers.act(unit, id, 'amend', { asOf: '2017-08-02', qualified: 3 });
  const claim = { facts: { recognisedInitiatives: 1 }, note: 'dòng 1\n\\.\tdòng 2' };
  await submitEvidence(sandbox, await sandbox.envelope(unit, SUBMITTED), claim);
  await recomputeScores(sandbox, { tenantId: 'an-giang', planId: PLAN });
  await sandbox.clock.moveTo('2017-09-20T01:00:00.000Z');
  await sweepDeadlines(sandbox);
  await relayOutbox(sandbox.source, { limit: 5, mostItems: 5 }, () => Promise.resolve());
  return sandbox;
}

interface Home {
  database: TestDatabase;
  folder: Awaited<ReturnType<typeof temporaryFolder>>;
}

/** Backups of a sandbox, and homes of their own to restore them to. */
export function backupsOf(sandboxOf: () => Sandbox) {
  const homes: Home[] = [];
  const sources: DataSource[] = [];
  const configOf = (databaseUrl: string, dataDir: string) => loadConfig({}, { databaseUrl, dataDir });
  const archive = (name = `${randomUUID()}.tar`) => join(sandboxOf().dataDir, name);
  const backup = async (file = archive(), options = {}) => {
    const text = await backupCommand(configOf(sandboxOf().databaseUrl, sandboxOf().dataDir), file, {
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
  const close = async (source: DataSource) => {
    sources.splice(sources.indexOf(source), 1);
    await source.destroy();
  };
  const clear = async () => {
    for (const source of sources.splice(0)) await source.destroy();
    for (const { database, folder } of homes.splice(0)) {
      await database.drop();
      await folder.remove();
    }
  };
  return { configOf, archive, backup, newHome, restore, open, close, tablesOf, checksums, clear };
}
