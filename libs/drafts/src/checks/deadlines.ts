import type { Cycle, DeadlineExpression, RecurringPart } from '@tctp/calendar';
import { addDays, isWorkingDay, printDeadline } from '@tctp/calendar';
import type { DraftEdit, Finding, LocalDate, Way } from '@tctp/domain';
import type { DraftRow } from '../draft';
import type { Check, CheckInput } from './check-input';
import { onlyDay } from './check-input';
import { found, way } from './found';

/** Every row's deadline against the calendar, the day of issue and the date most rows share. */
export const checkDeadlines: Check = (input) =>
  input.draft.rows.flatMap((row) => {
    if (row.deadline.expression === null) return checkUnreadable(row, input);
    return [
      ...checkAssumed(row, input),
      ...checkMeasurable(row, row.deadline.expression, input),
      ...checkPassed(row, input),
      ...checkDaysOff(row, row.deadline.expression, input),
      ...checkPeriods(row, row.deadline.expression),
      ...checkCutOff(row, input),
    ];
  });

export function takeDeadline(rows: readonly DraftRow[], words: string): Way {
  return way(
    'take-deadline',
    { words },
    rows.map(({ id }): DraftEdit => ({ change: 'row', row: id, part: 'deadline', to: words })),
  );
}

function checkUnreadable(row: DraftRow, { draft, cutOff }: CheckInput): Finding[] {
  const { words, findings } = row.deadline;
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  if (draft.year === null && draft.issuedOn === null) return [];
  return [
    found('deadline-unreadable', row.id, {
      rows: [row],
      read: words,
      params: {
        words: blocking.map((one) => one.words).join('; '),
        reason: blocking[0]?.code ?? 'unreadable',
      },
      ways: cutOff === null ? [] : [takeDeadline([row], cutOff.words)],
    }),
  ];
}

/** What the reader of deadlines took for granted, one by one. */
function checkAssumed(row: DraftRow, { kept, draft }: CheckInput): Finding[] {
  if (kept(row, 'deadline')) return [];
  const codes = new Map(row.deadline.findings.map((one) => [one.code, one]));
  const { expression, words } = row.deadline;
  const assumed = expression === null ? null : printDeadline(expression, 'vi');
  return [...codes.values()].map((one) =>
    found('deadline-assumed', `${row.id}:${one.code}`, {
      rows: [row],
      read: one.words === '' ? words : one.words,
      assumed,
      params: { reason: one.code, words: one.words, year: draft.year ?? '' },
      ways: [way('keep-assumed', {}, takeDeadline([row], words).edits)],
    }),
  );
}

function checkMeasurable(row: DraftRow, expression: DeadlineExpression, input: CheckInput): Finding[] {
  const { cutOff, kept } = input;
  if (kept(row, 'deadline')) return [];
  const { words } = row.deadline;
  if (expression.kind === 'none') {
    const told = narrativeWords(row, input);
    const ways = [...new Set([...told, ...(cutOff === null ? [] : [cutOff.words])])].map((one) =>
      takeDeadline([row], one),
    );
    return [
      found('deadline-missing', row.id, { rows: [row], read: row.title, params: { title: row.title }, ways }),
    ];
  }
  if (expression.kind !== 'ongoing' || expression.report !== undefined) return [];
  const ways = [
    ...(cutOff === null ? [] : [takeDeadline([row], `${words}; báo cáo ${cutOff.words.toLowerCase()}`)]),
    way('keep-assumed', {}, takeDeadline([row], words).edits),
  ];
  return [found('no-measurable-date', row.id, { rows: [row], read: words, params: { words }, ways })];
}

function narrativeWords({ code }: DraftRow, { reading }: CheckInput): string[] {
  if (code === null) return [];
  return reading.remarks
    .filter((one) => one.code === code)
    .flatMap(({ deadlines }) => deadlines.map(({ words }) => words));
}

function checkPassed(row: DraftRow, { draft, cyclesOf, kept }: CheckInput): Finding[] {
  const { issuedOn } = draft;
  if (issuedOn === null || kept(row, 'deadline')) return [];
  const dated = cyclesOf(row).filter(({ lastDay }) => lastDay !== null);
  const passed = dated.filter((cycle) => isPassed(cycle, issuedOn));
  if (passed.length === 0) return [];
  const days = passed.map(({ lastDay }) => lastDay ?? '');
  return [
    found(passed.length === dated.length ? 'deadline-passed' : 'cycles-passed', row.id, {
      rows: [row],
      read: row.deadline.words,
      assumed: days.join(', '),
      params: {
        issuedOn,
        day: days.at(-1) ?? '',
        cycles: passed.map(({ key }) => key).join(', '),
        count: passed.length,
      },
      ways: [way('keep-assumed', {}, takeDeadline([row], row.deadline.words).edits)],
    }),
  ];
}

function isPassed({ lastDay }: Cycle, issuedOn: LocalDate): boolean {
  return lastDay !== null && lastDay < issuedOn;
}

/** The days as the paper writes them, where they are still to come. */
function checkDaysOff(
  row: DraftRow,
  expression: DeadlineExpression,
  { draft, context, cyclesOf }: CheckInput,
): Finding[] {
  const { calendar } = context;
  const before = writtenBefore(expression) && !calendar.beforeIncludesDay;
  const off = cyclesOf(row)
    .filter((cycle) => draft.issuedOn === null || !isPassed(cycle, draft.issuedOn))
    .flatMap(({ lastDay }) => (lastDay === null ? [] : [before ? addDays(lastDay, 1) : lastDay]))
    .filter((day) => !isWorkingDay(calendar, day));
  if (off.length === 0 || !namesDays(expression)) return [];
  const params = { days: off.map((day) => day.split('-').reverse().join('/')).join(', '), count: off.length };
  return [found('day-off', row.id, { rows: [row], read: row.deadline.words, params })];
}

function writtenBefore(expression: DeadlineExpression): boolean {
  switch (expression.kind) {
    case 'date':
      return expression.bound === 'before';
    case 'several':
      return expression.of.every((one) => writtenBefore(one));
    case 'recurring':
      return expression.parts.every(({ bound }) => bound === 'before');
    case 'ongoing':
      return expression.report !== undefined && writtenBefore(expression.report);
    default:
      return false;
  }
}

/** "Trong quý II" names none, and may be done on any of its days. */
function namesDays(expression: DeadlineExpression): boolean {
  switch (expression.kind) {
    case 'date':
      return true;
    case 'several':
      return expression.of.some((one) => namesDays(one));
    case 'recurring':
      return expression.parts.some(({ bound }) => bound !== 'in');
    case 'ongoing':
      return expression.report !== undefined && namesDays(expression.report);
    default:
      return false;
  }
}

const LONGEST_FIRST = ['year', 'half', 'quarter', 'month'] as const;

/** A report that is due before what it reports on has ended. */
function checkPeriods(row: DraftRow, expression: DeadlineExpression): Finding[] {
  const measured = expression.kind === 'ongoing' ? expression.report : expression;
  if (measured?.kind !== 'recurring') return [];
  const early = new Set(measured.parts.filter(endsLater).map(({ every }) => every));
  const period = LONGEST_FIRST.find((one) => early.has(one));
  if (period === undefined) return [];
  return [
    found('period-ends-after-report', row.id, { rows: [row], read: row.deadline.words, params: { period } }),
  ];
}

function endsLater(part: RecurringPart): boolean {
  if (part.bound === 'in' || part.day === 'last') return false;
  switch (part.every) {
    case 'month':
      return part.day < SHORTEST_MONTH;
    case 'quarter':
      return part.monthOfQuarter < 3 || part.day < 30;
    case 'half':
      return part.monthOfHalf < 6 || part.day < 30;
    case 'year':
      return part.month < 12 || part.day < 31;
  }
}

const SHORTEST_MONTH = 28;

function checkCutOff(row: DraftRow, { cutOff, cyclesOf }: CheckInput): Finding[] {
  const day = onlyDay(cyclesOf(row));
  if (cutOff === null || day === null || day <= cutOff.lastDay) return [];
  return [
    found('cutoff-passed', row.id, {
      rows: [row],
      read: row.deadline.words,
      params: { day, cutOff: cutOff.words, rows: cutOff.rows },
      ways: [takeDeadline([row], cutOff.words)],
    }),
  ];
}
