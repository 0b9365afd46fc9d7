import { localDateOf, workingDaysBetween } from '@tctp/calendar';
import type { WorkCalendar } from '@tctp/calendar';
import type { ReportCycle } from '@tctp/contracts';
import { isOpen } from '@tctp/domain';
import { isLate } from '../tasks/is-late';
import type { CycleRow } from './report-store';

/**
 * Which component asks for periodic reports stands in the plan, not here: a row that recurs has a cycle for each period,
 * and the report of a period closes that one. Where several rows do, a person says which.
 */
export function cycleOf(cycles: readonly CycleRow[], period: string): CycleRow | null {
  const [only, ...others] = cycles.filter(({ cycle }) => cycle === period);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Those that a report of this period could close, the likely ones first. */
export function cyclesFor(cycles: readonly CycleRow[], period: string): CycleRow[] {
  const matches = ({ cycle }: CycleRow) => cycle === period;
  return [...cycles.filter(matches), ...cycles.filter((one) => !matches(one))];
}

export function cycleView({ submittedAt, issuedAt, ...row }: CycleRow, calendar: WorkCalendar): ReportCycle {
  const { lastDay, dueAt, work } = row;
  const late = lastDay !== null && isLate({ submittedAt, dueAt, issuedAt });
  return {
    ...row,
    isOpen: isOpen(work),
    handedInOn: submittedAt === null ? null : localDateOf(calendar, submittedAt),
    lateWorkingDays:
      late && submittedAt !== null
        ? workingDaysBetween(calendar, lastDay, localDateOf(calendar, submittedAt))
        : null,
  };
}
