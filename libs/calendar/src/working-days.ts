import type { LocalDate } from '@tctp/domain';
import { dayNumberOf, dayOfNumber } from './local-time';
import type { WorkCalendar } from './work-calendar';
import { isWeekday, workingDayIndexOf, workingDaysThrough } from './working-day-index';

/** Monday to Friday unless it is a holiday; a make-up day is worked whatever else it is. */
export function isWorkingDay(calendar: WorkCalendar, day: LocalDate): boolean {
  const { holidays, makeUpDays } = workingDayIndexOf(calendar);
  if (makeUpDays.has(day)) return true;
  return !holidays.has(day) && isWeekday(dayNumberOf(day));
}

/** The n-th working day after `day`; `day` itself when n is 0. */
export function addWorkingDays(calendar: WorkCalendar, day: LocalDate, count: number): LocalDate {
  return leap(calendar, day, count, 1);
}

/** The n-th working day before `day`; `day` itself when n is 0. */
export function subtractWorkingDays(calendar: WorkCalendar, day: LocalDate, count: number): LocalDate {
  return leap(calendar, day, count, -1);
}

/** Working days after `after` up to and with `upTo`; negative when `upTo` lies before. */
export function workingDaysBetween(calendar: WorkCalendar, after: LocalDate, upTo: LocalDate): number {
  const index = workingDayIndexOf(calendar);
  return workingDaysThrough(index, dayNumberOf(upTo)) - workingDaysThrough(index, dayNumberOf(after));
}

/**
 * So many days hold at most so many working days, so a leap of all that is left never goes too far; and a leap
 * that leaves nothing crossed working days only and has landed on one. Each leap covers most of the way (five
 * sevenths of it in ordinary weeks), so a year takes a handful of them.
 */
function leap(calendar: WorkCalendar, day: LocalDate, count: number, direction: 1 | -1): LocalDate {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`Working days are whole and not negative: ${count}`);
  const index = workingDayIndexOf(calendar);
  /* Going back, the day itself is not one of those to count, and the day before the last one is. */
  const edge = direction === 1 ? 0 : 1;
  let current = dayNumberOf(day);
  for (let left = count; left > 0;) {
    const next = current + direction * left;
    const from = workingDaysThrough(index, current - edge);
    left -= Math.abs(workingDaysThrough(index, next - edge) - from);
    current = next;
  }
  return dayOfNumber(current);
}
