import type { TaskPolicy } from '@tctp/workflow';
import type { PlanContext } from '../decision';

/** What the machine has to know of a plan. */
export function taskPolicyOf({ calendar, policy }: Pick<PlanContext, 'calendar' | 'policy'>): TaskPolicy {
  return { ...policy, calendar };
}
