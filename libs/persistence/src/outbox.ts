import type { DataSource } from 'typeorm';

export interface OutboxRow {
  id: string;
  job: string;
  key: string;
  payload: Record<string, unknown>;
}

const TAKE = `
select id, job, key, payload from outbox where sent_at is null order by id limit $1 for update skip locked`;
const MARK = `update outbox set sent_at = now() where id = any($1::bigint[])`;
const FORGET = `delete from outbox where sent_at < now() - interval '7 days'`;

/**
 * Takes rows nobody else holds, hands them over, and only then marks them: a crash in between hands them over again,
 * which is why every job is safe to run twice. Rows with the same job and key are handed over once, under the newest id.
 */
export async function relayOutbox(
  source: DataSource,
  limit: number,
  handOver: (rows: readonly OutboxRow[]) => Promise<void>,
): Promise<number> {
  return source.transaction(async (manager) => {
    const rows = await manager.query<OutboxRow[]>(TAKE, [limit]);
    if (rows.length === 0) return 0;
    const newest = new Map(rows.map((row) => [`${row.job}:${row.key}`, row]));
    await handOver([...newest.values()]);
    await manager.query(MARK, [rows.map((row) => row.id)]);
    return rows.length;
  });
}

/** Sent rows are kept a week for looking into, then go. */
export async function forgetSentOutbox(source: DataSource): Promise<void> {
  await source.query(FORGET);
}

/** Changes when row numbers start over (a new or restored database), so that a new row never meets an old job's id. */
export async function readOutboxEpoch(source: DataSource): Promise<string> {
  const [row] = await source.query<{ epoch: string }[]>(
    `select (select system_identifier from pg_control_system()) || '-' || oid as epoch
       from pg_database where datname = current_database()`,
  );
  return row?.epoch ?? 'none';
}
