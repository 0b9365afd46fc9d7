import type { Actor } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import type { SessionMeans } from './accounts';
import { announceEndedSessions } from './changes';

/** A session as its owner sees it: never the token, nor what it could be found by. */
export interface OpenSession {
  id: string;
  means: SessionMeans;
  openedAt: string;
  lastSeenAt: string;
  expiresAt: string;
  address: string | null;
  agent: string | null;
}

/** Somebody's own sessions. Whatever is asked of somebody else's is as if it were not there. */
export interface Sessions {
  /** Those that still open something, the one last seen first. */
  list(actor: Actor, at: Date, idleMinutes: number): Promise<OpenSession[]>;
  /** False: there was none of that name. */
  end(actor: Actor, id: string): Promise<boolean>;
  /** Every other one; answers how many. */
  endOthers(actor: Actor, keptId: string): Promise<number>;
}

const LIST = `
select id, means, created_at as "openedAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address, agent
  from session
 where tenant_id = $1 and account_id = $2 and expires_at > $3 and last_seen_at > $4
 order by last_seen_at desc, created_at desc, id`;
const END = 'delete from session where tenant_id = $1 and account_id = $2 and id = $3 returning id';
const END_OTHERS = 'delete from session where tenant_id = $1 and account_id = $2 and id <> $3 returning id';

type Moments = 'openedAt' | 'lastSeenAt' | 'expiresAt';
type Row = Omit<OpenSession, Moments> & Record<Moments, Date>;

export function sqlSessions(source: DataSource): Sessions {
  const ended = async (statement: string, { tenantId, accountId }: Actor, id: string) => {
    const [rows] = await source.query<[{ id: string }[], number]>(statement, [tenantId, accountId, id]);
    if (rows.length > 0) await announceEndedSessions(source);
    return rows.length;
  };
  return {
    async list({ tenantId, accountId }, at, idleMinutes) {
      const seenAfter = new Date(at.getTime() - idleMinutes * 60_000);
      const rows = await source.query<Row[]>(LIST, [tenantId, accountId, at, seenAfter]);
      return rows.map((row) => ({
        ...row,
        openedAt: row.openedAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
      }));
    },
    end: async (actor, id) => (await ended(END, actor, id)) > 0,
    endOthers: (actor, keptId) => ended(END_OTHERS, actor, keptId),
  };
}
