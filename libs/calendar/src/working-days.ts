import type { LocalDate } from '@tctp/domain';
import { addDays, weekdayOf } from './local-time';
import type { WorkCalendar } from './work-calendar';

export function isWorkingDay(calendar: WorkCalendar, day: LocalDate): boolean {
  if (calendar.makeUpDays.includes(day)) return true;
  if (calendar.holidays.some((holiday) => holiday.on === day)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** The n-th working day after `day`; `day` itself when n is 0. */
export function addWorkingDays(calendar: WorkCalendar, day: LocalDate, count: number): LocalDate {
  return step(calendar, day, count, 1);
}

/** The n-th working day before `day`; `day` itself when n is 0. */
export function subtractWorkingDays(calendar: WorkCalendar, day: LocalDate, count: number): LocalDate {
  return step(calendar, day, count, -1);
}

/** Working days after `after` up to and with `upTo`; negative when `upTo` lies before. */
export function workingDaysBetween(calendar: WorkCalendar, after: LocalDate, upTo: LocalDate): number {
  if (upTo < after) {
    const back = workingDaysBetween(calendar, upTo, after);
    return back === 0 ? 0 : -back;
  }
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

function step(calendar: WorkCalendar, day: LocalDate, count: number, direction: 1 | -1): LocalDate {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`Working days are whole and not negative: ${count}`);
  let current = day;
  for (let left = count; left > 0;) {
    current = addDays(current, direction);
    if (isWorkingDay(calendar, current)) left -= 1;
  }
  return current;
}
