import type { UnitRow } from '@tctp/application';
import type { DataSource } from 'typeorm';
import { OPEN_TASK } from './unit-store';

/** The whole tree in one query, with what stands on each unit counted once for all. */
const UNITS = `
with people as (
  select unit_id, count(*)::integer as total from account where tenant_id = $1 and locked_at is null group by unit_id
), tasks as (
  select lead_unit_id, count(*)::integer as total from task where tenant_id = $1 and ${OPEN_TASK} group by lead_unit_id
), members as (
  select group_id, jsonb_agg(unit_id order by unit_id) as ids from unit_member where tenant_id = $1 group by group_id
), names as (
  select unit_id, jsonb_agg(jsonb_build_object('name', name, 'shortName', short_name, 'before', before,
                                              'document', document) order by number desc) as former
    from unit_name where tenant_id = $1 group by unit_id
)
select u.id, u.parent_id as "parentId", u.kind, u.name, u.short_name as "shortName",
       u.members_complete as "membersComplete", u.version, u.closed_on::text as "closedOn",
       case when i.id is not null then jsonb_build_object('id', i.id, 'name', i.name) end as "mergedInto",
       coalesce(m.ids, '[]') as "memberIds", coalesce(n.former, '[]') as "formerNames",
       coalesce(p.total, 0) as people, coalesce(t.total, 0) as "openTasks"
  from unit u
  left join unit i on i.tenant_id = u.tenant_id and i.id = u.merged_into
  left join members m on m.group_id = u.id
  left join names n on n.unit_id = u.id
  left join people p on p.unit_id = u.id
  left join tasks t on t.lead_unit_id = u.id
 where u.tenant_id = $1
 order by u.closed_on is not null, u.kind = 'group', u.name, u.id`;

export function readUnits(source: DataSource, tenantId: string): Promise<UnitRow[]> {
  return source.query<UnitRow[]>(UNITS, [tenantId]);
}
