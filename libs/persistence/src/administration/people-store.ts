import type { LockedPerson, PeopleStore, PersonRow } from '@tctp/application';
import type { DataSource, EntityManager } from 'typeorm';
import { toInstantOrNull } from '../columns';
import { tellOwner } from '../owner-letters';

const PERSON = `
select a.id as "accountId", a.version, a.username, a.display_name as "displayName", a.role, a.locked_at as "lockedAt",
       a.erased_at as "erasedAt",
       jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit
  from account a join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id`;
/** Whoever administers is locked along, in one order: two who leave together wait for each other and not in a circle. */
const LOCK = `
select id from account
 where tenant_id = $1 and (id = $2 or (role = 'admin' and locked_at is null)) order by id for no key update`;
const READ_PERSON = `${PERSON} where a.tenant_id = $1 and a.id = $2`;
/** Real people do not count on sandbox accounts, which open nothing once the sandbox is over. */
const OTHER_ADMIN = `
select exists (select from account where tenant_id = $1 and id <> $2 and role = 'admin' and locked_at is null
                 and (not sandbox or (select sandbox from account where tenant_id = $1 and id = $2))) as other`;
const UNIT = `
select id, name from unit where tenant_id = $1 and id = $2 and kind <> 'group' and closed_on is null for key share`;
const LOCK_ALL = 'select id from account where tenant_id = $1 order by id for no key update';
const READ_ALL = `${PERSON} where a.tenant_id = $1 order by u.name, a.display_name, a.id`;
const ADD = `
insert into account (tenant_id, id, username, password_hash, password_given_at, display_name, role, unit_id)
select $1, p.id, p.username, p."passwordHash", now(), p."displayName", p.role, p."unitId"
  from jsonb_to_recordset($2::jsonb)
    as p(id text, username text, "passwordHash" text, "displayName" text, role text, "unitId" text)
on conflict do nothing returning username`;
const CHANGE = `
update account
   set version = version + 1,
       display_name = coalesce($3, display_name), role = coalesce($4, role), unit_id = coalesce($5, unit_id),
       password_hash = coalesce($6, password_hash),
       password_given_at = case when $6 is null then password_given_at else now() end,
       locked_at = case when $7 then $8::timestamptz else locked_at end
 where tenant_id = $1 and id = $2 returning version`;
const ERASE = 'select erase_account($1, $2, $3, $4, $5) as version';
const END_SESSIONS = 'delete from session where tenant_id = $1 and account_id = $2';
const REVOKE_TOKENS =
  'update api_token set revoked_at = now() where tenant_id = $1 and account_id = $2 and revoked_at is null';
const REVOKE_TOKEN = `
update api_token set revoked_at = now()
 where tenant_id = $1 and id = $2 and revoked_at is null and expires_at > now()
returning account_id as "accountId", name`;
const TAKE_FACTOR = 'delete from second_factor where tenant_id = $1 and account_id = $2 returning account_id';
const END_DELEGATIONS = `
update delegation set ended_by = $3, ended_at = $5
 where tenant_id = $1 and (from_account_id = $2 or to_account_id = $2) and ended_at is null and last_day >= $4`;
/** Hands and delegations are counted once for all, not once for each. */
const PEOPLE = `
with hands as (
  select snapshot#>>'{context,handler}' as id, count(*)::integer as tasks from task
   where tenant_id = $1 and work_state not in ('approved', 'notApplicable') group by 1
), standing as (
  select p.id, count(*)::integer as delegations
    from delegation d cross join lateral (values (d.from_account_id), (d.to_account_id)) as p(id)
   where d.tenant_id = $1 and d.ended_at is null and d.last_day >= $2 group by 1
)
select p.*, exists (select from second_factor f where f.tenant_id = $1 and f.account_id = p."accountId"
                      and f.confirmed_at is not null) as "hasSecondFactor",
       coalesce(h.tasks, 0) as "tasksInHand", coalesce(s.delegations, 0) as delegations
  from (${PERSON} where a.tenant_id = $1 and ($3 or not a.sandbox)) p
  left join hands h on h.id = p."accountId"
  left join standing s on s.id = p."accountId"
 order by p.unit->>'name', p."displayName", p."accountId"`;

type Row<T> = Omit<T, 'lockedAt' | 'erasedAt'> & { lockedAt: Date | null; erasedAt: Date | null };

const seen = <T>(row: Row<T>) => ({
  ...row,
  lockedAt: toInstantOrNull(row.lockedAt),
  erasedAt: toInstantOrNull(row.erasedAt),
});

export function peopleStore(manager: EntityManager): PeopleStore {
  return {
    async lock(tenantId, accountId) {
      await manager.query(LOCK, [tenantId, accountId]);
      const [row] = await manager.query<Row<LockedPerson>[]>(READ_PERSON, [tenantId, accountId]);
      return row === undefined ? null : seen(row);
    },
    async hasOtherAdmin(tenantId, accountId) {
      const [row] = await manager.query<{ other: boolean }[]>(OTHER_ADMIN, [tenantId, accountId]);
      return row?.other ?? false;
    },
    async unit(tenantId, unitId) {
      const [row] = await manager.query<{ id: string; name: string }[]>(UNIT, [tenantId, unitId]);
      return row ?? null;
    },
    async lockAll(tenantId) {
      await manager.query(LOCK_ALL, [tenantId]);
      const rows = await manager.query<Row<LockedPerson>[]>(READ_ALL, [tenantId]);
      return rows.map(seen);
    },
    async add(tenantId, people) {
      const added = await manager.query<{ username: string }[]>(ADD, [tenantId, JSON.stringify(people)]);
      const names = new Set(added.map(({ username }) => username));
      return people.map(({ username }) => username).filter((username) => !names.has(username));
    },
    async change(tenantId, accountId, change) {
      const { displayName = null, role = null, unitId = null, passwordHash = null, lockedAt } = change;
      const values = [displayName, role, unitId, passwordHash, lockedAt !== undefined, lockedAt ?? null];
      return versionOf(await manager.query(CHANGE, [tenantId, accountId, ...values]));
    },
    async erase(tenantId, accountId, { name, username, at }) {
      const values = [tenantId, accountId, name, username, at];
      const [row] = await manager.query<{ version: number }[]>(ERASE, values);
      return row?.version ?? 0;
    },
    async endSessions(tenantId, accountId) {
      await manager.query(END_SESSIONS, [tenantId, accountId]);
      await manager.query(REVOKE_TOKENS, [tenantId, accountId]);
    },
    async revokeTokens(tenantId, accountId) {
      await manager.query(REVOKE_TOKENS, [tenantId, accountId]);
    },
    async revokeToken(tenantId, id) {
      type Answer = [{ accountId: string; name: string }[], number];
      const [[revoked]] = await manager.query<Answer>(REVOKE_TOKEN, [tenantId, id]);
      return revoked ?? null;
    },
    async takeSecondFactor(tenantId, accountId) {
      const [rows] = await manager.query<[unknown[], number]>(TAKE_FACTOR, [tenantId, accountId]);
      return rows.length > 0;
    },
    tellOwner: (tenantId, accountId, kind) => tellOwner(manager, { tenantId, accountId }, kind, null),
    async endDelegations({ tenantId, accountId: by }, accountId, today, at) {
      await manager.query(END_DELEGATIONS, [tenantId, accountId, by, today, at]);
    },
  };
}

/** TypeORM answers an UPDATE with its rows and their number. */
export function versionOf(answer: unknown): number {
  const [rows] = answer as [{ version?: number; revision?: number }[], number];
  const [row] = rows;
  return row?.version ?? row?.revision ?? 0;
}

export async function readPeople(
  source: DataSource,
  tenantId: string,
  today: string,
  sandbox: boolean,
): Promise<PersonRow[]> {
  const rows = await source.query<Row<PersonRow>[]>(PEOPLE, [tenantId, today, sandbox]);
  return rows.map(seen);
}
