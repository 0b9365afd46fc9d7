import type { Escalation } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { ReadDeps } from '../tasks/list-tasks';
import { summariseTasks } from '../tasks/list-tasks';
import { byLossNext } from '../tasks/summarise-task';

/** What has come up the ladder to this person; a task that was answered meanwhile stays listed, closed. */
export async function listEscalations(deps: ReadDeps, reader: Actor): Promise<Escalation[]> {
  const rows = await deps.read.escalations(reader);
  if (rows.length === 0) return [];
  const found = await deps.read.tasks(reader, { scope: 'all', ids: rows.map((row) => row.taskId) });
  const tasks = new Map((await summariseTasks(deps, reader, found)).map((task) => [task.id, task]));
  return rows
    .flatMap(({ taskId, toldBefore, directives, ...row }) => {
      const task = tasks.get(taskId);
      if (task === undefined) return [];
      const open = task.time === 'overdue';
      return [{ ...row, task, open, toldBefore: [...toldBefore], directives: [...directives] }];
    })
    .sort((left, right) => Number(right.open) - Number(left.open) || byLossNext(left.task, right.task));
}
