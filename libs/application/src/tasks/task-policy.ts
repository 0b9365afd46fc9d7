import type { TaskPolicy } from '@tctp/workflow';
import type { PlanContext } from '../ports';

/** What the machine has to know of a plan. */
export function taskPolicyOf({ calendar, policy }: PlanContext): TaskPolicy {
  return { ...policy, calendar };
}
