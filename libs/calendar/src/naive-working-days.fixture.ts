import type { LocalDate } from '@tctp/domain';
import fc from 'fast-check';
import { CALENDAR_2017 } from './calendar-2017.fixture';
import { addDays, weekdayOf } from './local-time';
import type { WorkCalendar } from './work-calendar';

/** The definition itself, day by day and list by list: slow, and beyond doubt. */
export function naiveIsWorkingDay(calendar: WorkCalendar, day: LocalDate): boolean {
  if (calendar.makeUpDays.includes(day)) return true;
  if (calendar.holidays.some((holiday) => holiday.on === day)) return false;
  return ![0, 6].includes(weekdayOf(day));
}

/** The `count`-th working day after the day, before it when negative. */
export function naiveStep(calendar: WorkCalendar, day: LocalDate, count: number): LocalDate {
  let current = day;
  for (let left = Math.abs(count); left > 0;) {
    current = addDays(current, Math.sign(count));
    if (naiveIsWorkingDay(calendar, current)) left -= 1;
  }
  return current;
}

export function naiveBetween(calendar: WorkCalendar, after: LocalDate, upTo: LocalDate): number {
  if (upTo < after) return 0 - naiveBetween(calendar, upTo, after);
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) {
    if (naiveIsWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

/** Days on both sides of the day that day numbers count from, where signs and remainders go wrong. */
export const aDayNear1970: fc.Arbitrary<LocalDate> = fc
  .integer({ min: -40, max: 40 })
  .map((days) => addDays('1970-01-01', days));

/** Any holidays and make-up days at all: doubled, on weekends, both at once, in any order. */
export const anyCalendar: fc.Arbitrary<WorkCalendar> = fc
  .record({
    holidays: fc.array(aDayNear1970, { maxLength: 25 }),
    makeUpDays: fc.array(aDayNear1970, { maxLength: 25 }),
  })
  .map(({ holidays, makeUpDays }) => ({
    ...CALENDAR_2017,
    holidays: holidays.map((on) => ({ on, name: 'Nghỉ' })),
    makeUpDays,
  }));
