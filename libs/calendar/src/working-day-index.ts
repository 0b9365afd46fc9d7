import type { LocalDate } from '@tctp/domain';
import { dayNumberOf } from './local-time';
import type { WorkCalendar } from './work-calendar';

/**
 * A calendar's lists, turned once into what can be asked fast: an ordinary week has five working days, and the
 * two sorted lists hold the exceptions. A calendar is a value; whoever needs another one makes a new object.
 */
export interface WorkingDayIndex {
  holidays: ReadonlySet<LocalDate>;
  makeUpDays: ReadonlySet<LocalDate>;
  /** Day numbers of weekdays that are not worked, ascending, each once. */
  restedWeekdays: readonly number[];
  /** Day numbers of Saturdays and Sundays that are worked, ascending, each once. */
  workedWeekends: readonly number[];
}

const indexes = new WeakMap<WorkCalendar, WorkingDayIndex>();

export function workingDayIndexOf(calendar: WorkCalendar): WorkingDayIndex {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const index = buildIndex(calendar);
  indexes.set(calendar, index);
  return index;
}

/** Monday to Friday, by day number. */
export function isWeekday(day: number): boolean {
  return daysSinceMonday(day) < 5;
}

/**
 * Working days from a fixed Monday up to and with `day`; only differences of two such counts mean something. It
 * takes the weeks in one step and corrects them by the exceptions so far: O(log exceptions), for any distance.
 */
export function workingDaysThrough(index: WorkingDayIndex, day: number): number {
  const weeks = Math.floor((day - MONDAY) / 7);
  const weekdays = weeks * 5 + Math.min(daysSinceMonday(day) + 1, 5);
  return weekdays - countUpTo(index.restedWeekdays, day) + countUpTo(index.workedWeekends, day);
}

/** 29 December 1969: day 0 was a Thursday. */
const MONDAY = -3;

function daysSinceMonday(day: number): number {
  const days = (day - MONDAY) % 7;
  return days < 0 ? days + 7 : days;
}

function buildIndex(calendar: WorkCalendar): WorkingDayIndex {
  const holidays = new Set(calendar.holidays.map((holiday) => holiday.on));
  const makeUpDays = new Set(calendar.makeUpDays);
  const rested = [...holidays].filter((day) => !makeUpDays.has(day)).map(dayNumberOf);
  return {
    holidays,
    makeUpDays,
    restedWeekdays: ascending(rested.filter(isWeekday)),
    workedWeekends: ascending([...makeUpDays].map(dayNumberOf).filter((day) => !isWeekday(day))),
  };
}

function ascending(days: number[]): number[] {
  return days.sort((left, right) => left - right);
}

/** How many of the sorted days lie not after `day`. */
function countUpTo(sorted: readonly number[], day: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
