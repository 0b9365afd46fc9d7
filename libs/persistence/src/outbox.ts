import { createHash } from 'node:crypto';
import { groupedBy } from '@tctp/domain';
import type { DataSource } from 'typeorm';

interface OutboxRow {
  id: string;
  /** How often it has been handed over before. */
  sends: number;
  job: string;
  key: string;
  payload: Record<string, unknown>;
}

/** Rows that ask for the same kind of job, handed over as one. */
export interface OutboxBatch {
  job: string;
  /** What is asked for, each thing once. */
  items: Record<string, unknown>[];
  rows: string[];
  /** Another text for other rows, or for another time. */
  handOver: string;
}

const TAKE = `
select id, sends, job, key, payload from outbox
 where sent_at is null and job <> all($2::text[])
 order by id limit $1 for update skip locked`;
const MARK = `update outbox set sent_at = now(), sends = sends + 1 where id = any($1::bigint[])`;
/** A job may be done before whoever handed it over has marked its rows: this waits for them. */
const DONE = `
update outbox set done_at = now(), sent_at = coalesce(sent_at, now())
 where id = any($1::bigint[]) and done_at is null`;
/** A job that failed for good so often is a fault for people to look into, not for us to repeat for ever. */
const MOST_SENDS = 5;
const SEND_AGAIN = `
update outbox set sent_at = null
 where done_at is null and sent_at < now() - make_interval(secs => $1) and sends < ${MOST_SENDS}
returning id`;
const FORGET = `delete from outbox where done_at < now() - interval '7 days'`;

/**
 * Takes rows nobody else holds, hands them over in batches, and only then marks them: a crash in between hands them over
 * again, which is why every job is safe to run twice. Jobs that are held back stay where they are.
 */
export async function relayOutbox(
  source: DataSource,
  { limit, mostItems, heldBack = [] }: { limit: number; mostItems: number; heldBack?: readonly string[] },
  handOver: (batches: readonly OutboxBatch[]) => Promise<void>,
): Promise<number> {
  return source.transaction(async (manager) => {
    const rows = await manager.query<OutboxRow[]>(TAKE, [limit, heldBack]);
    if (rows.length === 0) return 0;
    await handOver(batchesOf(rows, mostItems));
    await manager.query(MARK, [rows.map((row) => row.id)]);
    return rows.length;
  });
}

function batchesOf(rows: readonly OutboxRow[], mostItems: number): OutboxBatch[] {
  const asked = groupedBy(rows, ({ job, key }) => `${job}:${key}`);
  const batches: OutboxRow[][][] = [];
  const open = new Map<string, OutboxRow[][]>();
  for (const same of asked.values()) {
    const { job } = same[0]!;
    let batch = open.get(job);
    if (batch === undefined || batch.length === mostItems) {
      batch = [];
      batches.push(batch);
      open.set(job, batch);
    }
    batch.push(same);
  }
  return batches.map(toBatch);
}

function toBatch(batch: readonly OutboxRow[][]): OutboxBatch {
  const rows = batch.flat();
  const handOver = createHash('sha256').update(rows.map(({ id, sends }) => `${id}.${sends}`).join());
  return {
    job: rows[0]!.job,
    items: batch.map((same) => same[0]!.payload),
    rows: rows.map(({ id }) => id),
    handOver: handOver.digest('hex').slice(0, 32),
  };
}

/** What these rows asked for is done. */
export async function markOutboxDone(source: DataSource, rows: readonly string[]): Promise<void> {
  if (rows.length > 0) await source.query(DONE, [rows]);
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
