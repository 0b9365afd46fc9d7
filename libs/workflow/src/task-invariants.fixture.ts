import fc from 'fast-check';
import type { Decision } from './decide';
import type { HistoryEvent } from './replay-history';
import { expectedRefusal } from './task-table.fixture';
import { SLICES } from './task-alphabet.fixture';
import type { ScheduleName } from './task.fixture';
import { EARLY, ISSUED, SCHEDULE_NAMES, ask, deepFreeze, start } from './task.fixture';
import type { TaskCommand } from './task-command';
import type { TaskSnapshot } from './task-snapshot';

const HOUR = 3_600_000;
const SHAPES = Object.values(SLICES).flat();

/** A life of a task over some months: at each moment, in the order of time, what anybody may think of asking. */
export interface Story {
  schedule: ScheduleName;
  wishes: readonly (readonly TaskCommand[])[];
}

export interface Step {
  schedule: ScheduleName;
  before: TaskSnapshot;
  command: TaskCommand;
  decision: Decision;
  /** Where the task stands afterwards; where it stood, when it was refused. */
  after: TaskSnapshot;
}

const aWish = fc.tuple(
  fc.array(fc.constantFrom(...SHAPES), { minLength: 1, maxLength: 9 }),
  fc.nat({ max: 240 }),
);

export const aStory: fc.Arbitrary<Story> = fc.record({
  schedule: fc.constantFrom('dated', 'dated', 'dated', ...SCHEDULE_NAMES),
  wishes: fc.array(aWish, { maxLength: 40, size: 'max' }).map((picks) => {
    let clock = Date.parse(EARLY);
    return picks.map(([shapes, hours]) => {
      clock += hours * HOUR;
      return shapes.map((shape) => ({ ...shape, at: new Date(clock).toISOString() }));
    });
  }),
});

/**
 * Lives the story on frozen snapshots, so that a decision that changed its input would throw. Of several wishes the
 * first that the table allows is asked, so that lives get far; where it allows none, the first is asked in vain.
 */
export function live({ schedule, wishes }: Story): Step[] {
  let before = deepFreeze(start(schedule).next);
  return wishes.flatMap((moment) => {
    const command = moment.find((wish) => expectedRefusal(before, wish) === null) ?? moment[0];
    if (command === undefined) return [];
    const decision = deepFreeze(ask(before, deepFreeze(command)));
    const step = { schedule, before, command, decision, after: decision.ok ? decision.next : before };
    before = step.after;
    return [step];
  });
}

/** New lives on every run; the seed of a failing one is printed with it. */
const [seed = 0] = fc.sample(fc.nat(), 1);
const RUN = { numRuns: fc.readConfigureGlobal()?.numRuns ?? 300, seed };
const LIVES = fc.sample(aStory, RUN).map(live);

/** Checks every one of 300 lives. They are lived once for all properties; a failing one is lived again to shrink it. */
export function everyLife(check: (steps: readonly Step[]) => void): void {
  try {
    LIVES.forEach(check);
  } catch {
    fc.assert(
      fc.property(aStory, (story) => check(live(story))),
      RUN,
    );
  }
}

/** Checks every step of 300 lives. */
export function always(check: (step: Step) => void): void {
  everyLife((steps) => steps.forEach(check));
}

/** The history a life has left behind, from its first line on. */
export function historyOfLife(steps: readonly Step[]): HistoryEvent[] {
  const schedule = steps[0]?.schedule ?? 'dated';
  return [
    ...start(schedule).events.map((event) => ({ ...event, at: ISSUED })),
    ...steps.flatMap(({ command, decision }) =>
      decision.ok ? decision.events.map((event) => ({ ...event, at: command.at })) : [],
    ),
  ];
}
