import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CommandEnvelope, EvidenceFiles } from '@tctp/application';
import { addEvidence, loadPlan } from '@tctp/application';
import { loadTinhBien2017 } from '@tctp/catalog';
import { examineFile } from '@tctp/documents';
import type { Actor, Role } from '@tctp/domain';
import {
  addUnitTree,
  dataSourceOptions,
  sandboxClock,
  sqlReadModels,
  typeormAccounts,
  typeormUnitOfWork,
} from '@tctp/persistence';
import { folderEvidenceFiles } from '@tctp/storage';
import { DataSource } from 'typeorm';
import { createTestDatabase } from './database';
import { temporaryFolder } from './program';

export const PLAN = 'tinh-bien-2017';

/**
 * The plan loaded into a real database, with the use cases' own dependencies: everything but HTTP and queues. Without the
 * plan there are its units alone.
 */
export async function aSandbox({ withoutPlan = false } = {}) {
  const [database, folder] = await Promise.all([createTestDatabase(), temporaryFolder()]);
  const source = await new DataSource(dataSourceOptions(database.url, 12)).initialize();
  const clock = sandboxClock(source);
  await clock.setIfNew('2017-08-28T01:00:00.000Z');
  const work = typeormUnitOfWork(source, { sandbox: true });
  const files: EvidenceFiles = folderEvidenceFiles(join(folder.path, 'evidence'));
  const deps = {
    work,
    clock,
    files,
    examine: examineFile,
    scanner: null,
    read: sqlReadModels(source, { sandbox: true }),
    newId: randomUUID,
  };
  if (withoutPlan) await addUnitTree(source, loadTinhBien2017());
  else await loadPlan(deps, loadTinhBien2017());
  return {
    ...deps,
    source,
    databaseUrl: database.url,
    dataDir: folder.path,
    async close() {
      await source.destroy();
      await database.drop();
      await folder.remove();
    },
    /** An account with this role in this unit; the same one each time it is asked for. */
    async person(role: Role, unitId: string): Promise<Actor> {
      const id = `${unitId}.${role}`;
      const account = {
        tenantId: 'an-giang',
        id,
        username: id,
        passwordHash: '-',
        displayName: id,
        role,
        unitId,
        sandbox: true,
      };
      await typeormAccounts(source).addMissing([account]);
      return { tenantId: 'an-giang', accountId: id, displayName: id, role, unitId };
    },
    /** A command on the version the task has now, under a key of its own. */
    async envelope(
      actor: Actor,
      taskId: string,
      more: Partial<CommandEnvelope> = {},
    ): Promise<CommandEnvelope> {
      const [row] = await source.query<{ version: number }[]>('select version from task where id = $1', [
        taskId,
      ]);
      const key = randomUUID();
      return { actor, taskId, expectedVersion: row?.version ?? 0, key, fingerprint: 'test', ...more };
    },
    async addFile(actor: Actor, taskId: string, text = 'nội dung') {
      const envelope = await this.envelope(actor, taskId);
      return addEvidence(deps, envelope, {
        content: (async function* () {
          yield new TextEncoder().encode(text);
        })(),
        fileName: 'bao-cao.txt',
        mediaType: 'text/plain',
        limitBytes: 1_000_000,
        document: { number: null, issuedOn: null, issuer: null, subject: null },
      });
    },
    /** Row counts of every table: what "changes nothing" is measured by. */
    async counts(): Promise<Record<string, number>> {
      const tables = await source.query<{ name: string }[]>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      const entries = await Promise.all(
        tables.map(async ({ name }) => {
          const [row] = await source.query<{ n: number }[]>(`select count(*)::integer as n from "${name}"`);
          return [name, row?.n ?? 0] as const;
        }),
      );
      return Object.fromEntries(entries.sort());
    },
  };
}

export type Sandbox = Awaited<ReturnType<typeof aSandbox>>;
