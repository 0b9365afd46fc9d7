import type { LocalDate } from '@tctp/domain';
import { dayNumberOf, dayOfNumber } from '../local-time';
import { monthsBetweenSolstices, monthsOfLunarYear } from './lunar-months';

/** A day of the Vietnamese lunar calendar (âm lịch). */
export interface LunarDate {
  /** Named after the solar year in which it begins: the lunar year 2017 (Đinh Dậu) began on 28 January 2017. */
  year: number;
  month: number;
  /** Tháng nhuận: the second of two months with the same number. */
  leap: boolean;
  day: number;
}

/** Vietnam reckons its months at UTC+7; China does at UTC+8, and is now and then a day or a month apart. */
const VIETNAM = 420;

/** UTC+7 became the rule on 1 January 1968; beyond 2100 the slowing of the earth is anybody's guess. */
const FIRST_YEAR = 1968;
const LAST_YEAR = 2100;

/**
 * The lunar day of a solar one, for 1968–2100.
 * @param offsetMinutes offset from UTC at which a new moon's day is reckoned.
 * @throws RangeError for a day outside these years.
 */
export function toLunarDate(day: LocalDate, offsetMinutes: number = VIETNAM): LunarDate {
  const year = within(Number(day.slice(0, 4)));
  const number = dayNumberOf(day);
  for (const { firstDay, length, ...month } of [
    ...monthsBetweenSolstices(year, offsetMinutes),
    ...monthsBetweenSolstices(year + 1, offsetMinutes),
  ]) {
    if (firstDay <= number && number < firstDay + length)
      return { year: month.year, month: month.month, leap: month.leap, day: number - firstDay + 1 };
  }
  throw new Error(`The lunar months around ${day} leave it out`);
}

/**
 * The solar day of a lunar one, or null when the lunar calendar has no such day: a leap month that year does not
 * have, or day 30 of a month of 29.
 * @throws RangeError for a lunar year outside 1968–2100.
 */
export function fromLunarDate(date: LunarDate, offsetMinutes: number = VIETNAM): LocalDate | null {
  const month = monthsOfLunarYear(within(date.year), offsetMinutes).find(
    (one) => one.month === date.month && one.leap === date.leap,
  );
  if (month === undefined || !Number.isInteger(date.day) || date.day < 1 || date.day > month.length)
    return null;
  return dayOfNumber(month.firstDay + date.day - 1);
}

/** Tết Nguyên đán: the first day of the lunar year. */
export function lunarNewYear(year: number, offsetMinutes: number = VIETNAM): LocalDate {
  const tet = fromLunarDate({ year, month: 1, leap: false, day: 1 }, offsetMinutes);
  if (tet === null) throw new Error(`The lunar year ${year} has no first day`);
  return tet;
}

function within(year: number): number {
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw new RangeError(`The lunar calendar is computed for ${FIRST_YEAR}–${LAST_YEAR}, not for ${year}`);
}
