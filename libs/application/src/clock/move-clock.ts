import { addDays, addWorkingDays, localDateOf, openingOf } from '@tctp/calendar';
import type { WorkCalendar } from '@tctp/calendar';
import type { Instant, LocalDate } from '@tctp/domain';
import type { Clock } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

/** A clock that stands still until somebody moves it: the sandbox's. */
export interface MovableClock extends Clock {
  moveTo(instant: Instant): Promise<void>;
}

/** Days after the end of the plan in which its last deadlines can still climb the ladder and be answered. */
const AFTERMATH = 90;

/** Forward only, no further than the plan has anything to show, to the opening of a day: by working days, or to a date. A year is rehearsed in minutes this way. */
export async function moveClock(
  deps: { clock: Clock; movable: MovableClock | null; calendar: WorkCalendar; endsOn: LocalDate | null },
  input: { to?: LocalDate | undefined; workingDays?: number | undefined },
): Promise<Result<Instant>> {
  if (deps.movable === null) return refuse({ code: 'clock-not-movable' });
  const now = await deps.clock.now();
  const today = localDateOf(deps.calendar, now);
  const day = input.to ?? addWorkingDays(deps.calendar, today, input.workingDays ?? 1);
  const moment = openingOf(deps.calendar, day);
  const until = deps.endsOn === null ? null : addDays(deps.endsOn, AFTERMATH);
  if (until !== null && day > until) return refuse({ code: 'clock-beyond-plan', until });
  if (moment <= now) return refuse({ code: 'clock-only-forward' });
  await deps.movable.moveTo(moment);
  return accept(moment);
}
