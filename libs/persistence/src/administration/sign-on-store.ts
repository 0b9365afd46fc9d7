import type { AccountPlace, SignOnStore } from '@tctp/application';
import type { EntityManager } from 'typeorm';

/** Two who come with one identity at once make one account. */
const LOCK = `select pg_advisory_xact_lock(hashtextextended($1 || chr(10) || $2, 1795715))`;
const ACCOUNT_OF = `
select tenant_id as "tenantId", account_id as "accountId" from account_identity where issuer = $1 and subject = $2`;
const NAMED = `
select a.tenant_id as "tenantId", a.id as "accountId",
       exists (select from account_identity i where i.tenant_id = a.tenant_id and i.account_id = a.id) as "isLinked"
  from account a where lower(a.username) = lower($1)`;
const TENANT = 'select id from tenant where $1::text is null or id = $1 limit 2';
const IS_LINKED = `
select exists (select from account_identity where tenant_id = $1 and account_id = $2) as linked`;
const LINK = `
insert into account_identity (tenant_id, account_id, issuer, subject, linked_at) values ($1, $2, $3, $4, $5)`;

export function signOnStore(manager: EntityManager): SignOnStore {
  return {
    async accountOf({ issuer, subject }) {
      await manager.query(LOCK, [issuer, subject]);
      const [row] = await manager.query<AccountPlace[]>(ACCOUNT_OF, [issuer, subject]);
      return row ?? null;
    },
    async accountNamed(username) {
      const [row] = await manager.query<(AccountPlace & { isLinked: boolean })[]>(NAMED, [username]);
      return row ?? null;
    },
    async tenant(id) {
      const [row, other] = await manager.query<{ id: string }[]>(TENANT, [id]);
      return row === undefined || other !== undefined ? null : row.id;
    },
    async isLinked(tenantId, accountId) {
      const [row] = await manager.query<{ linked: boolean }[]>(IS_LINKED, [tenantId, accountId]);
      return row?.linked ?? false;
    },
    async link({ tenantId, accountId }, { issuer, subject }, at) {
      await manager.query(LINK, [tenantId, accountId, issuer, subject, at]);
    },
  };
}
