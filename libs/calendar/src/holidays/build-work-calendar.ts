import type { LocalDate } from '@tctp/domain';
import type { WorkCalendar } from '../work-calendar';
import type { HolidayChoices } from './holiday-choices';
import { publicHolidays } from './public-holidays';

/** A year as the government published it: its holidays with their days in lieu, and the days worked for others. */
export interface OfficialYear {
  year: number;
  holidays: readonly { on: LocalDate; name: string }[];
  makeUpDays: readonly LocalDate[];
}

export interface BuiltCalendar {
  calendar: WorkCalendar;
  /** Years that had no official list: their days are computed, and some of them perhaps assumed. */
  computedYears: number[];
}

/**
 * A working calendar over several years. A year's official list replaces what would be computed for it, whole;
 * make-up days come from official lists only. Where a list reaches into another year (the holiday on 1 January
 * that ends a plan), its word on that day holds.
 * @param settings the parts of the calendar that are not days.
 * @throws RangeError for two official lists of one year, or a year that can be neither read nor computed.
 */
export function buildWorkCalendar(
  settings: Omit<WorkCalendar, 'holidays' | 'makeUpDays'>,
  years: readonly number[],
  data: {
    official?: readonly OfficialYear[];
    choices?: Readonly<Record<number, Partial<HolidayChoices>>>;
  } = {},
): BuiltCalendar {
  const wanted = [...new Set(years)].sort((left, right) => left - right);
  const official = (data.official ?? []).filter((one) => wanted.includes(one.year));
  const listed = new Set(official.map((one) => one.year));
  if (listed.size < official.length)
    throw new RangeError('Two official lists for one year: give the one in force');
  const computedYears = wanted.filter((year) => !listed.has(year));
  const holidays = [
    ...official.flatMap((one) => one.holidays),
    ...computedYears.flatMap((year) => publicHolidays(year, data.choices?.[year])),
  ];
  return {
    calendar: {
      ...settings,
      holidays: eachDayOnce(holidays),
      makeUpDays: [...new Set(official.flatMap((one) => one.makeUpDays))].sort(),
    },
    computedYears,
  };
}

/** The first word on a day holds. */
function eachDayOnce(holidays: readonly { on: LocalDate; name: string }[]): WorkCalendar['holidays'] {
  const byDay = new Map<LocalDate, string>();
  for (const { on, name } of holidays) if (!byDay.has(on)) byDay.set(on, name);
  return [...byDay]
    .map(([on, name]) => ({ on, name }))
    .sort((left, right) => left.on.localeCompare(right.on));
}
