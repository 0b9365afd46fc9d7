import { addDays, isWorkingDay, weekdayOf } from '@tctp/calendar';
import type { WorkCalendar } from '@tctp/calendar';
import type { LocalDate } from '@tctp/domain';

const FRIDAY = 5;

/** Friday of this working week, or of the next from Saturday on; the last day before it that is worked, where it is not. */
export function weekEndOf(calendar: WorkCalendar, today: LocalDate): LocalDate {
  const friday = addDays(today, (FRIDAY - weekdayOf(today) + 7) % 7);
  let day = friday;
  while (day > today && !isWorkingDay(calendar, day)) day = addDays(day, -1);
  return isWorkingDay(calendar, day) ? day : friday;
}
