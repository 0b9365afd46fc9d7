import type { Notice } from '@tctp/contracts';
import { groupedBy } from '@tctp/domain';

/** A task on a day, with everything that was told of it: one line, however often it moved. */
export interface ToldTask {
  key: string;
  day: string;
  task: Notice['task'];
  /** The last thing speaks; the others stand behind it, newest first. */
  last: Notice;
  earlier: readonly Notice[];
  ids: string[];
  seen: boolean;
}

/** In the order of the API: the newest day first, worst points first in it. */
export function toldTasks(notices: readonly Notice[]): ToldTask[] {
  const lines = groupedBy(notices, ({ day, task }) => `${day}:${task.id}`);
  return [...lines].map(([key, all]) => {
    const [last, ...earlier] = all.sort((left, right) => Number(right.id) - Number(left.id)) as [
      Notice,
      ...Notice[],
    ];
    return {
      key,
      day: last.day,
      task: last.task,
      last,
      earlier,
      ids: all.map(({ id }) => id),
      seen: all.every(({ seen }) => seen),
    };
  });
}

/** The greatest of them: everything up to it has been shown. */
export function newestOf(notices: readonly Notice[]): string | null {
  const newest = Math.max(...notices.map(({ id }) => Number(id)));
  return Number.isFinite(newest) ? String(newest) : null;
}
