import type { DueTasks, Stores } from '@tctp/application';
import type { StoredSnapshot, WantedDeadline } from '@tctp/workflow';
import { upgradeSnapshot } from '@tctp/workflow';
import type { EntityManager } from 'typeorm';
import { toInstant } from '../columns';
import { planContextAt } from './plan-store';
import { onClock } from './on-clock';
import type { TaskRow } from './on-clock';

/**
 * Taken in the order of the index on what is still to fire, and from where the last batch ended: before that place lie
 * only entries of rows that have fired, which the index has not forgotten yet. Tasks are locked first, and skipped where a person's command or another sweep holds them; their rows are read by a
 * second statement, which sees what the last holder committed. Everyone who writes a deadline row holds its task, so
 * there is one order of locks and no deadlock.
 */
const LOCK_DUE_TASKS = `
with locked as (
  select t.tenant_id, t.id, d.due_at
    from deadline d join task t on t.tenant_id = d.tenant_id and t.id = d.task_id
   where d.fired_at is null and d.due_at <= $1
     and ($5::timestamptz is null or (d.due_at, d.tenant_id, d.task_id) > ($5, $6::text, $7::text))
     and not exists (select from unnest($3::text[], $4::text[]) as x(tenant_id, task_id)
                      where x.tenant_id = d.tenant_id and x.task_id = d.task_id)
   order by d.due_at, d.tenant_id, d.task_id limit $2
     for update of t skip locked)
select tenant_id, id, max(due_at) as due_at from locked group by tenant_id, id order by due_at, tenant_id, id`;
const DUE_TASKS = `
select t.tenant_id, t.id, t.plan_id, p.revision, t.component_code, t.lead_unit_id, t.snapshot::text as snapshot,
       t.version, t.sequence, d.due::text as due, coalesce(d.to_come, '[]')::text as to_come
  from unnest($2::text[], $3::text[]) as locked(tenant_id, task_id)
  join task t on t.tenant_id = locked.tenant_id and t.id = locked.task_id
  join plan p on p.tenant_id = t.tenant_id and p.id = t.plan_id
 cross join lateral (
   select jsonb_agg(jsonb_build_object('kind', kind, 'step', step, 'dueAt', due_at)
            order by due_at, case kind when 'remind' then 0 when 'due' then 1 else 2 end, step)
            filter (where due_at <= $1) as due,
          jsonb_agg(jsonb_build_object('kind', kind, 'step', step, 'dueAt', due_at)) filter (where due_at > $1) as to_come
     from deadline
    where tenant_id = locked.tenant_id and task_id = locked.task_id and fired_at is null) d
 where d.due is not null`;
const DROP_ROWS = `
delete from deadline x
 using jsonb_to_recordset($1::jsonb) as k("tenantId" text, "taskId" text, kind text, step integer, "dueAt" timestamptz)
 where x.tenant_id = k."tenantId" and x.task_id = k."taskId" and x.kind = k.kind and x.step = k.step
   and x.due_at = k."dueAt" and x.fired_at is null`;

interface DueRow extends Omit<TaskRow, 'snapshot'> {
  tenant_id: string;
  revision: number;
  /** JSON, all three. */
  snapshot: string;
  due: string;
  to_come: string;
}

/** At midnight most tasks of a plan are the same to the letter: what was read once is the same value for all of them. */
function readOnce<T>(read: (json: string) => T): (json: string) => T {
  const known = new Map<string, T>();
  return (json) => {
    const before = known.get(json);
    if (before !== undefined) return before;
    const value = read(json);
    known.set(json, value);
    return value;
  };
}

function toDeadlines(json: string): WantedDeadline[] {
  return (JSON.parse(json) as WantedDeadline[]).map(inOneForm);
}

function inOneForm({ kind, step, dueAt }: WantedDeadline): WantedDeadline {
  return { kind, step, dueAt: toInstant(new Date(dueAt)) };
}

export function deadlineStore(manager: EntityManager): Stores['deadlines'] {
  const ask = <T>(text: string, values: unknown[]) => manager.query<T[]>(text, values);
  return {
    async takeDue(now, limit, from, except) {
      const locked = await ask<{ tenant_id: string; id: string; due_at: Date }>(LOCK_DUE_TASKS, [
        now,
        limit,
        except.map(({ tenantId }) => tenantId),
        except.map(({ taskId }) => taskId),
        from?.dueAt ?? null,
        from?.tenantId ?? null,
        from?.taskId ?? null,
      ]);
      const end = locked.at(-1);
      if (end === undefined) return { tasks: [], unreadable: [], last: null };
      const keys = [locked.map((task) => task.tenant_id), locked.map((task) => task.id)];
      const rows = await ask<DueRow>(DUE_TASKS, [now, ...keys]);
      const snapshotIn = readOnce((json) => upgradeSnapshot(JSON.parse(json) as StoredSnapshot));
      const deadlinesIn = readOnce(toDeadlines);
      const tasks: DueTasks['tasks'][number][] = [];
      const unreadable: DueTasks['unreadable'][number][] = [];
      for (const row of rows) {
        const { tenant_id: tenantId, plan_id: planId, revision } = row;
        const plan = await planContextAt(manager.dataSource, ask, { tenantId, planId, revision });
        try {
          const task = onClock(plan, { ...row, snapshot: snapshotIn(row.snapshot) });
          tasks.push({ task, due: deadlinesIn(row.due), toCome: deadlinesIn(row.to_come) });
        } catch (error) {
          unreadable.push({ tenantId, taskId: row.id, why: String(error) });
        }
      }
      const last = { tenantId: end.tenant_id, taskId: end.id, dueAt: toInstant(end.due_at) };
      return { tasks, unreadable, last };
    },
    async drop(rows) {
      if (rows.length > 0) await manager.query(DROP_ROWS, [JSON.stringify(rows)]);
    },
  };
}
