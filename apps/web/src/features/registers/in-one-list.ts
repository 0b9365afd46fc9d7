import type { RegisterEntryView, RegisterPage, TaskObstacle } from '@tctp/contracts';

export type ListedLine = { key: string } & (
  { entry: RegisterEntryView; obstacle: null } | { entry: null; obstacle: TaskObstacle }
);

/** Entries, and what was reported on tasks between them by age; older ones wait for the page they stand on. */
export function inOneList(
  { onTasks }: Pick<RegisterPage, 'onTasks'>,
  entries: readonly RegisterEntryView[],
  isWhole: boolean,
): ListedLine[] {
  const oldest = isWhole ? '' : (entries.at(-1)?.openedAt ?? '');
  const lines: (ListedLine & { at: string })[] = [
    ...entries.map((entry) => ({ key: entry.id, at: entry.openedAt, entry, obstacle: null })),
    ...onTasks
      .filter(({ openedAt }) => openedAt >= oldest)
      .map((obstacle) => ({
        key: `${obstacle.taskId} ${obstacle.openedAt}`,
        at: obstacle.openedAt,
        entry: null,
        obstacle,
      })),
  ];
  return onTasks.length === 0 ? lines : lines.sort((left, right) => right.at.localeCompare(left.at));
}
