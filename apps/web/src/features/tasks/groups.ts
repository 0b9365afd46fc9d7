import { groupedBy, sumPoints } from '@tctp/domain';
import type { TaskSummary } from '@tctp/contracts';

export const GROUPS = ['overdue', 'soon', 'onTrack', 'predated', 'untimed', 'waiting', 'done'] as const;
export type Group = (typeof GROUPS)[number];

/** Working days within which a task is about to be lost. */
const SOON = 7;

/** What is lost next comes first; the server has already sorted inside each group. */
export function groupOf({ work, time, due }: Pick<TaskSummary, 'work' | 'time' | 'due'>): Group {
  if (work === 'approved' || work === 'notApplicable') return 'done';
  if (work === 'submitted' || work === 'underReview' || work === 'notApplicableAsked') return 'waiting';
  switch (time) {
    case 'overdue':
    case 'predated':
    case 'untimed':
    case 'waiting':
      return time;
    case 'dueSoon':
      return 'soon';
    case 'onTrack':
      return due.workingDays !== null && due.workingDays <= SOON ? 'soon' : 'onTrack';
    case 'answered':
    case 'settled':
      return 'waiting';
  }
}

export function grouped(tasks: readonly TaskSummary[]): Map<Group, TaskSummary[]> {
  return groupedBy(tasks, groupOf);
}

/** A component is one loss, however many tasks and cycles it has; what is unknown is counted, never added. */
export function atRisk(tasks: readonly TaskSummary[]): { points: string; unknown: number } {
  const worth = new Map<string, string | null>();
  for (const task of tasks) if (groupOf(task) !== 'done') worth.set(task.component.code, task.atRisk);
  const known = [...worth.values()].filter((points) => points !== null);
  return { points: sumPoints(known), unknown: worth.size - known.length };
}
