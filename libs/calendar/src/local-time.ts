import type { Instant, LocalDate } from '@tctp/domain';
import type { WorkCalendar } from './work-calendar';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** The day after `days` days; negative goes back. Days are counted in UTC, so no clock change can bend them. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return dayOf(epochOf(day) + days * DAY);
}

/** 0 for Sunday … 6 for Saturday. */
export function weekdayOf(day: LocalDate): number {
  return new Date(epochOf(day)).getUTCDay();
}

/** Whole days since 1970-01-01, negative before. Arithmetic on days is done on these. */
export function dayNumberOf(day: LocalDate): number {
  return epochOf(day) / DAY;
}

export function dayOfNumber(dayNumber: number): LocalDate {
  return dayOf(dayNumber * DAY);
}

export function lastDayOfMonth(year: number, month: number): LocalDate {
  return dayOf(Date.UTC(year, month, 1) - DAY);
}

export function toLocalDate(year: number, month: number, day: number): LocalDate {
  return dayOf(Date.UTC(year, month - 1, day));
}

/** The day it is in the calendar's own zone at this moment. */
export function localDateOf(calendar: WorkCalendar, instant: Instant): LocalDate {
  return dayOf(Date.parse(instant) + calendar.timeZoneOffsetMinutes * MINUTE);
}

/** Midnight of the day, local. */
export function startOfDay(calendar: WorkCalendar, day: LocalDate): Instant {
  return new Date(epochOf(day) - calendar.timeZoneOffsetMinutes * MINUTE).toISOString();
}

/**
 * The last whole day that is over at this moment: where `dueAt` is the first moment that is late, the last day
 * that was in time. It undoes "the start of the day after".
 */
export function lastDayBefore(calendar: WorkCalendar, dueAt: Instant): LocalDate {
  return addDays(localDateOf(calendar, dueAt), -1);
}

/** When offices open on that day: reminders and escalations speak then, not at midnight. */
export function openingOf(calendar: WorkCalendar, day: LocalDate): Instant {
  const [hours = 0, minutes = 0] = calendar.dayStart.split(':').map(Number);
  const midnight = Date.parse(startOfDay(calendar, day));
  return new Date(midnight + (hours * 60 + minutes) * MINUTE).toISOString();
}

function epochOf(day: LocalDate): number {
  const epoch = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(epoch)) throw new RangeError(`Not a day: "${day}" (write it as 2017-12-01)`);
  return epoch;
}

function dayOf(epoch: number): LocalDate {
  return new Date(epoch).toISOString().slice(0, 10);
}
