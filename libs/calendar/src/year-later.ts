import type { LocalDate } from '@tctp/domain';
import type { DatedDeadline, DeadlineExpression, MeasurableDeadline } from './deadline-expression';
import { printDeadline } from './deadline-text/print-deadline';
import { parseDeadline } from './deadline-text/parse-deadline';
import { lastDayOfMonth } from './local-time';

/**
 * The same deadline a year on: what names a year names the next one, what comes back stays as it is. Days off are left
 * where they fall. 29 February falls on the 28th.
 */
export function yearLater(expression: DeadlineExpression): DeadlineExpression {
  switch (expression.kind) {
    case 'none':
      return expression;
    case 'ongoing': {
      const { report } = expression;
      return report === undefined ? expression : { ...expression, report: measurableLater(report) };
    }
    default:
      return measurableLater(expression);
  }
}

/**
 * The words of a deadline for the year after `planYear`: its own where they mean the same then (they name no year),
 * else what the calendar prints. Null where nobody can read them.
 */
export function wordsYearLater(words: string, planYear: number): string | null {
  const { expression } = parseDeadline(words, { planYear });
  if (expression === null) return null;
  const later = yearLater(expression);
  const asTheyStand = parseDeadline(words, { planYear: planYear + 1 }).expression;
  if (asTheyStand !== null && sameTime(asTheyStand, later)) return words;
  const printed = printDeadline(later, 'vi');
  return printed.charAt(0).toUpperCase() + printed.slice(1);
}

function measurableLater(deadline: MeasurableDeadline): MeasurableDeadline {
  switch (deadline.kind) {
    case 'several':
      return { ...deadline, of: deadline.of.map(datedLater) };
    case 'recurring':
      return deadline;
    default:
      return datedLater(deadline);
  }
}

function datedLater(deadline: DatedDeadline): DatedDeadline {
  if (deadline.kind === 'date') return { ...deadline, on: dayLater(deadline.on) };
  return { ...deadline, year: deadline.year + 1 };
}

function dayLater(day: LocalDate): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = lastDayOfMonth(year + 1, month);
  const wanted = `${String(year + 1).padStart(4, '0')}-${day.slice(5)}`;
  return date > Number(last.slice(8)) ? last : wanted;
}

/** Whether they come to the same time, however they are put. */
function sameTime(one: DeadlineExpression, other: DeadlineExpression): boolean {
  return printDeadline(one, 'en') === printDeadline(other, 'en');
}
