import type { PlanToLoad, Stores } from '@tctp/application';
import type { EntityManager } from 'typeorm';
import { addMembers, addUnits } from './unit-tree';
import { insertTasks } from './insert-tasks';

const ADD_PLAN = `
insert into plan (tenant_id, id, number, title, year, issued_on, ends_on, authority_unit_id, review_unit_id,
                  criteria_set, baseline, policy, calendar)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
on conflict do nothing returning id`;
const ADD_COMPONENTS = `
insert into component (tenant_id, plan_id, code, field_code, title, max_points)
select $1, $2, c.code, c."fieldCode", c.title, c.max
  from jsonb_to_recordset($3::jsonb) as c(code text, "fieldCode" text, title text, max numeric)`;
/**
 * Until its statistics are read for the first time, a new database takes these tables for empty, and checks every
 * foreign key by reading all of them.
 */
const ANALYSE = `analyze unit, component, task, task_unit`;

export function planLoadStore(manager: EntityManager): Stores['plans']['load'] {
  return async (input, tasks) => {
    const tenantId = input.tenant.id;
    const { plan } = input;
    await addUnits(manager, input);
    const added = await manager.query<unknown[]>(ADD_PLAN, planRow(input));
    if (added.length === 0) return false;
    await addMembers(manager, input);
    await manager.query(ADD_COMPONENTS, [tenantId, plan.id, JSON.stringify(input.criteriaSet.components)]);
    await insertTasks(manager, tenantId, plan.id, tasks);
    await manager.query(ANALYSE);
    return true;
  };
}

function planRow({ tenant, plan, criteriaSet, baseline, calendar }: PlanToLoad): unknown[] {
  return [
    tenant.id,
    plan.id,
    plan.number,
    plan.title,
    plan.year,
    plan.issuedOn,
    plan.endsOn,
    plan.authorityUnitId,
    plan.reviewUnitId,
    JSON.stringify(criteriaSet),
    JSON.stringify(baseline),
    JSON.stringify(plan.policy),
    JSON.stringify(calendar),
  ];
}
