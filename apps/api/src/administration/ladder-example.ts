import type { PlanSettings } from '@tctp/application';
import { ladderMoments, lastDayBefore } from '@tctp/calendar';
import type { LadderView } from '@tctp/contracts';
import type { Instant } from '@tctp/domain';

/** The whole ladder of the next task to fall due; of the last one, where all have. Null where no task has a date. */
export function ladderExample({ plan, tasks }: PlanSettings, now: Instant): LadderView['example'] {
  const dated = tasks
    .flatMap(({ task, title }) => {
      const { dueAt } = task.snapshot.context;
      return dueAt === null || task.snapshot.time === 'predated' ? [] : [{ task, title, dueAt }];
    })
    .sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1));
  const next = dated.find(({ dueAt }) => dueAt > now) ?? dated.at(-1);
  if (next === undefined) return null;
  const lastDay = lastDayBefore(plan.calendar, next.dueAt);
  return {
    taskId: next.task.id,
    componentCode: next.task.component.code,
    title: next.title,
    lastDay,
    moments: ladderMoments(plan.calendar, plan.policy.ladder, lastDay, next.dueAt),
  };
}
