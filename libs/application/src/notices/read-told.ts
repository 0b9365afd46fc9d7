import type { TaskSummary, Told, ToldEntry, ToldReport } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { mayReadRegister } from '../registers/may-read-entry';
import type { RegisterRow } from '../registers/register-reads';
import type { ReadDeps } from '../tasks/list-tasks';
import { summariseTasks } from '../tasks/list-tasks';
import { byLossNext } from '../tasks/summarise-task';
import type { ToldOf } from './notices';

/** What was told of, as it stands now and as far as this reader may see it; null where they may not, or not any more. */
export async function readTold(
  deps: ReadDeps,
  reader: Actor,
  told: readonly ToldOf[],
): Promise<(one: ToldOf) => Told | null> {
  const taskIds = [...new Set(told.flatMap(({ taskId }) => taskId ?? []))];
  const entryIds = [...new Set(told.flatMap(({ entryId }) => entryId ?? []))];
  const reports = told.flatMap(({ report }) => report ?? []);
  const [tasks, entries, said] = await Promise.all([
    taskIds.length === 0 ? [] : deps.read.tasks(reader, { scope: 'all', ids: taskIds }),
    entryIds.length === 0 ? [] : deps.read.registers.told(reader, entryIds),
    reports.length === 0 ? [] : deps.read.periodicReports.told(reader, reports),
  ]);
  const summaries = tasks.length === 0 ? [] : await summariseTasks(deps, reader, tasks);
  const taskOf = new Map(summaries.map((task): [string, TaskSummary] => [task.id, task]));
  const entryOf = new Map(entries.map((row): [string, ToldEntry] => [row.id, toldEntry(row)]));
  const reportOf = new Map(
    said.map(({ event, ...one }): [string, ToldReport] => [keyOf({ ...one, event }), one]),
  );
  return ({ taskId, entryId, book, report: event }) => {
    const task = taskId === null ? null : (taskOf.get(taskId) ?? null);
    const entry = entryId === null ? null : (entryOf.get(entryId) ?? null);
    const report = event === null ? null : (reportOf.get(keyOf(event)) ?? null);
    const register = book !== null && mayReadRegister(reader, book.register) ? book : null;
    if (task === null && entry === null && register === null && report === null) return null;
    return { task, entry, book, report };
  };
}

export function toldEntry({
  id,
  planId,
  register,
  number,
  body,
  unit,
  state,
  dueOn,
  late,
}: RegisterRow): ToldEntry {
  return { id, planId, register, number, title: String(body['title'] ?? ''), unit, state, dueOn, late };
}

function keyOf({ planId, period, event }: NonNullable<ToldOf['report']>): string {
  return JSON.stringify([planId, period, event]);
}

/** What is lost next first, as among tasks; an entry that is late stands behind the tasks that are. */
export function byToldNext(left: Told, right: Told): number {
  const group = groupOf(left) - groupOf(right);
  if (group !== 0) return group;
  if (left.task !== null && right.task !== null) return byLossNext(left.task, right.task);
  return (left.entry?.dueOn ?? '9').localeCompare(right.entry?.dueOn ?? '9');
}

function groupOf({ task, entry, report }: Told): number {
  if (task !== null) return task.time === 'overdue' ? 0 : 2;
  if (report !== null) return 3;
  if (entry === null) return 5;
  return entry.late ? 1 : 4;
}
