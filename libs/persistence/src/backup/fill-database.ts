/**
 * Fills an empty database from a backup, in one transaction: its tables as they were when the backup was made, its rows,
 * its numbering. In: the migrations of the backup, somebody who hands over the rows. Out: all of it, or a database as
 * empty as before. While it is held, no program can start on the database, because starting takes the same lock.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, MigrationExecutor } from 'typeorm';
import type { DataSourceOptions, QueryRunner } from 'typeorm';
import { MIGRATION_LOCK, dataSourceOptions } from '../data-source';
import { TABLES, listed, quoted } from './tables';
import type { BackupTable, TableRow } from './tables';

export type FillRefusal =
  /** Made by a newer program: these migrations are unknown here. */
  | { code: 'newer-backup' | 'newer-database'; migrations: readonly string[] }
  /** This one is missing in the backup, though later ones are there. */
  | { code: 'gap'; migration: string }
  | { code: 'in-use' }
  | { code: 'not-empty'; tables: readonly string[] };

export interface EmptyTables {
  /** Answers how many rows the table has now. */
  copyIn(table: BackupTable, rows: AsyncIterable<Uint8Array>): Promise<number>;
  setSequences(sequences: readonly { name: string; value: string }[]): Promise<void>;
}

/** Null: filled. */
export async function fillDatabase(
  url: string,
  level: readonly string[],
  fill: (tables: EmptyTables) => Promise<void>,
): Promise<FillRefusal | null> {
  const source = await new DataSource(optionsOf(url)).initialize();
  const runner = source.createQueryRunner();
  const executor = new MigrationExecutor(source, runner);
  executor.transaction = 'none';
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const refusal = await refusalOf(runner, executor, level);
    if (refusal !== null) return refusal;
    await runner.startTransaction();
    try {
      await runner.query(
        'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
      );
      await bringToLevel(executor, level);
      await lowerWall(runner);
      await fill(emptyTables(runner, (await runner.connect()) as PoolClient));
      await sendAgainWhatWasNotDone(runner);
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
    await runner.query('analyze');
    return null;
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

/** COPY does not go through the wall between tenants; whoever opens the database next raises it again. */
async function lowerWall(runner: QueryRunner): Promise<void> {
  const tables = await runner.manager.query<TableRow[]>(TABLES);
  for (const { name } of tables)
    await runner.query(`alter table ${quoted(name)} no force row level security`);
}

/** Under a name of its own, so that a running program is told from us. */
function optionsOf(url: string): DataSourceOptions {
  return Object.assign(dataSourceOptions(url, 2), { applicationName: 'tctp restore' });
}

async function refusalOf(
  runner: QueryRunner,
  executor: MigrationExecutor,
  level: readonly string[],
): Promise<FillRefusal | null> {
  const known = runner.dataSource.migrations.map(({ name }) => name ?? '');
  const unknown = level.filter((name) => !known.includes(name));
  if (unknown.length > 0) return { code: 'newer-backup', migrations: unknown };
  const gap = known.slice(0, level.length).find((name) => !level.includes(name));
  if (gap !== undefined) return { code: 'gap', migration: gap };

  if (await isInUse(runner)) return { code: 'in-use' };
  const tables = (await runner.manager.query<TableRow[]>(TABLES)).map((table) => table.name);
  const used: string[] = [];
  for (const table of tables.filter((name) => name !== 'migration')) {
    const found = await runner.manager.query<unknown[]>(`select from ${quoted(table)} limit 1`);
    if (found.length > 0) used.push(table);
  }
  if (used.length > 0) return { code: 'not-empty', tables: used };
  const applied = (await executor.getExecutedMigrations()).map((migration) => migration.name);
  const strange = applied.filter((name) => !known.includes(name));
  return strange.length > 0 ? { code: 'newer-database', migrations: strange } : null;
}

const RUNNING = `
select pid from pg_stat_activity where datname = current_database() and application_name = 'tctp'`;

/** A program that has just been stopped may be seen a moment longer. */
async function isInUse(runner: QueryRunner): Promise<boolean> {
  for (const until = Date.now() + 3_000; ; await pause(100)) {
    const programs = await runner.manager.query<unknown[]>(RUNNING);
    if (programs.length === 0 || Date.now() > until) return programs.length > 0;
  }
}

/** Empty tables can go back as well as forward. */
async function bringToLevel(executor: MigrationExecutor, level: readonly string[]): Promise<void> {
  for (;;) {
    const executed = await executor.getExecutedMigrations();
    if (executed.every((migration) => level.includes(migration.name))) break;
    await executor.undoLastMigration();
  }
  for (const migration of await executor.getPendingMigrations()) {
    if (level.includes(migration.name)) await executor.executeMigration(migration);
  }
}

function emptyTables(runner: QueryRunner, client: PoolClient): EmptyTables {
  return {
    async copyIn({ name, columns }, rows) {
      const copy = copyFrom(`copy ${quoted(name)} (${listed(columns)}) from stdin (encoding 'UTF8')`);
      await pipeline(Readable.from(rows), client.query(copy));
      const [row] = await runner.manager.query<{ n: string }[]>(`select count(*) as n from ${quoted(name)}`);
      return Number(row?.n);
    },
    async setSequences(sequences) {
      for (const { name, value } of sequences)
        await runner.query('select setval($1::regclass, $2)', [quoted(name), value]);
    },
  };
}

/** The queue is a new one. Before rows knew when they were done, all of them are sent again: jobs may run twice. */
async function sendAgainWhatWasNotDone(runner: QueryRunner): Promise<void> {
  const [outbox] = (await runner.manager.query<TableRow[]>(TABLES)).filter(
    (table) => table.name === 'outbox',
  );
  if (outbox === undefined) return;
  const undone = outbox.columns.includes('done_at') ? 'done_at is null' : 'true';
  await runner.query(`update outbox set sent_at = null where sent_at is not null and ${undone}`);
}
