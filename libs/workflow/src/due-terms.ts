import { addDays, ladderMoments, startOfDay } from '@tctp/calendar';
import type { Instant, LocalDate } from '@tctp/domain';
import type { DueTerms } from './task-command';
import type { TaskPolicy } from './wanted-deadlines';

/** From the last day that is still in time: the first moment that is late, and when the first reminder speaks. */
export function dueTerms(lastDay: LocalDate, policy: TaskPolicy): DueTerms {
  const dueAt = startOfDay(policy.calendar, addDays(lastDay, 1));
  return { dueAt, nearAt: firstReminder(lastDay, dueAt, policy) };
}

function firstReminder(lastDay: LocalDate, dueAt: Instant, { calendar, ladder }: TaskPolicy): Instant | null {
  const moments = ladderMoments(calendar, ladder, lastDay, dueAt);
  const reminders = moments.filter((moment) => moment.kind === 'remind').map((moment) => moment.at);
  return reminders.sort()[0] ?? null;
}
