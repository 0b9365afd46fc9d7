import { Client } from 'pg';
import type { DataSource } from 'typeorm';

const CHANNEL = 'tctp_changes';
/** Many decisions of one moment are told once. */
const GATHER_MS = 200;
const SLOWEST_MS = 30_000;

/**
 * Tells every program on this database that something has changed, so that screens look again. After the commit and
 * beside it: a change that was not told costs a reader seconds, never a fact, because screens also look by themselves.
 */
export function announceChanges(source: DataSource): () => void {
  let pending = false;
  return () => {
    if (pending) return;
    pending = true;
    setTimeout(() => {
      pending = false;
      if (source.isInitialized) source.query(`notify ${CHANNEL}`).catch(() => undefined);
    }, GATHER_MS).unref();
  };
}

/** What has changed: something a screen may show, or only who is signed in. */
export type Change = 'anything' | 'sessions';
const SESSIONS: Change = 'sessions';

/** Somebody's session has ended: whoever still sends them anything asks again whether they may. */
export async function announceEndedSessions(source: DataSource): Promise<void> {
  await source.query(`notify ${CHANNEL}, '${SESSIONS}'`);
}

/** Hears what is announced, in whichever program. While the database is away it waits, then calls once. */
export function hearChanges(url: string, heard: (change: Change) => void): { close(): Promise<void> } {
  let client: Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let failures = 0;
  let closed = false;

  const listen = async () => {
    const next = new Client({ connectionString: url, application_name: 'tctp changes' });
    client = next;
    next.on('error', () => undefined);
    next.on('end', again);
    next.on('notification', ({ payload }) => heard(payload === SESSIONS ? SESSIONS : 'anything'));
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    if (failures > 0) heard('anything');
    failures = 0;
  };
  function again() {
    if (closed || retry !== undefined) return;
    failures += 1;
    retry = setTimeout(
      () => {
        retry = undefined;
        listen().catch(again);
      },
      Math.min(500 * 2 ** failures, SLOWEST_MS),
    ).unref();
  }

  listen().catch(again);
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
