import type { Instant, LocalDate } from '@tctp/domain';
import { addDays, lastDayOfMonth, startOfDay, toLocalDate } from './local-time';
import type { WorkCalendar } from './work-calendar';

/** What the plan says about time, as data; `text` keeps the paper's own words. */
export type DeadlineExpression =
  | { kind: 'date'; bound: 'before' | 'by'; on: LocalDate; text: string }
  | { kind: 'month'; bound: 'in' | 'before'; year: number; month: number; text: string }
  | { kind: 'recurring'; parts: readonly RecurringPart[]; text: string }
  | { kind: 'ongoing'; text: string }
  | { kind: 'none'; text: string };

/** `monthOfQuarter` 3 and `day` 10: before the 10th of the last month of every quarter. */
export type RecurringPart =
  | { every: 'quarter'; bound: 'before'; monthOfQuarter: number; day: number }
  | { every: 'year'; bound: 'before'; month: number; day: number };

/** One occurrence (kỳ). Each has a workflow of its own. */
export interface Cycle {
  /** 'once', 'ongoing', 'none', '2017-Q3' or '2017'. */
  key: string;
  /** Last day still in time. */
  lastDay: LocalDate | null;
  /** First moment that is late. */
  dueAt: Instant | null;
}

/**
 * The cycles of one plan row in one year, in the order they fall due. A date on a day off stays where the paper
 * puts it: the plan states no rule that would move it.
 */
export function expandDeadline(
  calendar: WorkCalendar,
  expression: DeadlineExpression,
  year: number,
): Cycle[] {
  switch (expression.kind) {
    case 'date':
      return [cycle(calendar, 'once', lastDayOf(calendar, expression.bound, expression.on))];
    case 'month': {
      const { bound, month } = expression;
      const lastDay =
        bound === 'in'
          ? lastDayOfMonth(expression.year, month)
          : addDays(toLocalDate(expression.year, month, 1), -1);
      return [cycle(calendar, 'once', lastDay)];
    }
    case 'recurring':
      return expression.parts
        .flatMap((part) => expandPart(calendar, part, year))
        .sort((left, right) => (left.lastDay ?? '').localeCompare(right.lastDay ?? ''));
    case 'ongoing':
    case 'none':
      return [{ key: expression.kind, lastDay: null, dueAt: null }];
  }
}

function expandPart(calendar: WorkCalendar, part: RecurringPart, year: number): Cycle[] {
  if (part.every === 'year') {
    const on = toLocalDate(year, part.month, part.day);
    return [cycle(calendar, String(year), lastDayOf(calendar, part.bound, on))];
  }
  return [1, 2, 3, 4].map((quarter) => {
    const on = toLocalDate(year, (quarter - 1) * 3 + part.monthOfQuarter, part.day);
    return cycle(calendar, `${year}-Q${quarter}`, lastDayOf(calendar, part.bound, on));
  });
}

function lastDayOf(calendar: WorkCalendar, bound: 'before' | 'by', on: LocalDate): LocalDate {
  return bound === 'by' || calendar.beforeIncludesDay ? on : addDays(on, -1);
}

function cycle(calendar: WorkCalendar, key: string, lastDay: LocalDate): Cycle {
  return { key, lastDay, dueAt: startOfDay(calendar, addDays(lastDay, 1)) };
}
