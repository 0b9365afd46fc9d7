import type { LocalDate } from '@tctp/domain';
import type { Period } from './periods';

/** What the plan says about time, as data; `text` keeps the paper's own words. */
export type DeadlineExpression =
  | MeasurableDeadline
  /** What goes on all the time; its report may have a day: "thường xuyên; báo cáo trước 15/12". */
  | { kind: 'ongoing'; report?: MeasurableDeadline; text: string }
  | { kind: 'none'; text: string };

export type MeasurableDeadline =
  | DatedDeadline
  /** "Quý II và quý IV": each of them is due, in a cycle of its own. At least two. */
  | { kind: 'several'; of: readonly DatedDeadline[]; text: string }
  | { kind: 'recurring'; parts: readonly RecurringPart[]; text: string };

/** One date, or one period of one year: done while it lasts, or before it begins. */
export type DatedDeadline =
  | { kind: 'date'; bound: DayBound; on: LocalDate; text: string }
  | { kind: 'month'; bound: PeriodBound; year: number; month: number; text: string }
  | { kind: 'quarter'; bound: PeriodBound; year: number; quarter: number; text: string }
  /** 6 tháng đầu năm is half 1, 6 tháng cuối năm half 2. */
  | { kind: 'half'; bound: PeriodBound; year: number; half: number; text: string }
  | { kind: 'year'; bound: PeriodBound; year: number; text: string };

/** Whether the day itself is in time: `by` says yes, `before` leaves it to the calendar's setting. */
export type DayBound = 'before' | 'by';
/** The last day in time is the last of the period, or the one before its first. */
export type PeriodBound = 'in' | 'before';

/**
 * What comes back. `monthOfQuarter` 3 and `day` 10: the 10th of the last month of every quarter. A day that a
 * month lacks (31 in April) falls on its last day, which 'last' asks for outright, and which is in time where
 * the 31st itself is not. `bound` 'in' states no day:
 * the last day of every period. `only` is the one quarter or half that the paper names ("báo cáo 6 tháng đầu năm
 * trước 15/6").
 */
export type RecurringPart =
  | { every: Period; bound: 'in' }
  | { every: 'month'; bound: DayBound; day: DayOfMonth }
  | { every: 'quarter'; bound: DayBound; monthOfQuarter: number; day: DayOfMonth; only?: number }
  | { every: 'half'; bound: DayBound; monthOfHalf: number; day: DayOfMonth; only?: number }
  | { every: 'year'; bound: DayBound; month: number; day: DayOfMonth };

export type DayOfMonth = number | 'last';
