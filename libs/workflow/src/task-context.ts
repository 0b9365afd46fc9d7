import type { Instant, Settlement } from '@tctp/domain';
import type { ClockSignal, TaskCommand } from './task-command';

export interface TaskContext {
  /** First moment that is late; null where no date can be measured. */
  dueAt: Instant | null;
  /** When the first reminder falls due: from then on the task is due soon. */
  nearAt: Instant | null;
  /** A deadline at or before this moment never escalates. */
  planIssuedAt: Instant;
  /** The submission that stands, or the last one that did. Counted from 1. */
  submission: { number: number; by: string; at: Instant } | null;
  /** Who asked to set the task aside; the last one who did. */
  askedBy: string | null;
  /** Highest rung of the ladder already told; 0 when nobody above has been. */
  escalationStep: number;
  /** From when the ladder counts for a task that a reviewer gave back after the due moment. */
  ladderFrom: Instant | null;
  settlement: Settlement | null;
}

export type TaskMachineEvent = TaskCommand | ClockSignal;

export function isPredated(context: TaskContext): boolean {
  return context.dueAt !== null && context.dueAt <= context.planIssuedAt;
}

export function momentOf(event: TaskMachineEvent): Instant | null {
  return 'at' in event ? event.at : null;
}

export function actorOf(event: TaskMachineEvent): string | null {
  return 'by' in event ? event.by : null;
}

/** In time means handed in before the due moment. Without a date, with a predated one that the reviewer did not
 *  judge, or for a task that does not apply (whatever was handed in before), there is nothing to measure. */
export function settlementOf(context: TaskContext, event: TaskMachineEvent): Settlement {
  if (event.type !== 'clock.settled' || !event.measured) return 'notMeasured';
  if (context.dueAt === null || context.submission === null) return 'notMeasured';
  if (!isPredated(context)) return context.submission.at < context.dueAt ? 'inTime' : 'late';
  const delivered = event.deliveredInTime;
  if (delivered === undefined) return 'notMeasured';
  return delivered ? 'inTime' : 'late';
}
