import type { PlanContext } from '@tctp/application';
import { MACHINE_VERSION, clockCommand, decide, upgradeSnapshot, wantedDeadlines } from '@tctp/workflow';
import type { StoredSnapshot, TaskPolicy, WantedDeadline } from '@tctp/workflow';
import type { DataSource } from 'typeorm';

/** What the clock says to a task when a row of each kind fires, as the history puts it. */
const SAID: Readonly<Record<WantedDeadline['kind'], string>> = {
  remind: 'deadlineNeared',
  due: 'deadlinePassed',
  escalate: 'taskEscalated',
  obstacle: 'obstacleEscalated',
  petition: 'petitionPending',
  directive: 'directiveOverdue',
};

const TASKS = `
select t.id, t.machine_version as version, t.snapshot, p.policy, p.calendar,
       coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'step', d.step, 'dueAt', d.due_at,
                                                     'fired', d.fired_at is not null))
                   from deadline d where d.tenant_id = t.tenant_id and d.task_id = t.id), '[]') as rows,
       coalesce((select jsonb_object_agg(code, times)
                   from (select code, count(*) as times from task_event e
                          where e.tenant_id = t.tenant_id and e.task_id = t.id and e.actor_id is null
                          group by code) by_clock), '{}') as said
  from task t join plan p on p.tenant_id = t.tenant_id and p.id = t.plan_id`;

interface TaskOfPlan {
  id: string;
  version: number;
  snapshot: StoredSnapshot;
  policy: PlanContext['policy'];
  calendar: PlanContext['calendar'];
  rows: (WantedDeadline & { fired: boolean })[];
  said: Record<string, number>;
}

/**
 * Every deadline that fired did so once, and the rows that are still to fire are what each task wants of its state alone:
 * nothing stale, nothing missing.
 */
export async function deadlinesOf(
  source: DataSource,
  now: string,
): Promise<{ fired: number; wrong: string[] }> {
  const tasks = await source.query<TaskOfPlan[]>(TASKS);
  const readable = tasks.filter(({ version }) => version <= MACHINE_VERSION);
  return {
    fired: tasks.reduce((sum, { rows }) => sum + rows.filter(({ fired }) => fired).length, 0),
    wrong: [...tasks.flatMap(firedOnce), ...readable.flatMap((task) => wantedOnly(task, now))],
  };
}

function firedOnce({ id, rows, said }: TaskOfPlan): string[] {
  return Object.entries(SAID).flatMap(([kind, code]) => {
    const fired = rows.filter((row) => row.kind === kind && row.fired).length;
    const told = said[code] ?? 0;
    return fired === told ? [] : [`deadlines of ${id}: ${fired} of ${kind} fired, ${code} ${told} times`];
  });
}

function wantedOnly(
  { id, snapshot: stored, policy: ofPlan, calendar, rows }: TaskOfPlan,
  now: string,
): string[] {
  const snapshot = upgradeSnapshot(stored);
  const policy: TaskPolicy = { ...ofPlan, calendar };
  const nameOf = ({ kind, step, dueAt }: WantedDeadline) =>
    `${kind} ${step} ${new Date(dueAt).toISOString()}`;
  const wanted = wantedDeadlines(snapshot, policy);
  const names = new Set(wanted.map(nameOf));
  const known = new Set(rows.map(nameOf));
  const stale = rows.filter((row) => !row.fired && !names.has(nameOf(row)));
  /* A moment that has come leaves no row where the task does not listen, or where a later one has overtaken it. */
  const isDropped = (one: WantedDeadline) => {
    if (one.dueAt > now) return false;
    const command = clockCommand(one, snapshot, policy, now);
    return one.kind === 'remind' || command === null || !decide(snapshot, command, policy).ok;
  };
  const missing = wanted.filter((one) => !known.has(nameOf(one)) && !isDropped(one));
  return [
    ...stale.map((row) => `deadlines of ${id}: nobody wants ${nameOf(row)}`),
    ...missing.map((one) => `deadlines of ${id}: no row for ${nameOf(one)}`),
  ];
}
