import type { Instant, Ladder, LocalDate } from '@tctp/domain';
import { addDays, openingOf } from './local-time';
import type { WorkCalendar } from './work-calendar';
import { addWorkingDays, isWorkingDay, subtractWorkingDays, workingDaysBetween } from './working-days';

/** A moment at which the calendar speaks: reminders and rungs are numbered from 1, the due moment is step 0. */
export interface LadderMoment {
  kind: 'remind' | 'due' | 'escalate';
  step: number;
  at: Instant;
}

/** Reminders before the last day, the due moment itself, and the rungs after it, in that order. */
export function ladderMoments(
  calendar: WorkCalendar,
  ladder: Ladder,
  lastDay: LocalDate,
  dueAt: Instant,
): LadderMoment[] {
  return [
    ...ladder.remindBefore.map((days, index): LadderMoment => ({
      kind: 'remind',
      step: index + 1,
      at: openingOf(calendar, reminderDay(calendar, lastDay, days)),
    })),
    { kind: 'due', step: 0, at: dueAt },
    ...escalationMoments(calendar, ladder, lastDay, 0),
  ];
}

/** The rungs above `afterStep`, so many working days after `from`, when offices open. */
export function escalationMoments(
  calendar: WorkCalendar,
  ladder: Ladder,
  from: LocalDate,
  afterStep: number,
): LadderMoment[] {
  return ladder.escalate
    .map((rung, index): LadderMoment => ({
      kind: 'escalate',
      step: index + 1,
      at: openingOf(calendar, addWorkingDays(calendar, from, rung.afterWorkingDays)),
    }))
    .filter((moment) => moment.step > afterStep);
}

/** The last working day on which people still have `days` working days, the last day counted. */
function reminderDay(calendar: WorkCalendar, lastDay: LocalDate, days: number): LocalDate {
  let day = subtractWorkingDays(calendar, lastDay, days);
  while (!isWorkingDay(calendar, day) || workingDaysBetween(calendar, day, lastDay) < days)
    day = addDays(day, -1);
  return day;
}
