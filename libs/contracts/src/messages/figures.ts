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

function spell(text: string, language: Language): string {
  const signed = text.replace('-', '−');
  return language === 'vi' ? signed.replace('.', ',') : signed;
}
