import type { DataSource } from 'typeorm';

export interface OutboxRow {
  id: string;
  /** How often it has been handed over before. */
  sends: number;
  job: string;
  key: string;
  payload: Record<string, unknown>;
}

const TAKE = `
select id, sends, job, key, payload from outbox where sent_at is null order by id limit $1 for update skip locked`;
const MARK = `update outbox set sent_at = now(), sends = sends + 1 where id = any($1::bigint[])`;
const DONE = `
update outbox o set done_at = now()
  from outbox n
 where n.id = $1 and o.job = n.job and o.key = n.key and o.id <= n.id and o.sent_at is not null and o.done_at is null`;
/** A job that failed for good so often is a fault for people to look into, not for us to repeat for ever. */
const MOST_SENDS = 5;
const SEND_AGAIN = `
update outbox set sent_at = null
 where done_at is null and sent_at < now() - make_interval(secs => $1) and sends < ${MOST_SENDS}
returning id`;
const FORGET = `delete from outbox where done_at < now() - interval '7 days'`;

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

/** The job of this row is done, and with it whatever the same job was asked for before. */
export async function markOutboxDone(source: DataSource, rowId: string): Promise<void> {
  await source.query(DONE, [rowId]);
}

/** Rows that were handed over so long ago and never done: the queue has lost them. Answers how many. */
export async function sendLostOutboxAgain(source: DataSource, seconds: number): Promise<number> {
  const [rows] = await source.query<[unknown[], number]>(SEND_AGAIN, [seconds]);
  return rows.length;
}

/** Done rows are kept a week for looking into, then go. */
export async function forgetDoneOutbox(source: DataSource): Promise<void> {
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
