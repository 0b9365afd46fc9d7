import type { DigestList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { ReadDeps } from '../tasks/list-tasks';
import { summariseTasks } from '../tasks/list-tasks';
import { byLossNext } from '../tasks/summarise-task';

/** Daily digests of the reader's mailbox, newest first, worst points first inside each. */
export async function listDigests(deps: ReadDeps, reader: Actor): Promise<DigestList['digests']> {
  const digests = await deps.read.digests(reader);
  const ids = [...new Set(digests.flatMap((digest) => digest.items.map((item) => item.taskId)))];
  if (ids.length === 0) return [];
  const found = await deps.read.tasks(reader, { scope: 'all', ids });
  const tasks = new Map((await summariseTasks(deps, reader, found)).map((task) => [task.id, task]));
  return digests.map((digest) => ({
    ...digest,
    items: digest.items
      .flatMap((item) => {
        const task = tasks.get(item.taskId);
        return task === undefined ? [] : [{ ...item, task }];
      })
      .sort((left, right) => byLossNext(left.task, right.task)),
  }));
}
