import type { MatrixRow, MatrixRows } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstantOrNull, toPointsOrNull } from '../columns';
import { maySeeTask } from './may-see-task';

/**
 * Every unit with a part in a readable task, by component and relation: one pass over the tasks of the plan. A group
 * has given what one of its members has given. Inside a cell, what is still awaited comes before what is not, and of
 * that what is lost next.
 */
const cellsOf = (scope: string) => `
with given as (
  select e.task_id, e.unit_id
    from evidence e join task t on t.tenant_id = e.tenant_id and t.id = e.task_id
   where e.tenant_id = $1 and t.plan_id = $3 and e.removed_at is null
), by_unit as (
  select task_id, unit_id from given
  union
  select g.task_id, m.group_id from given g join unit_member m on m.tenant_id = $1 and m.unit_id = g.unit_id
), part as (
  select u.unit_id, u.relation, t.component_code, t.id, t.version, t.cycle, t.time_state, t.due_at,
         t.work_state in ('approved', 'notApplicable') as settled,
         by_unit.task_id is not null as has_given
    from task t
    join task_unit u on u.tenant_id = t.tenant_id and u.task_id = t.id
    left join by_unit on by_unit.task_id = t.id and by_unit.unit_id = u.unit_id
   where t.tenant_id = $1 and t.plan_id = $3 and ${scope}
), judged as (
  select part.*,
         case relation when 'lead' then settled else has_given end as is_done,
         relation = 'coordinator' and settled and not has_given as is_closed,
         time_state = 'overdue' and (relation = 'lead' or not has_given) as is_overdue
    from part
), cell as (
  select unit_id, component_code, relation, count(*)::integer as tasks,
         count(*) filter (where is_done)::integer as done,
         count(*) filter (where is_closed)::integer as closed,
         count(*) filter (where is_overdue)::integer as overdue,
         (array_agg(id order by is_done or is_closed,
                    array_position(array['overdue', 'dueSoon', 'onTrack', 'predated', 'untimed', 'waiting', 'answered'],
                                   time_state),
                    due_at, id))[1] as next_id,
         coalesce(jsonb_agg(jsonb_build_object('id', id, 'version', version, 'cycle', cycle) order by due_at, id)
                    filter (where is_overdue and relation = 'lead'), '[]') as late
    from judged group by unit_id, component_code, relation
)
select c.unit_id as "unitId", c.component_code as "componentCode", c.relation, c.tasks, c.done, c.closed, c.overdue,
       c.late, jsonb_build_object('id', t.id, 'version', t.version, 'title', t.title, 'cycle', t.cycle,
         'work', t.work_state, 'time', t.time_state, 'dueAt', t.due_at, 'lastDay', t.last_day) as next
  from cell c join task t on t.tenant_id = $1 and t.id = c.next_id`;

const UNITS = `
select id, kind, name, short_name as "shortName", members_complete as "membersComplete"
  from unit where tenant_id = $1 and id = any($2)`;
const COMPONENTS = `
select code, title, field_code as field, max_points as max
  from component where tenant_id = $1 and plan_id = $2 and code = any($3)`;

/** Three queries for a whole plan, however many units and tasks it has; only what the reader may see. */
export async function readMatrixRows(source: DataSource, reader: Actor, planId: string): Promise<MatrixRows> {
  const { tenantId, unitId } = reader;
  const cells = await source.query<MatrixRow[]>(cellsOf(maySeeTask(reader.role)), [tenantId, unitId, planId]);
  const unitIds = [...new Set(cells.map((cell) => cell.unitId))];
  const codes = [...new Set(cells.map((cell) => cell.componentCode))];
  const [units, components] = await Promise.all([
    source.query<MatrixRows['units'][number][]>(UNITS, [tenantId, unitIds]),
    source.query<(MatrixRows['components'][number] & { max: string | null })[]>(COMPONENTS, [
      tenantId,
      planId,
      codes,
    ]),
  ]);
  return {
    cells: cells.map(({ next, ...cell }) => ({
      ...cell,
      next: { ...next, dueAt: toInstantOrNull(next.dueAt === null ? null : new Date(next.dueAt)) },
    })),
    units,
    components: components.map((one) => ({ ...one, max: toPointsOrNull(one.max) })),
  };
}
