import type { TaskProgress } from './forecast-input';

/** Whether its unit still has something to do about a task. */
export function isOpenWork({ work, awaitingReview }: TaskProgress): boolean {
  return !awaitingReview && work !== 'approved' && work !== 'notApplicable' && work !== 'blocked';
}
