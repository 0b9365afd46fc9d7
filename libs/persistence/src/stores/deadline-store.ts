import type { DueDeadline, Stores } from '@tctp/application';
import type { EntityManager } from 'typeorm';
import { toInstant } from '../columns';

/**
 * Tasks are locked first, and skipped where a person's command or another sweep holds them; their rows are read by a
 * second statement, which sees what the last holder committed. Everyone who writes a deadline row holds its task, so
 * there is one order of locks and no deadlock.
 */
const LOCK_DUE_TASKS = `
with locked as (
  select t.tenant_id, t.id
    from deadline d join task t on t.tenant_id = d.tenant_id and t.id = d.task_id
   where d.fired_at is null and d.due_at <= $1
     and not exists (select from unnest($3::text[], $4::text[]) as x(tenant_id, task_id)
                      where x.tenant_id = d.tenant_id and x.task_id = d.task_id)
   order by d.due_at limit $2
     for update of t skip locked)
select distinct tenant_id, id from locked`;
const DUE_ROWS = `
select tenant_id, task_id, kind, step, due_at
  from deadline
 where fired_at is null and due_at <= $1
   and (tenant_id, task_id) in (select * from unnest($2::text[], $3::text[]))
 order by due_at, case kind when 'remind' then 0 when 'due' then 1 else 2 end, step`;
const DROP_ROWS = `
delete from deadline x
 using jsonb_to_recordset($1::jsonb) as k("tenantId" text, "taskId" text, kind text, step integer, "dueAt" timestamptz)
 where x.tenant_id = k."tenantId" and x.task_id = k."taskId" and x.kind = k.kind and x.step = k.step
   and x.due_at = k."dueAt" and x.fired_at is null`;

interface DueRow {
  tenant_id: string;
  task_id: string;
  kind: DueDeadline['kind'];
  step: number;
  due_at: Date;
}

export function deadlineStore(manager: EntityManager): Stores['deadlines'] {
  return {
    async takeDue(now, limit, except) {
      const tasks = await manager.query<{ tenant_id: string; id: string }[]>(LOCK_DUE_TASKS, [
        now,
        limit,
        except.map(({ tenantId }) => tenantId),
        except.map(({ taskId }) => taskId),
      ]);
      if (tasks.length === 0) return [];
      const rows = await manager.query<DueRow[]>(DUE_ROWS, [
        now,
        tasks.map((task) => task.tenant_id),
        tasks.map((task) => task.id),
      ]);
      return rows.map((row) => ({
        tenantId: row.tenant_id,
        taskId: row.task_id,
        kind: row.kind,
        step: row.step,
        dueAt: toInstant(row.due_at),
      }));
    },
    async drop(rows) {
      if (rows.length > 0) await manager.query(DROP_ROWS, [JSON.stringify(rows)]);
    },
  };
}
