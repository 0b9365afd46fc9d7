import type { TaskToLoad } from '@tctp/application';
import type { EntityManager } from 'typeorm';

const ADD_TASKS = `
insert into task (tenant_id, id, plan_id, row_id, row_number, cycle, component_code, title, deliverable, requirement,
                  notes, lead_unit_id, coordinator_ids, deadline_text, last_day, due_at, work_state, time_state,
                  machine_version, snapshot, search_text, added_on, updated_at)
select $1, t.id, $2, t.row_id, t.row_number, t.cycle, t.component_code, t.title, t.deliverable, t.requirement,
       t.notes, t.lead, array(select jsonb_array_elements_text(t.coordinators)), t.deadline_text, t.last_day, t.due_at,
       t.work, t.time, t.machine_version, t.snapshot, t.search_text, t.added_on, t.at
  from jsonb_to_recordset($3::jsonb) as t(
    id text, row_id text, row_number text, cycle text, component_code text, title text, deliverable text,
    requirement text, notes jsonb, lead text, coordinators jsonb, deadline_text text, last_day date,
    due_at timestamptz, work text, time text, machine_version integer, snapshot jsonb, search_text text, added_on date,
    at timestamptz)`;
const ADD_TASK_UNITS = `
insert into task_unit (tenant_id, unit_id, task_id, relation)
select $1, u."unitId", t.id, u.relation
  from jsonb_to_recordset($2::jsonb) as t(id text, units jsonb)
 cross join lateral jsonb_to_recordset(t.units) as u("unitId" text, relation text)`;

/** Bare tasks of a plan, set-wise. */
export async function insertTasks(
  manager: EntityManager,
  tenantId: string,
  planId: string,
  tasks: readonly TaskToLoad[],
): Promise<void> {
  await manager.query(ADD_TASKS, [tenantId, planId, JSON.stringify(tasks.map(taskRow))]);
  await manager.query(ADD_TASK_UNITS, [
    tenantId,
    JSON.stringify(tasks.map(({ id, units }) => ({ id, units }))),
  ]);
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
    added_on: task.addedOn,
    at: task.at,
  };
}
