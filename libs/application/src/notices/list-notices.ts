import type { NoticeList, NoticeQuery } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { kindsOf } from '@tctp/domain';
import type { ReadDeps } from '../tasks/list-tasks';
import { summariseTasks } from '../tasks/list-tasks';
import { byLossNext } from '../tasks/summarise-task';
import type { Notices } from './notices';

/** A page of the ledger, each line with its task as it stands now: the newest day first, worst points first in it. */
export async function listNotices(
  deps: ReadDeps & { notices: Notices },
  reader: Actor,
  { topic, unseen, before, limit }: NoticeQuery,
): Promise<NoticeList> {
  const found = await deps.notices.list(reader, {
    kinds: topic === undefined ? null : kindsOf([topic]),
    unseenOnly: unseen !== undefined,
    before: before ?? null,
    limit: limit + 1,
  });
  const rows = found.slice(0, limit);
  const ids = [...new Set(rows.map((row) => row.taskId))];
  if (ids.length === 0) return { notices: [], next: null, digests: [] };
  const [tasks, digests] = await Promise.all([
    deps.read.tasks(reader, { scope: 'all', ids }),
    deps.notices.digests(reader, [...new Set(rows.map((row) => row.day))]),
  ]);
  const summaries = new Map((await summariseTasks(deps, reader, tasks)).map((task) => [task.id, task]));
  return {
    notices: rows
      .flatMap(({ taskId, ...row }) => {
        const task = summaries.get(taskId);
        return task === undefined ? [] : [{ ...row, task }];
      })
      .sort((left, right) => right.day.localeCompare(left.day) || byLossNext(left.task, right.task)),
    next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    digests,
  };
}
