/**
 * The whole database as of one moment, beside people who go on working: one REPEATABLE READ transaction that only reads.
 * In: somebody who takes the tables one by one. Out: rows as COPY writes them, as text, which every later PostgreSQL
 * reads. Price: while the tables are being read, VACUUM cannot clear away what has changed since.
 */
import type { LastSeal } from '@tctp/application';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { toLastSeal } from '../history-audit';
import type { SealRow } from '../history-audit';
import { LAST_SEALS } from '../queries/verify-history.sql';
import { LEFT_OUT, SEQUENCES, TABLES, inParentOrder, listed, quoted } from './tables';
import type { BackupTable, TableRow } from './tables';

export interface DatabaseSnapshot {
  /** Applied migrations, oldest first. */
  migrations: readonly string[];
  /** Parents before children. */
  tables: readonly BackupTable[];
  /** Of what tells how far numbers have been given out; they may be ahead of the rows, never behind. */
  sequences: readonly { name: string; value: string }[];
  seals: readonly LastSeal[];
  /** Hashes of the evidence files that rows refer to. */
  files: readonly string[];
  /** Answers how many rows it was. */
  copyOut(table: BackupTable, write: (chunk: Uint8Array) => Promise<void>): Promise<number>;
}

/** Null where no migration has ever run: there is nothing of ours to read. */
export async function readSnapshot<T>(
  url: string,
  read: (snapshot: DatabaseSnapshot) => Promise<T>,
): Promise<T | null> {
  const client = new Client({ connectionString: url, application_name: 'tctp backup' });
  // A connection that drops is told by the statement that is under way.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`
      set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex';
      set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
    const snapshot = await describe(client);
    return snapshot && (await read(snapshot));
  } finally {
    await client.end();
  }
}

async function describe(client: Client): Promise<DatabaseSnapshot | null> {
  const { rows: found } = await client.query<TableRow>(TABLES);
  if (!found.some((table) => table.name === 'migration')) return null;
  const tables = inParentOrder(found.filter((table) => !(table.name in LEFT_OUT)));
  const has = (name: string) => tables.some((table) => table.name === name);
  const migrations = await client.query<{ name: string }>('select name from migration order by id');
  const sequences = await client.query<{ name: string; value: string }>(SEQUENCES, [Object.keys(LEFT_OUT)]);
  const seals = has('history_seal') ? (await client.query<SealRow>(LAST_SEALS)).rows : [];
  return {
    migrations: migrations.rows.map((row) => row.name),
    tables,
    sequences: sequences.rows,
    seals: seals.map(toLastSeal),
    files: await filesOf(client, tables),
    async copyOut({ name, columns }, write) {
      const copy = client.query(
        copyTo(`copy (select ${listed(columns)} from ${quoted(name)}) to stdout (encoding 'UTF8')`),
      );
      for await (const chunk of copy) await write(chunk as Uint8Array);
      // The count arrives behind the last row.
      await client.query('select');
      return copy.rowCount;
    },
  };
}

/** A column named `sha256` names an evidence file, in whatever table it stands. */
async function filesOf(client: Client, tables: readonly BackupTable[]): Promise<string[]> {
  const naming = tables.filter((table) => table.columns.includes('sha256'));
  if (naming.length === 0) return [];
  const each = naming.map((table) => `select sha256 from ${quoted(table.name)}`).join(' union all ');
  const { rows } = await client.query<{ sha256: string }>(
    `select distinct sha256 from (${each}) named where sha256 is not null order by sha256`,
  );
  return rows.map((row) => row.sha256);
}
