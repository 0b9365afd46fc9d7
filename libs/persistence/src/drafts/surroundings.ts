import type { DraftSurroundings } from '@tctp/application';
import type { Ask } from './draft-rows';

const TENANT = `select id, name from tenant where id = $1`;
const UNITS = `
select u.id, u.parent_id as "parentId", u.kind, u.name, u.short_name as "shortName",
       u.members_complete as "membersComplete", u.closed_on is not null as closed, u.merged_into as "mergedInto",
       coalesce(m.ids, '[]') as "memberIds"
  from unit u
  left join (select group_id, jsonb_agg(unit_id order by unit_id) as ids
               from unit_member where tenant_id = $1 group by group_id) m on m.group_id = u.id
 where u.tenant_id = $1 order by u.name, u.id`;
const FORMER = `
select n.unit_id as "unitId", w.words
  from unit_name n cross join lateral (values (n.name), (n.short_name)) as w(words)
 where n.tenant_id = $1 order by n.unit_id, n.number`;
const PLANS = `
select p.id, p.number, p.year, p.issued_on::text as "issuedOn", p.policy, p.calendar, p.criteria_set as "criteriaSet",
       (select count(*)::integer from task t where t.tenant_id = p.tenant_id and t.plan_id = p.id) as "taskCount"
  from plan p where p.tenant_id = $1 order by p.year desc, p.issued_on desc, p.id`;

/** Four statements whatever the tenant holds. */
export async function readSurroundings(ask: Ask, tenantId: string): Promise<DraftSurroundings> {
  const [tenant] = await ask<DraftSurroundings['tenant']>(TENANT, [tenantId]);
  if (tenant === undefined) throw new Error(`There is no tenant ${tenantId}`);
  return {
    tenant,
    units: await ask<DraftSurroundings['units'][number]>(UNITS, [tenantId]),
    formerNames: await ask<DraftSurroundings['formerNames'][number]>(FORMER, [tenantId]),
    plans: await ask<DraftSurroundings['plans'][number]>(PLANS, [tenantId]),
  };
}
