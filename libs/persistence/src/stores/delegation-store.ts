import type { Colleague, StandingDelegation, Stores } from '@tctp/application';
import type { Role } from '@tctp/domain';
import type { EntityManager } from 'typeorm';

const LOCK_UNIT = 'select 1 from unit where tenant_id = $1 and id = $2 for no key update';
/** Nobody gives work to an account that is locked, nor to one of a sandbox that is over. */
const PEOPLE = `
select id as "accountId", display_name as "displayName", role
  from account where tenant_id = $1 and unit_id = $2 and locked_at is null and ($3 or not sandbox)
 order by display_name, id`;
const STANDING = `
select d.id, d.first_day::text, d.last_day::text, d.reason,
       f.id as from_id, f.display_name as from_name, f.role as from_role,
       t.id as to_id, t.display_name as to_name, t.role as to_role
  from delegation d
  join account f on f.tenant_id = d.tenant_id and f.id = d.from_account_id
  join account t on t.tenant_id = d.tenant_id and t.id = d.to_account_id
 where d.tenant_id = $1 and d.unit_id = $2 and d.ended_at is null
   and ($3 or not f.sandbox and not t.sandbox)
 order by d.first_day, d.id`;
const ADD = `
insert into delegation (tenant_id, id, unit_id, from_account_id, to_account_id, first_day, last_day, reason, made_by, made_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const END = 'update delegation set ended_by = $3, ended_at = $4 where tenant_id = $1 and id = $2';

interface Row {
  id: string;
  first_day: string;
  last_day: string;
  reason: string;
  from_id: string;
  from_name: string;
  from_role: Role;
  to_id: string;
  to_name: string;
  to_role: Role;
}

export function delegationStore(manager: EntityManager, sandbox: boolean): Stores['delegations'] {
  return {
    async lockUnit(tenantId, unitId) {
      await manager.query(LOCK_UNIT, [tenantId, unitId]);
      const people = await readColleagues(manager, tenantId, unitId, sandbox);
      return { people, standing: await readDelegations(manager, tenantId, unitId, sandbox) };
    },
    async add(actor, { id, from, to, firstDay, lastDay, reason }, at) {
      const { tenantId, unitId, accountId } = actor;
      const people = [from.accountId, to.accountId];
      await manager.query(ADD, [tenantId, id, unitId, ...people, firstDay, lastDay, reason, accountId, at]);
    },
    async end({ tenantId, accountId }, delegationId, at) {
      await manager.query(END, [tenantId, delegationId, accountId, at]);
    },
  };
}

export function readColleagues(
  manager: EntityManager,
  tenantId: string,
  unitId: string,
  sandbox: boolean,
): Promise<Colleague[]> {
  return manager.query<Colleague[]>(PEOPLE, [tenantId, unitId, sandbox]);
}

export async function readDelegations(
  manager: EntityManager,
  tenantId: string,
  unitId: string,
  sandbox: boolean,
): Promise<StandingDelegation[]> {
  const rows = await manager.query<Row[]>(STANDING, [tenantId, unitId, sandbox]);
  return rows.map((row) => ({
    id: row.id,
    from: { accountId: row.from_id, displayName: row.from_name, role: row.from_role },
    to: { accountId: row.to_id, displayName: row.to_name, role: row.to_role },
    firstDay: row.first_day,
    lastDay: row.last_day,
    reason: row.reason,
  }));
}
