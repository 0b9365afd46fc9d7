import type { WorkCalendar } from '@tctp/calendar';
import { workingDaysBetween } from '@tctp/calendar';
import type { ScoringContext } from '@tctp/scoring';

/** Rules that count working days count those of the plan. */
export function scoringContextOf(calendar: WorkCalendar): ScoringContext {
  return { workingDaysBetween: (after, upTo) => workingDaysBetween(calendar, after, upTo) };
}
