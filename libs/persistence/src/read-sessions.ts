import type { DataSource } from 'typeorm';
import type { SignedIn } from './accounts';
import { goTogether } from './go-together';
import { ownPool } from './own-pool';
import { noteSeenSessions } from './seen-sessions';

const LANES = 2;

const SESSIONS = `
select s.token_hash as "tokenHash", s.expires_at as "expiresAt", s.last_seen_at as "lastSeenAt",
       jsonb_build_object('tenantId', a.tenant_id, 'accountId', a.id, 'displayName', a.display_name, 'role', a.role,
         'unitId', a.unit_id) as actor,
       jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit,
       jsonb_build_object('id', t.id, 'name', t.name) as tenant,
       jsonb_build_object('id', s.id, 'means', s.means, 'wants', s.wants) as session
  from session s
  join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
  join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
  join tenant t on t.id = a.tenant_id
 where s.token_hash = any($1::text[]) and a.locked_at is null and ($2 or not a.sandbox)`;

type Row = SignedIn & { tokenHash: string; expiresAt: Date; lastSeenAt: Date };

/** How a session is asked for. */
export interface SessionLook {
  at: Date;
  /** How long it stands without anybody being there. */
  idleMinutes: number;
  /** Somebody is there, and not only a screen that looks again by itself. */
  attended: boolean;
}
export type FindSession = (tokenHash: string, look: SessionLook) => Promise<SignedIn | null>;

/** Who holds a session, asked with every request, and so together by those that come together. Nothing is remembered. */
export function readSessions(source: DataSource, sandbox: boolean): FindSession {
  /* Whose request it is comes out only here: these connections stand before the wall. */
  const pool = ownPool(source, { name: 'tctp sessions', most: LANES });
  const noteSeen = noteSeenSessions(source);
  const find = goTogether<string, Row | null>({
    async run(hashes) {
      const { rows } = await pool.query<Row>(SESSIONS, [hashes, sandbox]);
      const found = new Map(rows.map((row) => [row.tokenHash, row]));
      return hashes.map((hash) => ({ status: 'fulfilled', value: found.get(hash) ?? null }));
    },
    lanes: LANES,
    most: 100,
  });
  return async (tokenHash, { at, idleMinutes, attended }) => {
    const row = await find(tokenHash);
    if (row === null || row.expiresAt <= at) return null;
    if (at.getTime() - row.lastSeenAt.getTime() >= idleMinutes * 60_000) return null;
    if (attended) noteSeen(row, at);
    const { actor, unit, tenant, session } = row;
    return { actor, unit, tenant, session };
  };
}
