import type { LocalDate } from '@tctp/domain';

const DAY = 86_400_000;

/** Calendar days from one day to another; negative when the second lies before. */
export function daysBetween(after: LocalDate, upTo: LocalDate): number {
  return (Date.parse(upTo) - Date.parse(after)) / DAY;
}

export function dayBefore(day: LocalDate): LocalDate {
  return new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
}

/** A day of the calendar, written `2017-11-30`; 30 February is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(text);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
