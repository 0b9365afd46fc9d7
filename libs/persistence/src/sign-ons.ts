import { createHash } from 'node:crypto';
import type { AccountPlace } from '@tctp/application';
import type { DataSource, EntityManager } from 'typeorm';
import type { Known } from './accounts';

/** How a session is known to the provider that opened it. */
export interface SessionIdentity {
  issuer: string;
  subject: string;
  /** The session there, where the provider names one. */
  sid: string | null;
}

export interface SignOns {
  /** A browser leaves for the provider, and where it wants to go afterwards. */
  begin(tokenHash: string, wayOn: string, expiresAt: Date): Promise<void>;
  /** It came back: once, and in time. Null: it did not begin here, or has come back before. */
  takeBegun(tokenHash: string, at: Date): Promise<{ wayOn: string } | null>;
  account(place: AccountPlace): Promise<Known | null>;
  identityOf(sessionId: string): Promise<SessionIdentity | null>;
  /** The provider says it is over. Whose sessions those were; null: this message was heard before. */
  endSessions(
    issuer: string,
    over: { subject: string | null; sid: string | null; jti: string; expiresAt: Date },
  ): Promise<readonly AccountPlace[] | null>;
}

/** What nobody came back for is swept up by whoever comes next. */
const BEGIN = `
with gone as (delete from sign_on_begun where expires_at < $4)
insert into sign_on_begun (token_hash, way_on, expires_at) values ($1, $2, $3)`;
const TAKE = `
delete from sign_on_begun where token_hash = $1 returning way_on as "wayOn", expires_at as "expiresAt"`;
const ACCOUNT = `
select jsonb_build_object('tenantId', a.tenant_id, 'accountId', a.id, 'displayName', a.display_name, 'role', a.role,
         'unitId', a.unit_id) as actor,
       jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit,
       jsonb_build_object('id', t.id, 'name', t.name) as tenant
  from account a
  join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
  join tenant t on t.id = a.tenant_id
 where a.tenant_id = $1 and a.id = $2 and a.locked_at is null`;
const KEEP = `
insert into session_identity (tenant_id, account_id, session_id, issuer, subject, sid)
values ($1, $2, $3, $4, $5, $6)`;
const IDENTITY_OF = 'select issuer, subject, sid from session_identity where session_id = $1';
const HEARD = `
with gone as (delete from logout_heard where expires_at < $4)
insert into logout_heard (issuer, jti_hash, expires_at) values ($1, $2, $3) on conflict do nothing returning issuer`;
const END = `
delete from session s using session_identity i
 where i.tenant_id = s.tenant_id and i.account_id = s.account_id and i.session_id = s.id and i.issuer = $1
   and ($2::text is null or i.subject = $2) and ($3::text is null or i.sid = $3)
returning s.tenant_id as "tenantId", s.account_id as "accountId"`;

export function sqlSignOns(source: DataSource): SignOns {
  return {
    async begin(tokenHash, wayOn, expiresAt) {
      await source.query(BEGIN, [tokenHash, wayOn, expiresAt, new Date()]);
    },
    async takeBegun(tokenHash, at) {
      const [rows] = await source.query<[{ wayOn: string; expiresAt: Date }[], number]>(TAKE, [tokenHash]);
      const [row] = rows;
      return row === undefined || row.expiresAt <= at ? null : { wayOn: row.wayOn };
    },
    async account({ tenantId, accountId }) {
      const [row] = await source.query<Known[]>(ACCOUNT, [tenantId, accountId]);
      return row ?? null;
    },
    async identityOf(sessionId) {
      const [row] = await source.query<SessionIdentity[]>(IDENTITY_OF, [sessionId]);
      return row ?? null;
    },
    endSessions: (issuer, { subject, sid, jti, expiresAt }) =>
      source.transaction(async (manager) => {
        const jtiHash = createHash('sha256').update(jti).digest('hex');
        const heard = await manager.query<unknown[]>(HEARD, [issuer, jtiHash, expiresAt, new Date()]);
        if (heard.length === 0) return null;
        const [ended] = await manager.query<[AccountPlace[], number]>(END, [issuer, subject, sid]);
        return ended;
      }),
  };
}

export async function keepIdentity(
  manager: EntityManager,
  { tenantId, accountId }: AccountPlace,
  sessionId: string,
  { issuer, subject, sid }: SessionIdentity,
): Promise<void> {
  await manager.query(KEEP, [tenantId, accountId, sessionId, issuer, subject, sid]);
}
