import type { Instant, LocalDate } from '@tctp/domain';
import type { DatedDeadline, DayBound, DeadlineExpression, RecurringPart } from './deadline-expression';
import { addDays, startOfDay } from './local-time';
import type { Period } from './periods';
import {
  dayOfMonth,
  lastDayBeforePeriod,
  lastDayOfPeriod,
  monthOfPeriod,
  periodKey,
  periodsInYear,
} from './periods';
import type { WorkCalendar } from './work-calendar';

/** One occurrence (kỳ). Each has a workflow of its own. */
export interface Cycle {
  /**
   * 'once', 'ongoing' or 'none'; '2017-M03', '2017-Q3', '2017-H1' or '2017' for a period; the date itself for
   * one of several. What would be the same key twice ends in -2, -3 …, in the order they fall due.
   */
  key: string;
  /** Last day still in time. */
  lastDay: LocalDate | null;
  /** First moment that is late. */
  dueAt: Instant | null;
}

/** A cycle that has a date; the moment follows from it. */
interface DatedCycle {
  key: string;
  lastDay: LocalDate;
}

/**
 * The cycles of one plan row in one year, in the order they fall due. A date on a day off stays where the paper
 * puts it: the plan states no rule that would move it. What goes on and is reported has the cycles of its report:
 * they are what can be late.
 */
export function expandDeadline(
  calendar: WorkCalendar,
  expression: DeadlineExpression,
  year: number,
): Cycle[] {
  switch (expression.kind) {
    case 'date':
    case 'month':
    case 'quarter':
    case 'half':
    case 'year':
      return inOrder(calendar, [{ ...expandDated(calendar, expression), key: 'once' }]);
    case 'several':
      return inOrder(
        calendar,
        expression.of.map((one) => expandDated(calendar, one)),
      );
    case 'recurring':
      return inOrder(
        calendar,
        expression.parts.flatMap((part) => expandPart(calendar, part, year)),
      );
    case 'ongoing':
      if (expression.report !== undefined) return expandDeadline(calendar, expression.report, year);
      return [{ key: 'ongoing', lastDay: null, dueAt: null }];
    case 'none':
      return [{ key: 'none', lastDay: null, dueAt: null }];
  }
}

function expandDated(calendar: WorkCalendar, deadline: DatedDeadline): DatedCycle {
  switch (deadline.kind) {
    case 'date':
      return { key: deadline.on, lastDay: lastDayFor(calendar, deadline.bound, deadline.on) };
    case 'month':
      return expandPeriod('month', deadline, deadline.month);
    case 'quarter':
      return expandPeriod('quarter', deadline, deadline.quarter);
    case 'half':
      return expandPeriod('half', deadline, deadline.half);
    case 'year':
      return expandPeriod('year', deadline, 1);
  }
}

/** "Before" a period never takes any of it in: the calendar's setting speaks of days only. */
function expandPeriod(
  period: Period,
  { bound, year }: { bound: 'in' | 'before'; year: number },
  number: number,
): DatedCycle {
  const lastDay = bound === 'in' ? lastDayOfPeriod : lastDayBeforePeriod;
  return { key: periodKey(period, year, number), lastDay: lastDay(period, year, number) };
}

function expandPart(calendar: WorkCalendar, part: RecurringPart, year: number): DatedCycle[] {
  const only = 'only' in part ? part.only : undefined;
  return Array.from({ length: periodsInYear(part.every) }, (_, at) => at + 1)
    .filter((number) => only === undefined || number === only)
    .map((number) => ({
      key: periodKey(part.every, year, number),
      lastDay: lastDayOfPart(calendar, part, year, number),
    }));
}

function lastDayOfPart(calendar: WorkCalendar, part: RecurringPart, year: number, number: number): LocalDate {
  if (part.bound === 'in') return lastDayOfPeriod(part.every, year, number);
  const month = monthOfPeriod(part.every, number, monthWithin(part));
  if (part.day === 'last' || part.bound === 'by' || calendar.beforeIncludesDay)
    return lastDayFor(calendar, part.bound, dayOfMonth(year, month, part.day));
  /* Back from the day as written: all of April lies before its 31st. */
  return dayOfMonth(year, month, part.day - 1);
}

/** The month of its period that a part with a day falls in, from 1. */
export function monthWithin(part: Exclude<RecurringPart, { bound: 'in' }>): number {
  switch (part.every) {
    case 'month':
      return 1;
    case 'quarter':
      return part.monthOfQuarter;
    case 'half':
      return part.monthOfHalf;
    case 'year':
      return part.month;
  }
}

function lastDayFor(calendar: WorkCalendar, bound: DayBound, on: LocalDate): LocalDate {
  return bound === 'by' || calendar.beforeIncludesDay ? on : addDays(on, -1);
}

function inOrder(calendar: WorkCalendar, cycles: readonly DatedCycle[]): Cycle[] {
  const seen = new Map<string, number>();
  return [...cycles]
    .sort((left, right) => left.lastDay.localeCompare(right.lastDay))
    .map(({ key, lastDay }) => {
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      const dueAt = startOfDay(calendar, addDays(lastDay, 1));
      return { key: times === 1 ? key : `${key}-${times}`, lastDay, dueAt };
    });
}
