import type { DayBound, DayOfMonth, RecurringPart } from '../deadline-expression';
import type { Period } from '../periods';
import { MONTHS_OF, dayOfMonth, periodsInYear } from '../periods';
import type { DeadlineFindingCode } from './deadline-finding';
import type { Bound } from './read-bound';
import type { Place } from './read-place';
import type { Reading, Yearly } from './statement';
import { refuse } from './statement';

/** How often, and which one if the paper names it. */
export interface Recurrence {
  period: Period;
  only: number | null;
  /** In each period. More than once is read only to be refused. */
  times: number;
  /** Nothing but "báo cáo" says so: "báo cáo năm" is one report, whatever the list it stands in. */
  reported: boolean;
}

type Named = Pick<Recurrence, 'period' | 'only'>;

/** Any leap year: 29 February may come back. */
const LEAP_YEAR = 2000;

export function everyOf(period: Period): Recurrence {
  return { period, only: null, times: 1, reported: false };
}

/** "hằng quý", with no day: the last of every period. */
export function recurringWithoutDay(period: Period): Reading {
  return {
    said: { kind: 'recurring', part: { every: period, bound: 'in' } },
    codes: [{ code: 'period-end-assumed', severity: 'info' }],
  };
}

/**
 * A recurrence and the day that stands with it; what does not fit together is refused by name.
 * @param side where the day's list would find the recurrence: before the day or after it.
 */
export function recurringOn(
  recurrence: Recurrence,
  bound: Bound,
  place: Place,
  planYear: number,
  side: Yearly['side'],
): Reading {
  if (recurrence.times !== 1) return refuse('dates-not-stated');
  const { said, codes } = onPlace(recurrence, bound, place, planYear);
  if (said.kind !== 'recurring') return { said, codes };
  const listed = (place.kind === 'date' || place.kind === 'period') && place.year === null;
  const yearly = listed && recurrence.period === 'year' && !recurrence.reported && { bound, place, side };
  return {
    said: yearly ? { ...said, yearly } : said,
    codes: bound.hourLost ? [...codes, { code: 'hour-not-kept', severity: 'check' }] : codes,
  };
}

function onPlace({ period, only }: Named, bound: Bound, place: Place, planYear: number): Reading {
  if (only !== null && (only < 1 || only > periodsInYear(period))) return refuse(faultOfNumber(period));
  switch (place.kind) {
    case 'day':
      if (period !== 'month') return refuse('month-not-stated');
      return place.day < 1 || place.day > 31 ? refuse('no-such-day') : part(period, bound.day, 1, place.day);
    case 'dayWithin':
      return onDayWithin({ period, only }, bound, place);
    case 'date':
      return onDate({ period, only }, bound, place, planYear);
    case 'period':
      return inPeriod(period, bound, place);
    case 'unnumbered':
      return refuse('period-not-stated');
  }
}

/** What is wrong with a day and month that must exist in some year, or null. */
export function faultOfDate(day: DayOfMonth, month: number, year: number): DeadlineFindingCode | null {
  if (month < 1 || month > 12) return 'no-such-month';
  if (day === 'last') return null;
  return day < 1 || Number(dayOfMonth(year, month, day).slice(8)) !== day ? 'no-such-day' : null;
}

/** "Tháng cuối kỳ" is of the quarter or half that it stands with; no other period is called a term. */
function onDayWithin(
  { period, only }: Named,
  bound: Bound,
  { day, ...place }: Extract<Place, { kind: 'dayWithin' }>,
): Reading {
  if (place.period === 'term' && period !== 'quarter' && period !== 'half')
    return refuse('period-not-stated');
  const months = MONTHS_OF[period];
  const month = place.monthWithin === 'last' ? months : place.monthWithin;
  if ((place.period !== 'term' && place.period !== period) || month > months)
    return refuse('day-outside-period');
  if (day !== 'last' && (day < 1 || day > 31)) return refuse('no-such-day');
  return part(period, bound.day, month, day, only);
}

/** A day with its month comes once a year; beside a quarter or half it says which one is meant. */
function onDate(
  { period, only }: Named,
  bound: Bound,
  { day, month, year }: Extract<Place, { kind: 'date' }>,
  planYear: number,
): Reading {
  if (year === 'short') return refuse('short-year');
  const fault = faultOfDate(day, month, LEAP_YEAR);
  if (fault !== null) return refuse(fault);
  if (year !== null && year !== planYear) return refuse('day-outside-period');
  if (period === 'year') return part('year', bound.day, month, day);
  const months = MONTHS_OF[period];
  const number = Math.ceil(month / months);
  if (period === 'month' || (only === null ? period !== 'half' : only !== number))
    return refuse('day-outside-period');
  const reading = part(period, bound.day, month - (number - 1) * months, day, number);
  return only === null ? { ...reading, codes: [{ code: 'half-from-date', severity: 'check' }] } : reading;
}

/** "hằng năm trong quý II": every year by the end of June. */
function inPeriod(period: Period, bound: Bound, place: Extract<Place, { kind: 'period' }>): Reading {
  const last = place.number * MONTHS_OF[place.period];
  const readable = period === 'year' && place.period !== 'year' && place.year === null;
  if (!readable || bound.period === 'before') return refuse('day-outside-period');
  if (place.number < 1 || last > 12) return refuse(faultOfNumber(place.period));
  const reading = part('year', 'by', last, 'last');
  if (bound.assumed === null) return reading;
  return { ...reading, codes: [{ code: 'period-end-assumed', severity: bound.assumed }] };
}

export function faultOfNumber(period: Period): DeadlineFindingCode {
  return period === 'quarter' ? 'no-such-quarter' : 'no-such-month';
}

function part(
  period: Period,
  bound: DayBound,
  monthWithin: number,
  day: DayOfMonth,
  only: number | null = null,
): Reading {
  return { said: { kind: 'recurring', part: partOf() }, codes: [] };

  function partOf(): RecurringPart {
    const named = only === null ? {} : { only };
    switch (period) {
      case 'month':
        return { every: period, bound, day };
      case 'quarter':
        return { every: period, bound, monthOfQuarter: monthWithin, day, ...named };
      case 'half':
        return { every: period, bound, monthOfHalf: monthWithin, day, ...named };
      case 'year':
        return { every: period, bound, month: monthWithin, day };
    }
  }
}
