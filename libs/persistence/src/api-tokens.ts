import { randomUUID } from 'node:crypto';
import type { ApiToken, TenantTokenList } from '@tctp/contracts';
import { MOST_TOKENS } from '@tctp/domain';
import type { Actor, TokenScope } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import type { Known } from './accounts';
import { toInstant, toInstantOrNull } from './columns';
import { tellOwner } from './owner-letters';

type HeldToken = TenantTokenList['tokens'][number];

export interface NewToken {
  tokenHash: string;
  hint: string;
  name: string;
  scope: TokenScope;
  days: number;
}

/** Who comes in by a token: its holder, for what it reaches. */
export interface TokenHolder extends Known {
  token: { id: string; name: string; scope: TokenScope };
}

/** All of it on wall time, also in a sandbox. */
export interface ApiTokens {
  /** Whose token it is, while it stands and its holder is not locked. Notes that it was used. */
  find(tokenHash: string, address: string | null): Promise<TokenHolder | null>;
  /** Of one person, the newest first. */
  list(actor: Actor): Promise<ApiToken[]>;
  /** Of everybody, those that stand. */
  listAll(tenantId: string): Promise<HeldToken[]>;
  /** Its owner is told. Null: they hold as many as anybody may. */
  make(actor: Actor, token: NewToken, whence: string | null): Promise<string | null>;
  /** One of their own. False: it did not stand. */
  revoke(actor: Actor, id: string): Promise<boolean>;
}

const FIND = `
select jsonb_build_object('tenantId', a.tenant_id, 'accountId', a.id, 'displayName', a.display_name, 'role', a.role,
         'unitId', a.unit_id) as actor,
       jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit,
       jsonb_build_object('id', t.id, 'name', t.name) as tenant,
       jsonb_build_object('id', k.id, 'name', k.name, 'scope', k.scope) as token,
       k.last_used_at is null or k.last_used_at < now() - interval '5 minutes'
         or k.last_address is distinct from $3 as stale
  from api_token k
  join account a on a.tenant_id = k.tenant_id and a.id = k.account_id
  join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
  join tenant t on t.id = a.tenant_id
 where k.token_hash = $1 and k.revoked_at is null and k.expires_at > now()
   and a.locked_at is null and ($2 or not a.sandbox)`;
const USED = 'update api_token set last_used_at = now(), last_address = $3 where tenant_id = $1 and id = $2';
const KEPT = `
k.id, k.name, k.hint, k.scope, k.made_at as "madeAt", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt",
k.last_address as "lastAddress", k.revoked_at as "revokedAt"`;
const LIST = `
select ${KEPT} from api_token k where k.tenant_id = $1 and k.account_id = $2
 order by k.revoked_at is not null or k.expires_at <= now(), k.made_at desc, k.id limit 100`;
const LIST_ALL = `
select ${KEPT}, jsonb_build_object('accountId', a.id, 'displayName', a.display_name) as holder, u.name as unit
  from api_token k
  join account a on a.tenant_id = k.tenant_id and a.id = k.account_id
  join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
 where k.tenant_id = $1 and k.revoked_at is null and k.expires_at > now() and a.locked_at is null
   and ($2 or not a.sandbox)
 order by u.name, a.display_name, k.made_at desc, k.id`;
/** Two that come together are counted one after the other. */
const LOCK = 'select id from account where tenant_id = $1 and id = $2 for no key update';
const MAKE = `
insert into api_token (tenant_id, account_id, id, token_hash, hint, name, scope, made_at, expires_at)
select $1, $2, $3, $4, $5, $6, $7, now(), now() + make_interval(days => $8)
 where (select count(*) from api_token
         where tenant_id = $1 and account_id = $2 and revoked_at is null and expires_at > now()) < ${MOST_TOKENS}
returning id`;
const REVOKE = `
update api_token set revoked_at = now()
 where tenant_id = $1 and account_id = $2 and id = $3 and revoked_at is null returning id`;

type Moments = 'madeAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt';
type Row<T> = Omit<T, Moments> & {
  madeAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

const told = <T>(row: Row<T>) => ({
  ...row,
  madeAt: toInstant(row.madeAt),
  expiresAt: toInstant(row.expiresAt),
  lastUsedAt: toInstantOrNull(row.lastUsedAt),
  revokedAt: toInstantOrNull(row.revokedAt),
});

export function sqlApiTokens(source: DataSource, { sandbox }: { sandbox: boolean }): ApiTokens {
  return {
    async find(tokenHash, address) {
      const [row] = await source.query<(TokenHolder & { stale: boolean })[]>(FIND, [
        tokenHash,
        sandbox,
        address,
      ]);
      if (row === undefined) return null;
      const { stale, ...holder } = row;
      if (stale) await source.query(USED, [holder.tenant.id, holder.token.id, address]);
      return holder;
    },
    async list({ tenantId, accountId }) {
      return (await source.query<Row<ApiToken>[]>(LIST, [tenantId, accountId])).map(told);
    },
    async listAll(tenantId) {
      return (await source.query<Row<HeldToken>[]>(LIST_ALL, [tenantId, sandbox])).map(told);
    },
    make({ tenantId, accountId }, { tokenHash, hint, name, scope, days }, whence) {
      const id = randomUUID();
      return source.transaction(async (manager) => {
        await manager.query(LOCK, [tenantId, accountId]);
        const values = [tenantId, accountId, id, tokenHash, hint, name, scope, days];
        const made = await manager.query<unknown[]>(MAKE, values);
        if (made.length === 0) return null;
        await tellOwner(manager, { tenantId, accountId }, 'token-made', whence);
        return id;
      });
    },
    async revoke({ tenantId, accountId }, id) {
      const [rows] = await source.query<[unknown[], number]>(REVOKE, [tenantId, accountId, id]);
      return rows.length > 0;
    },
  };
}
