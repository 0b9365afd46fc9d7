import {
  addDays,
  firstDayOfPeriod,
  lastDayOfPeriod,
  localDateOf,
  periodKey,
  startOfDay,
} from '@tctp/calendar';
import type { Instant, LocalDate } from '@tctp/domain';
import type { PlanContext } from '../../decision';

/** The days minutes tell of, both included, and the moments between which something was decided on them. */
export interface MinutesSpan {
  first: LocalDate;
  last: LocalDate;
  from: Instant;
  /** Excluded. */
  before: Instant;
}

type Dated = Pick<PlanContext, 'issuedAt' | 'calendar' | 'year'>;

/** One for each month from the one of issue on, the latest first: offices write minutes by the month. None after the year that follows the plan's. */
export function minutesPeriods({ issuedAt, calendar, year }: Dated, today: LocalDate): string[] {
  const end = lastDayOfPeriod('year', year + 1, 1);
  const latest = today < end ? today : end;
  const months: string[] = [];
  let day = localDateOf(calendar, issuedAt);
  do {
    const [inYear = 0, month = 0] = day.split('-').map(Number);
    months.unshift(periodKey('month', inYear, month));
    day = firstDayOfPeriod('month', inYear, month + 1);
  } while (day <= latest);
  return months;
}

/** Of a period of the list: not before the plan was issued, and not after the day the minutes tell of. */
export function minutesSpan({ issuedAt, calendar }: Dated, period: string, day: LocalDate): MinutesSpan {
  const [year = 0, month = 0] = period.split('-M').map(Number);
  const begin = firstDayOfPeriod('month', year, month);
  const last = lastDayOfPeriod('month', year, month);
  const issued = localDateOf(calendar, issuedAt);
  return {
    first: issued > begin ? issued : begin,
    last: day < last ? day : last,
    from: startOfDay(calendar, begin),
    before: startOfDay(calendar, addDays(last, 1)),
  };
}
