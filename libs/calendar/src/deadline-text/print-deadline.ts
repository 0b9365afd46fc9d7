import type {
  DatedDeadline,
  DayOfMonth,
  DeadlineExpression,
  MeasurableDeadline,
  RecurringPart,
} from '../deadline-expression';
import { monthWithin } from '../expand-deadline';
import { monthOfPeriod } from '../periods';
import type { Wording } from './deadline-wording';
import { ENGLISH, VIETNAMESE } from './deadline-wording';

/**
 * A deadline in words, as a plan would put it. What is printed in Vietnamese reads back as the same expression;
 * a deadline that is none prints as words that say so.
 */
export function printDeadline(expression: DeadlineExpression, language: 'vi' | 'en'): string {
  const wording = language === 'vi' ? VIETNAMESE : ENGLISH;
  switch (expression.kind) {
    case 'ongoing':
      if (expression.report === undefined) return wording.ongoing;
      return `${wording.ongoing}; ${printReport(expression.report, wording)}`;
    case 'none':
      return wording.none;
    default:
      return printMeasurable(expression, wording);
  }
}

/** "Báo cáo quý I trước 10/3" says by itself that it is a report. */
function printReport(report: MeasurableDeadline, wording: Wording): string {
  const due = printMeasurable(report, wording);
  const [part] = report.kind === 'recurring' ? report.parts : [];
  return part !== undefined && namedOf(part) !== undefined ? due : `${wording.report} ${due}`;
}

function printMeasurable(deadline: MeasurableDeadline, wording: Wording): string {
  switch (deadline.kind) {
    case 'several':
      return deadline.of.map((one) => printDated(one, wording)).join('; ');
    case 'recurring':
      return deadline.parts.map((part) => printPart(part, wording)).join('; ');
    default:
      return printDated(deadline, wording);
  }
}

function printDated(deadline: DatedDeadline, wording: Wording): string {
  switch (deadline.kind) {
    case 'date':
      return wording[deadline.bound](wording.date(deadline.on.split('-').reverse().join('/')));
    case 'month':
      return wording[deadline.bound](wording.month(two(deadline.month), deadline.year));
    case 'quarter':
      return wording[deadline.bound](wording.quarter(ROMAN[deadline.quarter] ?? '', deadline.year));
    case 'half':
      return wording[deadline.bound](wording.half(deadline.half, deadline.year));
    case 'year':
      return wording[deadline.bound](wording.year(deadline.year));
  }
}

function printPart(part: RecurringPart, wording: Wording): string {
  if (part.bound === 'in') return wording.each[part.every];
  const due = (day: string) => wording[part.bound](day);
  const only = namedOf(part);
  if (only !== undefined) {
    const name = part.every === 'half' ? wording.halfReport(only) : wording.quarterReport(ROMAN[only] ?? '');
    const month = monthOfPeriod(part.every, only, monthWithin(part));
    return wording.onDay(name, due(dayAndMonth(part.day, month, wording)));
  }
  return wording.onDay(wording.each[part.every], due(dayOfPart(part, wording)));
}

/** The one quarter or half that the part is about, if it is about one. */
function namedOf(part: RecurringPart): number | undefined {
  return 'only' in part ? part.only : undefined;
}

function dayOfPart(part: Exclude<RecurringPart, { bound: 'in' }>, wording: Wording): string {
  switch (part.every) {
    case 'month':
      return part.day === 'last' ? wording.lastDayOfMonth : wording.dayOfMonth(two(part.day));
    case 'quarter':
      return wording.dayWithin(dayOf(part.day, wording), wording.monthOfQuarter(part.monthOfQuarter));
    case 'half':
      return wording.dayWithin(dayOf(part.day, wording), wording.monthOfHalf(part.monthOfHalf));
    case 'year':
      return dayAndMonth(part.day, part.month, wording);
  }
}

function dayAndMonth(day: DayOfMonth, month: number, wording: Wording): string {
  return day === 'last' ? wording.lastDayOfNamed(two(month)) : wording.date(`${two(day)}/${two(month)}`);
}

function dayOf(day: DayOfMonth, wording: Wording): string {
  return day === 'last' ? wording.lastDay : wording.dayOfMonth(two(day));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];
