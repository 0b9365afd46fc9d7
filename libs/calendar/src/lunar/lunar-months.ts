import { dayNumberOf, toLocalDate } from '../local-time';
import { newMoonDay, newMoonUpTo } from './new-moon';
import { sunSector } from './sun-longitude';

/** One month of the lunar calendar; days are counted from 1970-01-01. */
export interface LunarMonth {
  /** The lunar year, named after the solar year in which it begins. */
  year: number;
  month: number;
  /** A leap month repeats the number of the month before it. */
  leap: boolean;
  firstDay: number;
  /** 29 or 30. */
  length: number;
}

/** Northern winter solstice: the sun enters the tenth twelfth of its circle. */
const WINTER = 9;

/**
 * The months from the one that holds the winter solstice of `year - 1` (always month 11) up to the one before
 * that of `year`: twelve, or thirteen. Of thirteen, the first during which the sun enters no new twelfth is leap.
 */
export function monthsBetweenSolstices(year: number, offsetMinutes: number): LunarMonth[] {
  const first = newMoonUpTo(solsticeDay(year - 1, offsetMinutes), offsetMinutes);
  const end = newMoonUpTo(solsticeDay(year, offsetMinutes), offsetMinutes);
  const starts = Array.from({ length: end - first + 1 }, (_, at) => newMoonDay(first + at, offsetMinutes));
  const sectors = starts.map((day) => sunSector(day, offsetMinutes));
  const leapAt = end - first === 13 ? sectors.findIndex((sector, at) => sector === sectors[at + 1]) : -1;
  return starts.slice(0, -1).map((firstDay, at): LunarMonth => {
    const place = leapAt !== -1 && at >= leapAt ? at - 1 : at;
    return {
      year: place < 2 ? year - 1 : year,
      month: ((place + 10) % 12) + 1,
      leap: at === leapAt,
      firstDay,
      length: (starts[at + 1] ?? firstDay) - firstDay,
    };
  });
}

/** The months of a lunar year, from Tết to the day before the next one. */
export function monthsOfLunarYear(year: number, offsetMinutes: number): LunarMonth[] {
  return [year, year + 1]
    .flatMap((one) => monthsBetweenSolstices(one, offsetMinutes))
    .filter((month) => month.year === year);
}

/** The local day in which the sun reaches 270°; it has been 21 or 22 December for as long as this is good. */
export function solsticeDay(year: number, offsetMinutes: number): number {
  let day = dayNumberOf(toLocalDate(year, 12, 20));
  while (sunSector(day + 1, offsetMinutes) !== WINTER) day += 1;
  return day;
}
