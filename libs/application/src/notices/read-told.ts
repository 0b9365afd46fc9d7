import type { TaskSummary, Told, ToldEntry } from '@tctp/contracts';
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
  const [tasks, entries] = await Promise.all([
    taskIds.length === 0 ? [] : deps.read.tasks(reader, { scope: 'all', ids: taskIds }),
    entryIds.length === 0 ? [] : deps.read.registers.told(reader, entryIds),
  ]);
  const summaries = tasks.length === 0 ? [] : await summariseTasks(deps, reader, tasks);
  const taskOf = new Map(summaries.map((task): [string, TaskSummary] => [task.id, task]));
  const entryOf = new Map(entries.map((row): [string, ToldEntry] => [row.id, toldEntry(row)]));
  return ({ taskId, entryId, book }) => {
    const task = taskId === null ? null : (taskOf.get(taskId) ?? null);
    const entry = entryId === null ? null : (entryOf.get(entryId) ?? null);
    if (task === null && entry === null && (book === null || !mayReadRegister(reader, book.register)))
      return null;
    return { task, entry, book };
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

/** What is lost next first, as among tasks; an entry that is late stands behind the tasks that are. */
export function byToldNext(left: Told, right: Told): number {
  const group = groupOf(left) - groupOf(right);
  if (group !== 0) return group;
  if (left.task !== null && right.task !== null) return byLossNext(left.task, right.task);
  return (left.entry?.dueOn ?? '9').localeCompare(right.entry?.dueOn ?? '9');
}

function groupOf({ task, entry }: Told): number {
  if (task !== null) return task.time === 'overdue' ? 0 : 2;
  if (entry === null) return 4;
  return entry.late ? 1 : 3;
}
