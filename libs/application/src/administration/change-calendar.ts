import { isWorkingDay } from '@tctp/calendar';
import type { WorkCalendar } from '@tctp/calendar';
import type { LocalDate } from '@tctp/domain';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

/** `plain`: neither a holiday nor made up, whatever the day of the week says. */
export interface CalendarChange {
  mark: 'holiday' | 'makeUp' | 'plain';
  days: readonly LocalDate[];
  /** Of a holiday. */
  name?: string | undefined;
}

/** The calendar with these days marked otherwise. Pure. A day that is worked anyway cannot be made up. */
export function changedCalendar(
  calendar: WorkCalendar,
  { mark, days, name = '' }: CalendarChange,
): Result<WorkCalendar> {
  const chosen = new Set(days);
  const bare = {
    ...calendar,
    holidays: calendar.holidays.filter(({ on }) => !chosen.has(on)),
    makeUpDays: calendar.makeUpDays.filter((day) => !chosen.has(day)),
  };
  const worked = mark === 'makeUp' ? days.find((day) => isWorkingDay(bare, day)) : undefined;
  if (worked !== undefined) return refuse({ code: 'day-worked-anyway', day: worked });
  const changed: WorkCalendar = {
    ...bare,
    holidays:
      mark === 'holiday'
        ? [...bare.holidays, ...days.map((on) => ({ on, name }))].toSorted((left, right) =>
            left.on < right.on ? -1 : 1,
          )
        : bare.holidays,
    makeUpDays: mark === 'makeUp' ? [...bare.makeUpDays, ...days].toSorted() : bare.makeUpDays,
  };
  return sameText(changed, calendar) ? refuse({ code: 'nothing-changes' }) : accept(changed);
}

function sameText(one: WorkCalendar, other: WorkCalendar): boolean {
  const text = ({ holidays, makeUpDays }: WorkCalendar) =>
    JSON.stringify([holidays.map(({ on, name }) => `${on} ${name}`).sort(), [...makeUpDays].sort()]);
  return text(one) === text(other);
}
