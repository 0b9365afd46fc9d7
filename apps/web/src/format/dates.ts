import { formatDay } from '@tctp/contracts';
import type { Language } from '@tctp/contracts';

/* The plan lives in UTC+7, without daylight saving, wherever its reader sits. */
const OFFSET = 7 * 60 * 60 * 1000;

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const SHORT_WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

function shifted(instant: string): Date {
  return new Date(Date.parse(instant) + OFFSET);
}

function weekdayOf(day: string, names: readonly string[]): string {
  return names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** The day of an instant in the plan's zone: '2017-11-30'. */
export function dayOf(instant: string): string {
  return shifted(instant).toISOString().slice(0, 10);
}

/** '2017-11-30' → '2017-12-01'. */
export function dayAfter(day: string): string {
  return daysAfter(day, 1);
}

/** So many calendar days later. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** 'thứ Năm 30/11/2017'. */
export function formatWeekday(day: string, language: Language): string {
  return `${weekdayOf(day, WEEKDAYS[language])} ${formatDay(day)}`;
}

export function formatTime(instant: string): string {
  return shifted(instant).toISOString().slice(11, 16);
}

/** '30/11/2017 08:15'. */
export function formatMoment(instant: string): string {
  return `${formatDay(dayOf(instant))} ${formatTime(instant)}`;
}

/** 'thứ Hai 28/08/2017, 08:00'; short: 'T2 28/08/2017, 08:00'. */
export function formatClock(instant: string, language: Language, short = false): string {
  const day = dayOf(instant);
  const names = short ? SHORT_WEEKDAYS[language] : WEEKDAYS[language];
  return `${weekdayOf(day, names)} ${formatDay(day)}, ${formatTime(instant)}`;
}
