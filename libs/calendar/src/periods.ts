import type { LocalDate } from '@tctp/domain';
import { addDays, lastDayOfMonth, toLocalDate } from './local-time';

/** The parts a year is reported by. Each counts its periods from 1: quarter 3, half 2; a year is number 1. */
export type Period = 'month' | 'quarter' | 'half' | 'year';

export const MONTHS_OF: Readonly<Record<Period, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

export function periodsInYear(period: Period): number {
  return 12 / MONTHS_OF[period];
}

/** '2017-M03', '2017-Q1', '2017-H1' or '2017'. */
export function periodKey(period: Period, year: number, number: number): string {
  switch (period) {
    case 'month':
      return `${year}-M${String(number).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${number}`;
    case 'half':
      return `${year}-H${number}`;
    case 'year':
      return String(year);
  }
}

export function lastDayOfPeriod(period: Period, year: number, number: number): LocalDate {
  return lastDayOfMonth(year, number * MONTHS_OF[period]);
}

export function firstDayOfPeriod(period: Period, year: number, number: number): LocalDate {
  return toLocalDate(year, monthOfPeriod(period, number, 1), 1);
}

export function lastDayBeforePeriod(period: Period, year: number, number: number): LocalDate {
  return addDays(firstDayOfPeriod(period, year, number), -1);
}

/** The month of the year that is the period's `monthWithin`-th, from 1. */
export function monthOfPeriod(period: Period, number: number, monthWithin: number): number {
  return (number - 1) * MONTHS_OF[period] + monthWithin;
}

/** That day of the month, or its last when it is asked for or the month is too short; day 0 is the day before. */
export function dayOfMonth(year: number, month: number, day: number | 'last'): LocalDate {
  const last = lastDayOfMonth(year, month);
  return day === 'last' || day > Number(last.slice(8)) ? last : toLocalDate(year, month, day);
}
