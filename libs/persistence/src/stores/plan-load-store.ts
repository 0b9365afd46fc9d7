import type { PlanToLoad, Stores, TaskToLoad } from '@tctp/application';
import type { EntityManager } from 'typeorm';
import { addMembers, addUnits } from './unit-tree';

const ADD_PLAN = `
insert into plan (tenant_id, id, number, title, year, issued_on, ends_on, authority_unit_id, review_unit_id,
                  criteria_set, baseline, policy, calendar)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
on conflict do nothing returning id`;
const ADD_COMPONENTS = `
insert into component (tenant_id, plan_id, code, field_code, title, max_points)
select $1, $2, c.code, c."fieldCode", c.title, c.max
  from jsonb_to_recordset($3::jsonb) as c(code text, "fieldCode" text, title text, max numeric)`;
const ADD_TASKS = `
insert into task (tenant_id, id, plan_id, row_id, row_number, cycle, component_code, title, deliverable, requirement,
                  notes, lead_unit_id, coordinator_ids, deadline_text, last_day, due_at, work_state, time_state,
                  machine_version, snapshot, search_text, updated_at)
select $1, t.id, $2, t.row_id, t.row_number, t.cycle, t.component_code, t.title, t.deliverable, t.requirement,
       t.notes, t.lead, array(select jsonb_array_elements_text(t.coordinators)), t.deadline_text, t.last_day, t.due_at,
       t.work, t.time, t.machine_version, t.snapshot, t.search_text, t.at
  from jsonb_to_recordset($3::jsonb) as t(
    id text, row_id text, row_number text, cycle text, component_code text, title text, deliverable text,
    requirement text, notes jsonb, lead text, coordinators jsonb, deadline_text text, last_day date,
    due_at timestamptz, work text, time text, machine_version integer, snapshot jsonb, search_text text, at timestamptz)`;
const ADD_TASK_UNITS = `
insert into task_unit (tenant_id, unit_id, task_id, relation)
select $1, u."unitId", t.id, u.relation
  from jsonb_to_recordset($2::jsonb) as t(id text, units jsonb)
 cross join lateral jsonb_to_recordset(t.units) as u("unitId" text, relation text)`;

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
    await manager.query(ADD_TASKS, [tenantId, plan.id, JSON.stringify(tasks.map(taskRow))]);
    await manager.query(ADD_TASK_UNITS, [
      tenantId,
      JSON.stringify(tasks.map(({ id, units }) => ({ id, units }))),
    ]);
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

function taskRow({ row, snapshot, ...task }: TaskToLoad) {
  return {
    id: task.id,
    row_id: row.id,
    row_number: row.number,
    cycle: task.cycle,
    component_code: row.componentCode,
    title: row.title,
    deliverable: row.deliverable,
    requirement: row.requirement,
    notes: row.notes,
    lead: row.leadUnitId,
    coordinators: row.coordinatorIds,
    deadline_text: row.deadline.text,
    last_day: task.lastDay,
    due_at: task.dueAt,
    work: snapshot.work,
    time: snapshot.time,
    machine_version: snapshot.version,
    snapshot,
    search_text: task.searchText,
    at: task.at,
  };
}
