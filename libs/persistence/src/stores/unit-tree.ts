import type { PlanToLoad } from '@tctp/application';
import type { DataSource, EntityManager } from 'typeorm';

export type UnitTree = Pick<PlanToLoad, 'tenant' | 'units'>;

const ADD_TENANT = `insert into tenant (id, name) values ($1, $2) on conflict do nothing`;
const ADD_UNITS = `
insert into unit (tenant_id, id, parent_id, kind, name, short_name, members_complete)
select $1, u.id, u."parentId", u.kind, u.name, u."shortName", u."membersComplete"
  from jsonb_to_recordset($2::jsonb)
    as u(id text, "parentId" text, kind text, name text, "shortName" text, "membersComplete" boolean)
on conflict do nothing`;
const ADD_MEMBERS = `
insert into unit_member (tenant_id, group_id, unit_id)
select $1, u.id, m.id
  from jsonb_to_recordset($2::jsonb) as u(id text, "memberIds" jsonb)
 cross join lateral jsonb_array_elements_text(u."memberIds") as m(id)
on conflict do nothing`;

export async function addUnits(manager: EntityManager, { tenant, units }: UnitTree): Promise<void> {
  await manager.query(ADD_TENANT, [tenant.id, tenant.name]);
  await manager.query(ADD_UNITS, [tenant.id, JSON.stringify(units)]);
}

export async function addMembers(manager: EntityManager, { tenant, units }: UnitTree): Promise<void> {
  await manager.query(ADD_MEMBERS, [tenant.id, JSON.stringify(units)]);
}

/** Whose plans are still to come. */
export function addUnitTree(source: DataSource, tree: UnitTree): Promise<void> {
  return source.transaction(async (manager) => {
    await addUnits(manager, tree);
    await addMembers(manager, tree);
  });
}
