import type { PlanCalendar } from '@tctp/contracts';

export type Mark = 'holiday' | 'makeUp' | 'weekend' | 'plain';

/** '2017-11-23' by numbers; months count from 1. */
export function dayText(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** So many days further. */
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The days of a month in weeks from Monday; null where a week belongs to the month before or after. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const days: (string | null)[] = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length }, (_, index) => dayText(year, month, index + 1)),
  ];
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** How each day of the calendar is marked; days that are not, are weekend or plain by themselves. */
export function marksOf({ holidays, makeUpDays }: PlanCalendar): (day: string) => Mark {
  const off = new Set(holidays.map(({ on }) => on));
  const worked = new Set(makeUpDays);
  return (day) => {
    if (off.has(day)) return 'holiday';
    if (worked.has(day)) return 'makeUp';
    return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) ? 'weekend' : 'plain';
  };
}
