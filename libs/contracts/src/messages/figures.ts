import { ZERO, comparePoints, points, roundPoints } from '@tctp/domain';
import type { LocalDate, Points } from '@tctp/domain';
import type { messages } from './index';

export type Language = keyof typeof messages;

/** Two decimals: "87.65" is 87,65 in Vietnamese and 87.65 in English. */
export function formatPoints(value: Points, language: Language): string {
  return spell(roundPoints(value, 2), language);
}

/** With its sign, for differences: +2,40. */
export function formatDifference(value: Points, language: Language): string {
  return `${comparePoints(value, ZERO) > 0 ? '+' : ''}${formatPoints(value, language)}`;
}

/** As short as it is exact, for "trong 2 điểm": 2 or 14,5. */
export function formatMaximum(value: Points, language: Language): string {
  return spell(points(value), language);
}

/** 30/11/2017 in both languages, as the papers have it. */
export function formatDay(day: LocalDate): string {
  return day.split('-').reverse().join('/');
}

/**
 * "2017-Q3" is quý III/2017, "2017-M03" tháng 03/2017, "2017-H1" 6 tháng đầu năm 2017, "2017" năm 2017, and one of
 * several dates is that date; null for a task that comes once and so needs no word for it.
 */
export function formatCycle(cycle: string, language: Language): string | null {
  const [, year = '', period = '', number = ''] = /^(\d{4})(?:-([QMH])?(\d\d?))?(?:-.*)?$/.exec(cycle) ?? [];
  if (year === '') return null;
  const vi = language === 'vi';
  switch (period) {
    case 'Q':
      return `${vi ? 'quý' : 'quarter'} ${['I', 'II', 'III', 'IV'][Number(number) - 1]}/${year}`;
    case 'M':
      return `${vi ? 'tháng' : 'month'} ${number}/${year}`;
    case 'H':
      return vi
        ? `6 tháng ${number === '1' ? 'đầu' : 'cuối'} năm ${year}`
        : `${number === '1' ? 'first' : 'second'} half of ${year}`;
    default:
      return number === '' ? `${vi ? 'năm' : 'year'} ${year}` : formatDay(cycle.slice(0, 10));
  }
}

function spell(text: string, language: Language): string {
  const signed = text.replace('-', '−');
  return language === 'vi' ? signed.replace('.', ',') : signed;
}
