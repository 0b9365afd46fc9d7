import type { TaskProgress } from './forecast-input';

/** Where the tasks of one component stand together. */
export type Standing =
  'noTask' | 'notApplicable' | 'approved' | 'handedIn' | 'blocked' | 'allOverdue' | 'someOverdue' | 'open';

/** Tasks that do not apply count for nothing; the others are judged by what is still to come from them. */
export function standingOf(tasks: readonly TaskProgress[]): Standing {
  if (tasks.length === 0) return 'noTask';
  const applicable = tasks.filter((task) => task.work !== 'notApplicable');
  if (applicable.length === 0) return 'notApplicable';
  const pending = applicable.filter((task) => task.work !== 'approved');
  if (pending.length === 0) return 'approved';
  if (pending.every((task) => task.awaitingReview)) return 'handedIn';
  if (pending.every((task) => task.work === 'blocked')) return 'blocked';
  if (applicable.every(isOverdue)) return 'allOverdue';
  return pending.some(isOverdue) ? 'someOverdue' : 'open';
}

/** Whether some task may still change the score. */
export function isPending(standing: Standing): boolean {
  return standing !== 'noTask' && standing !== 'notApplicable' && standing !== 'approved';
}

function isOverdue(task: TaskProgress): boolean {
  return task.overdue && !task.awaitingReview;
}
