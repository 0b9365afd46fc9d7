import { lastDayBefore, localDateOf, workingDaysBetween } from '@tctp/calendar';
import type { Instant } from '@tctp/domain';
import type { ComponentProgress, TaskProgress } from '@tctp/forecast';
import type { PlanContext } from '../decision';

/** How far the components have come, with the working days each task has left at this moment. */
export function withTimeLeft(
  components: readonly ComponentProgress[],
  plan: Pick<PlanContext, 'calendar'>,
  now: Instant,
): ComponentProgress[] {
  const today = localDateOf(plan.calendar, now);
  const left = ({ dueAt }: TaskProgress): number | null =>
    dueAt === null ? null : workingDaysBetween(plan.calendar, today, lastDayBefore(plan.calendar, dueAt));
  return components.map((component) => ({
    ...component,
    tasks: component.tasks.map((task) => ({ ...task, workingDaysLeft: left(task) })),
  }));
}
