import { localDateOf, startOfDay, workingDaysBetween } from '@tctp/calendar';
import type { LocalDate } from '@tctp/domain';
import type { ForecastInput, TaskProgress } from './forecast-input';
import { isOpenWork } from './open-work';

/** The same state on a later day until which nobody has done anything. A day that is not later changes nothing. */
export function passTime(input: ForecastInput, day: LocalDate): ForecastInput {
  const { calendar, now } = input;
  if (calendar === undefined) throw new RangeError(`Without a calendar nobody knows how far ${day} is.`);
  const today = localDateOf(calendar, now);
  if (day <= today) return input;
  const passed = workingDaysBetween(calendar, today, day);
  const components = input.components.map((progress) => ({
    ...progress,
    tasks: progress.tasks.map((task) => (isOpenWork(task) ? daysLater(task, passed) : task)),
  }));
  return { ...input, components, now: startOfDay(calendar, day) };
}

/** The same task so many working days on. After the last day it is overdue. */
export function daysLater(task: TaskProgress, days: number): TaskProgress {
  if (task.workingDaysLeft == null) return task;
  const left = task.workingDaysLeft - days;
  return { ...task, workingDaysLeft: left, overdue: task.overdue || left < 0 };
}
