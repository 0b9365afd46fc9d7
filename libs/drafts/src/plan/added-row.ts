import type { Cycle, DeadlineExpression, RecurringPart, WorkCalendar } from '@tctp/calendar';
import { expandDeadline, isWorkingDay, printDeadline, subtractWorkingDays } from '@tctp/calendar';
import type { CriteriaSet, LocalDate, PlanRow, Unit } from '@tctp/domain';

/** When what is asked for has to be there: on one day, or on a day of the last month of every period. */
export type AddedDue =
  { kind: 'day'; on: LocalDate } | { kind: 'every'; every: RecurringPart['every']; day: number | 'last' };

/** What somebody wants of a unit beyond what the plan says. */
export interface WantedRow {
  componentCode: string;
  title: string;
  leadUnitId: string;
  coordinatorIds: readonly string[];
  deliverable: string;
  requirement: string;
  due: AddedDue;
}

/** The running plan a row is added to. */
export interface PlanToAddTo {
  year: number;
  endsOn: LocalDate;
  today: LocalDate;
  calendar: WorkCalendar;
  criteriaSet: CriteriaSet;
  units: readonly (Unit & { closed: boolean })[];
}

export type AddedRowFault =
  | { code: 'component-unknown'; component: string }
  | { code: 'unit-unknown' | 'unit-closed'; unit: string }
  | { code: 'due-not-in-plan'; since: LocalDate; until: LocalDate }
  | { code: 'due-day-off'; day: LocalDate; nearest: LocalDate }
  | { code: 'no-cycle-left'; until: LocalDate };

/** A row with the cycles it has work for. */
export interface AddedRow {
  row: PlanRow<DeadlineExpression>;
  cycles: readonly Cycle[];
}

/**
 * A row for a plan that runs already, by the rules of a row of a draft, of which nothing is left open: the component is
 * the set's, the lead one unit that exists, the day a working one from today to the plan's end. Cycles that are past, or
 * that lie beyond the plan, are nobody's work; a recurring day stays where it is written, as in every plan.
 */
export function addedRow(
  wanted: WantedRow,
  plan: PlanToAddTo,
  { id, number }: Pick<PlanRow<unknown>, 'id' | 'number'>,
): ({ ok: true } & AddedRow) | { ok: false; fault: AddedRowFault } {
  const { due, ...texts } = wanted;
  const fault = unknownIn(wanted, plan) ?? misplaced(due, plan);
  if (fault !== null) return { ok: false, fault };
  const deadline = expressionOf(due);
  const cycles = expandDeadline(plan.calendar, deadline, plan.year).filter(
    ({ lastDay }) => lastDay !== null && lastDay >= plan.today && lastDay <= plan.endsOn,
  );
  if (cycles.length === 0) return { ok: false, fault: { code: 'no-cycle-left', until: plan.endsOn } };
  const coordinatorIds = [...new Set(wanted.coordinatorIds)].filter((one) => one !== wanted.leadUnitId);
  return { ok: true, row: { ...texts, id, number, coordinatorIds, deadline, notes: [] }, cycles };
}

function unknownIn(
  { componentCode, leadUnitId, coordinatorIds }: WantedRow,
  { criteriaSet, units }: PlanToAddTo,
): AddedRowFault | null {
  if (!criteriaSet.components.some(({ code }) => code === componentCode))
    return { code: 'component-unknown', component: componentCode };
  for (const id of [leadUnitId, ...coordinatorIds]) {
    const unit = units.find((one) => one.id === id);
    if (unit === undefined || (id === leadUnitId && unit.kind === 'group'))
      return { code: 'unit-unknown', unit: id };
    if (unit.closed) return { code: 'unit-closed', unit: unit.name };
  }
  return null;
}

function misplaced(due: AddedDue, { calendar, today, endsOn }: PlanToAddTo): AddedRowFault | null {
  if (due.kind === 'every') return null;
  const { on } = due;
  if (on < today || on > endsOn) return { code: 'due-not-in-plan', since: today, until: endsOn };
  if (isWorkingDay(calendar, on)) return null;
  return { code: 'due-day-off', day: on, nearest: subtractWorkingDays(calendar, on, 1) };
}

function expressionOf(due: AddedDue): DeadlineExpression {
  const deadline: DeadlineExpression =
    due.kind === 'day'
      ? { kind: 'date', bound: 'by', on: due.on, text: '' }
      : { kind: 'recurring', parts: [partOf(due)], text: '' };
  return { ...deadline, text: printDeadline(deadline, 'vi') };
}

function partOf({ every, day }: Extract<AddedDue, { kind: 'every' }>): RecurringPart {
  const by = { bound: 'by', day } as const;
  switch (every) {
    case 'month':
      return { every, ...by };
    case 'quarter':
      return { every, ...by, monthOfQuarter: 3 };
    case 'half':
      return { every, ...by, monthOfHalf: 6 };
    case 'year':
      return { every, ...by, month: 12 };
  }
}
