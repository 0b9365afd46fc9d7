import type { TaskSummary } from '@tctp/contracts';
import { comparePoints } from '@tctp/domain';

type Waiting = Pick<TaskSummary, 'atRisk' | 'waiting' | 'component' | 'updatedAt'>;

/**
 * What a reviewer takes first: handed in late and of unknown worth, because it may be any; then known points, most
 * first; then the rest of unknown worth. Among equals the one that has waited longest.
 */
export function byReviewNext(left: Waiting, right: Waiting): number {
  const rank = rankOf(left) - rankOf(right);
  if (rank !== 0) return rank;
  const worth = comparePoints(right.atRisk ?? '0', left.atRisk ?? '0');
  if (worth !== 0) return worth;
  const age = sinceOf(left).localeCompare(sinceOf(right));
  return age !== 0 ? age : left.component.code.localeCompare(right.component.code, 'en', { numeric: true });
}

function rankOf({ atRisk, waiting }: Waiting): number {
  if (atRisk !== null) return 1;
  return (waiting?.lateWorkingDays ?? null) === null ? 2 : 0;
}

/** A wish to set a task aside waits from when it was made, which is when the task last changed. */
function sinceOf({ waiting, updatedAt }: Waiting): string {
  return waiting?.since ?? updatedAt;
}
