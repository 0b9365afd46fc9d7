import type { LocalDate } from '@tctp/domain';
import { addDays, toLocalDate, weekdayOf } from '../local-time';
import { fromLunarDate, lunarNewYear } from '../lunar/lunar-date';
import type { HolidayChoices } from './holiday-choices';
import { ASSUMED_CHOICES } from './holiday-choices';
import { lunarYearName } from './lunar-year-name';

export interface PublicHoliday {
  on: LocalDate;
  name: string;
  /**
   * `law`: the law names the day, or names how many and the given choice says which. `assumed`: nobody has said
   * which day yet. `compensatory` (nghỉ bù): a working day given for a holiday on a day of weekly rest.
   */
  basis: 'law' | 'assumed' | 'compensatory';
  /** The holiday that a compensatory day makes up for; it is as sure as that one is. */
  inLieuOf: LocalDate | null;
}

const FIRST_YEAR = 2014;
const TWO_NATIONAL_DAYS_SINCE = 2021;
const DAYS_OF_TET = 5;

/**
 * The public holidays of a year with their days in lieu, in the order of the calendar. Rules: Labour Code 2012,
 * article 115, and from 2021 Labour Code 2019, articles 111 (days in lieu) and 112 (11 holidays). Days that the
 * government swaps (hoán đổi) cannot be computed: they come with the year's official list.
 * @param choices what has been decided for the year; what is missing is assumed and marked so.
 * @throws RangeError for a year before 2014, when another law held, or after 2100.
 */
export function publicHolidays(year: number, choices: Partial<HolidayChoices> = {}): PublicHoliday[] {
  if (!Number.isInteger(year) || year < FIRST_YEAR)
    throw new RangeError(
      `Holidays are computed from ${FIRST_YEAR} on, not for ${year}: give the official list`,
    );
  const holidays = [
    byLaw('Tết Dương lịch', toLocalDate(year, 1, 1)),
    ...daysOfTet(year, choices.daysBeforeTet),
    byLaw('Giỗ Tổ Hùng Vương', tenthOfThirdMonth(year)),
    byLaw('Ngày Chiến thắng', toLocalDate(year, 4, 30)),
    byLaw('Ngày Quốc tế Lao động', toLocalDate(year, 5, 1)),
    ...nationalDays(year, choices.besideNationalDay),
  ];
  return [...holidays, ...daysInLieu(holidays)].sort((left, right) => left.on.localeCompare(right.on));
}

/** The first day of the lunar year is Tết whatever is decided; which four go with it is the choice. */
function daysOfTet(year: number, before: HolidayChoices['daysBeforeTet'] | undefined): PublicHoliday[] {
  const tet = lunarNewYear(year);
  const first = addDays(tet, -(before ?? ASSUMED_CHOICES.daysBeforeTet));
  const name = `Tết Nguyên đán ${lunarYearName(year)}`;
  return Array.from({ length: DAYS_OF_TET }, (_, at): PublicHoliday => {
    const on = addDays(first, at);
    return { on, name, basis: before === undefined && on !== tet ? 'assumed' : 'law', inLieuOf: null };
  });
}

function nationalDays(
  year: number,
  beside: HolidayChoices['besideNationalDay'] | undefined,
): PublicHoliday[] {
  const name = 'Quốc khánh';
  const day = byLaw(name, toLocalDate(year, 9, 2));
  if (year < TWO_NATIONAL_DAYS_SINCE) return [day];
  const on = addDays(day.on, (beside ?? ASSUMED_CHOICES.besideNationalDay) === 'before' ? -1 : 1);
  return [day, { on, name, basis: beside === undefined ? 'assumed' : 'law', inLieuOf: null }];
}

/** Each Saturday or Sunday that is a holiday gives the next working day, one after the other. */
function daysInLieu(holidays: readonly PublicHoliday[]): PublicHoliday[] {
  const taken = new Set(holidays.map((holiday) => holiday.on));
  const lost = new Map(holidays.filter((one) => isWeekend(one.on)).map((one) => [one.on, one.name]));
  return [...lost].sort().map(([inLieuOf, name]): PublicHoliday => {
    let on = inLieuOf;
    while (isWeekend(on) || taken.has(on)) on = addDays(on, 1);
    taken.add(on);
    return { on, name: `Nghỉ bù ${name}`, basis: 'compensatory', inLieuOf };
  });
}

function tenthOfThirdMonth(year: number): LocalDate {
  const day = fromLunarDate({ year, month: 3, leap: false, day: 10 });
  if (day === null) throw new Error(`The third lunar month of ${year} has no tenth day`);
  return day;
}

function byLaw(name: string, on: LocalDate): PublicHoliday {
  return { on, name, basis: 'law', inLieuOf: null };
}

function isWeekend(day: LocalDate): boolean {
  return [0, 6].includes(weekdayOf(day));
}
