import { addDays, localDateOf, startOfDay } from '@tctp/calendar';
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
  const end = `${year + 1}-12-31`;
  const latest = today < end ? today : end;
  const months: string[] = [];
  for (
    let day = localDateOf(calendar, issuedAt);
    months.length === 0 || firstOf(day) <= latest;
    day = afterMonth(day)
  )
    months.unshift(`${day.slice(0, 4)}-M${day.slice(5, 7)}`);
  return months;
}

/** Of a period of the list: not before the plan was issued, and not after the day the minutes tell of. */
export function minutesSpan({ issuedAt, calendar }: Dated, period: string, day: LocalDate): MinutesSpan {
  const [year = '', month = ''] = period.split('-M');
  const begin = `${year}-${month}-01`;
  const end = afterMonth(begin);
  const [issued, last] = [localDateOf(calendar, issuedAt), addDays(end, -1)];
  return {
    first: issued > begin ? issued : begin,
    last: day < last ? day : last,
    from: startOfDay(calendar, begin),
    before: startOfDay(calendar, end),
  };
}

function firstOf(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01`;
}

/** No month has more than 31 days, and none two firsts within them. */
function afterMonth(day: LocalDate): LocalDate {
  return firstOf(addDays(firstOf(day), 31));
}
