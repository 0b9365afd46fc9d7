import type { LockedUnit, UnitStore, UnitUse } from '@tctp/application';
import { foldText } from '@tctp/domain';
import type { EntityManager } from 'typeorm';
import { versionOf } from './people-store';

/** A task that is over keeps the unit it was done by. */
export const OPEN_TASK = `work_state not in ('approved', 'notApplicable')`;

const LOCK_TREE = `
select id, parent_id as "parentId", kind, name, short_name as "shortName", version, closed_on::text as "closedOn"
  from unit where tenant_id = $1 order by id for no key update`;
const MEMBERS = `
select group_id as id, array_agg(unit_id order by unit_id) as members from unit_member where tenant_id = $1 group by group_id`;
const ADD = `
insert into unit (tenant_id, id, parent_id, kind, name, short_name)
select $1, u.id, u."parentId", u.kind, u.name, u."shortName"
  from jsonb_to_recordset($2::jsonb) as u(id text, "parentId" text, kind text, name text, "shortName" text)`;
const PLACE_NEW = `
update unit u set parent_id = p."parentId"
  from jsonb_to_recordset($2::jsonb) as p(id text, "parentId" text) where u.tenant_id = $1 and u.id = p.id`;
const LEAVE_GROUP = `
delete from unit_member where tenant_id = $1 and group_id in (select id from jsonb_to_recordset($2::jsonb) as g(id text))`;
const JOIN_GROUP = `
insert into unit_member (tenant_id, group_id, unit_id)
select $1, g.id, m.id from jsonb_to_recordset($2::jsonb) as g(id text, "memberIds" jsonb)
 cross join lateral jsonb_array_elements_text(g."memberIds") as m(id)`;
/** A group counts a version further when others belong to it. */
const REGROUPED = `
update unit set version = version + 1
 where tenant_id = $1 and id in (select id from jsonb_to_recordset($2::jsonb) as g(id text))`;
const KEEP_NAME = `
insert into unit_name (tenant_id, unit_id, number, name, short_name, before, document)
select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6 from unit_name where tenant_id = $1 and unit_id = $2`;
const RENAME = `
update unit set version = version + 1, name = $3, short_name = $4 where tenant_id = $1 and id = $2 returning version`;
/** Found by the new name from now on, and by the old one still. */
const FOUND_BY = `
update task set search_text = search_text || ' ' || $3
 where tenant_id = $1 and lead_unit_id = $2 and position($3 in search_text) = 0`;
const MOVE = `
update unit set version = version + 1, parent_id = $3 where tenant_id = $1 and id = $2 returning version`;
/** Who leads a plan hangs on the tree. */
const REVISE_PLANS = `update plan set revision = revision + 1 where tenant_id = $1`;
const USE = `
select (select count(*)::integer from task where tenant_id = $1 and lead_unit_id = $2 and ${OPEN_TASK}) as "openTasks",
       (select count(*)::integer from account where tenant_id = $1 and unit_id = $2 and locked_at is null) as people,
       (select count(*)::integer from unit where tenant_id = $1 and parent_id = $2 and closed_on is null) as children,
       exists (select from plan where tenant_id = $1 and $2 in (authority_unit_id, review_unit_id)) as "holdsPlan"`;
const CLOSE = `
update unit set version = version + 1, closed_on = $3, merged_into = $4 where tenant_id = $1 and id = $2 returning version`;
const OPEN_TASKS = `
select id, title, component_code as "componentCode" from task
 where tenant_id = $1 and lead_unit_id = $2 and ${OPEN_TASK} order by component_code, id`;

const MOVE_PEOPLE = `
update account set version = version + 1, unit_id = $3 where tenant_id = $1 and unit_id = $2 returning version`;
const MOVE_DELEGATIONS = `
update delegation set unit_id = $3 where tenant_id = $1 and unit_id = $2 and ended_at is null`;
const JOIN_GROUPS = `
insert into unit_member (tenant_id, group_id, unit_id)
select tenant_id, group_id, $3 from unit_member where tenant_id = $1 and unit_id = $2 on conflict do nothing`;
const LEAVE_GROUPS = `delete from unit_member where tenant_id = $1 and unit_id = $2`;
/** Named once, in its place, and not beside itself where it leads. */
const NAME_INSTEAD = `
update task set coordinator_ids = array(
    select named.id from unnest(array_replace(coordinator_ids, $2, $3)) with ordinality as named(id, place)
     where named.id <> lead_unit_id group by named.id order by min(named.place))
 where tenant_id = $1 and $2 = any(coordinator_ids) and ${OPEN_TASK}`;
const COORDINATE_INSTEAD = `
insert into task_unit (tenant_id, unit_id, task_id, relation)
select u.tenant_id, $3, u.task_id, u.relation
  from task_unit u join task t on t.tenant_id = u.tenant_id and t.id = u.task_id
 where u.tenant_id = $1 and u.unit_id = $2 and u.relation = 'coordinator' and t.${OPEN_TASK}
on conflict do nothing`;
const COORDINATE_NO_MORE = `
delete from task_unit u using task t
 where u.tenant_id = $1 and u.unit_id = $2 and u.relation = 'coordinator'
   and t.tenant_id = u.tenant_id and t.id = u.task_id and t.${OPEN_TASK}`;

export function unitStore(manager: EntityManager): UnitStore {
  return {
    lockTree: (tenantId) => manager.query<LockedUnit[]>(LOCK_TREE, [tenantId]),
    async members(tenantId) {
      const rows = await manager.query<{ id: string; members: string[] }[]>(MEMBERS, [tenantId]);
      return new Map(rows.map(({ id, members }) => [id, members]));
    },
    async add(tenantId, units) {
      await manager.query(ADD, [tenantId, JSON.stringify(units)]);
    },
    async placeNew(tenantId, units) {
      await manager.query(PLACE_NEW, [tenantId, JSON.stringify(units)]);
      await manager.query(REVISE_PLANS, [tenantId]);
    },
    async setMembers(tenantId, groups) {
      const values = [tenantId, JSON.stringify(groups)];
      for (const statement of [LEAVE_GROUP, JOIN_GROUP, REGROUPED]) await manager.query(statement, values);
    },
    async rename(tenantId, unitId, { name, shortName }, was) {
      const key = [tenantId, unitId];
      await manager.query(KEEP_NAME, [...key, was.name, was.shortName, was.before, was.document]);
      await manager.query(FOUND_BY, [...key, foldText(`${name} ${shortName}`)]);
      return versionOf(await manager.query(RENAME, [...key, name, shortName]));
    },
    async move(tenantId, unitId, parentId) {
      await manager.query(REVISE_PLANS, [tenantId]);
      return versionOf(await manager.query(MOVE, [tenantId, unitId, parentId]));
    },
    async use(tenantId, unitId) {
      const [row] = await manager.query<UnitUse[]>(USE, [tenantId, unitId]);
      return row!;
    },
    async close(tenantId, unitId, on, mergedInto) {
      return versionOf(await manager.query(CLOSE, [tenantId, unitId, on, mergedInto]));
    },
    openTasks: (tenantId, unitId) => manager.query(OPEN_TASKS, [tenantId, unitId]),
    async handOver({ tenantId }, from, to) {
      const units = [tenantId, from, to];
      const [people] = await manager.query<[unknown[], number]>(MOVE_PEOPLE, units);
      await manager.query(MOVE_DELEGATIONS, units);
      await manager.query(JOIN_GROUPS, units);
      await manager.query(LEAVE_GROUPS, [tenantId, from]);
      await manager.query(NAME_INSTEAD, units);
      await manager.query(COORDINATE_INSTEAD, units);
      await manager.query(COORDINATE_NO_MORE, [tenantId, from]);
      return people.length;
    },
  };
}
