import type { LocalDate } from '@tctp/domain';
import type { DueTerms } from '@tctp/workflow';
import { dueTerms } from '@tctp/workflow';
import type { TaskInHand } from '../decision';
import { taskPolicyOf } from '../tasks/task-policy';

/** The day by which the unit mends what was given back, as the machine reads it; null leaves the due moment alone. */
export function correctionBy(task: TaskInHand, day: LocalDate | null): DueTerms | null {
  return day === null ? null : dueTerms(day, taskPolicyOf(task.plan));
}
