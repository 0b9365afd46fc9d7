import { addDays, startOfDay } from '@tctp/calendar';
import type { LocalDate, Points, Role, Scenario } from '@tctp/domain';
import type { Forecast } from '@tctp/forecast';
import type { PlanToLoad } from '../ports';
import { startYear } from './rehearsed-task';
import type { RehearsedEvent, RehearsedRefusal, YearSettled } from './rehearsed-year';
import { RehearsedYear } from './rehearsed-year';

export interface Rehearsal {
  title: string;
  from: LocalDate;
  until: LocalDate;
  tasks: number;
  timeline: readonly RehearsedEvent[];
  refusals: readonly RehearsedRefusal[];
  /** Letters that go up, by the leader who gets them: overdue work, rungs of the ladder, obstacles, petitions. */
  lettersUp: Readonly<Partial<Record<Role, number>>>;
  settled: YearSettled;
  /** What the forecast would have said on the last day of each month. */
  curve: readonly { on: LocalDate; likely: Points; worst: Points; best: Points }[];
  end: Forecast;
}

/**
 * A whole year before it happens: the same machine, calendar, ladder, rules and forecast as the running program, moved
 * by a scenario instead of by people, without a database or a queue. Pure: the same plan and scenario give the same
 * year. What the program would refuse is refused here, and listed.
 */
export function rehearseYear(input: PlanToLoad, scenario: Scenario): Rehearsal {
  const { calendar, plan } = input;
  const end = startOfDay(calendar, addDays(plan.endsOn, 1));
  const started = startYear(input);
  const issuedAt = startOfDay(calendar, plan.issuedOn);
  const tasks = started.map(({ task }) => task);
  const year = new RehearsedYear(input, scenario, tasks, { from: issuedAt, until: end });
  for (const { task, events } of started) year.write(task, events);

  const curve: Rehearsal['curve'][number][] = [];
  for (const on of monthEnds(plan.issuedOn, plan.endsOn)) {
    year.runUntil(startOfDay(calendar, addDays(on, 1)));
    const { likely, worst, best } = year.forecast(startOfDay(calendar, addDays(on, 1)), {}).total;
    curve.push({ on, likely, worst, best });
  }
  year.runUntil(end);
  return {
    title: scenario.title,
    from: plan.issuedOn,
    until: plan.endsOn,
    tasks: started.length,
    timeline: year.timeline,
    refusals: year.refusals,
    lettersUp: year.lettersUp,
    settled: year.settled(),
    curve,
    end: year.forecast(end, scenario.official),
  };
}

/** The last day of each month from the one to the other, and the other itself. */
function monthEnds(from: LocalDate, to: LocalDate): LocalDate[] {
  const ends: LocalDate[] = [];
  for (let day = from; day < to; day = addDays(day, 1))
    if (day.slice(0, 7) !== addDays(day, 1).slice(0, 7)) ends.push(day);
  return [...ends, to];
}
