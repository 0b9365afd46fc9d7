import type { Session, TaskSummary } from '@tctp/contracts';

type Waiting = Pick<TaskSummary, 'lead' | 'next'>;

/** Nobody reviews what their own unit has handed in. */
export function isOwn({ lead }: Pick<Waiting, 'lead'>, reader: Session): boolean {
  return lead.id === reader.unit.id;
}

/** Waits for this reader: not of their own unit, and their turn in the review. */
export function isReviewable(task: Waiting, reader: Session): boolean {
  return !isOwn(task, reader) && task.next !== null;
}
