/** What the law leaves to the government's decision for each year. */
export interface HolidayChoices {
  /** How many of the five days of Tết lie before the first day of the lunar year. */
  daysBeforeTet: 0 | 1 | 2 | 3 | 4;
  /** Since 2021: the second day of Quốc khánh, the day before 2 September or the day after. */
  besideNationalDay: 'before' | 'after';
}

/**
 * What stands in until the year's decision is known. Nobody decided this: every day that rests on it is marked
 * as assumed.
 */
export const ASSUMED_CHOICES: Readonly<HolidayChoices> = { daysBeforeTet: 2, besideNationalDay: 'before' };
