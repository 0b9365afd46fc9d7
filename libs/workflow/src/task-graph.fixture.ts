import type { Instant } from '@tctp/domain';
import { getShortestPaths } from 'xstate/graph';
import { dehydrate } from './rehydrate';
import { SLICES } from './task-alphabet.fixture';
import type { SliceName } from './task-alphabet.fixture';
import type { ScheduleName } from './task.fixture';
import { EARLY, ISSUED, LATE, LATEST, SOON, start } from './task.fixture';
import type { TaskCommand } from './task-command';
import { peopleOf } from './task-context';
import type { TaskContext, TaskMachineEvent } from './task-context';
import { taskMachine } from './task-machine';
import type { TaskSnapshot } from './task-snapshot';

export interface TaskPath {
  commands: readonly TaskCommand[];
  /** The essence of the state that the machine says each command leads to. */
  essences: readonly string[];
}

/** The shortest road to every state that differs in what the task may do next; counters do not make a state. */
export function shortestPaths(slice: SliceName, schedule: ScheduleName): TaskPath[] {
  const { dueAt, nearAt } = start(schedule).next.context;
  const paths = getShortestPaths(taskMachine, {
    input: { dueAt, nearAt, planIssuedAt: ISSUED },
    events: [...SLICES[slice]],
    filterEvents: (live, event) =>
      event.at >= earliestFrom(dehydrate(live)) && isBounded(live.context, event),
    serializeState: (live) => essenceOf(dehydrate(live)),
  });
  return paths.map(({ steps }) => {
    const walked = steps.filter((step) => (step.event.type as string) !== 'xstate.init');
    return {
      commands: walked.map((step) => step.event as TaskCommand),
      essences: walked.map((step) => essenceOf(dehydrate(step.state))),
    };
  });
}

export function essenceOf({ work, time, obstacle, extension, context }: TaskSnapshot): string {
  const { submission, escalationStep, settlement, ladderFrom, dueAt, plannedDueAt, late } = context;
  const asker = work === 'notApplicableAsked' ? context.askedBy : null;
  const handedIn = submission && [submission.by, submission.for, submission.verdicts];
  const beside = [obstacle, peopleOf(context.obstacle), extension, peopleOf(context.extension)];
  const directives = context.directives.map(({ number, overdue }) => [number, overdue]);
  const petition = Math.min(context.petition?.reminded ?? 0, 2);
  const clock = [time, escalationStep, ladderFrom !== null, late, settlement, dueAt !== plannedDueAt];
  return JSON.stringify([work, clock, handedIn, asker, beside, directives, petition]);
}

/** A second directive is as good as the first; counting on would never end. */
function isBounded(context: TaskContext, { type }: TaskMachineEvent): boolean {
  return type !== 'DIRECT' || context.directivesGiven === 0;
}

/** Time does not run backwards: who has been late once stays after the due moment. */
function earliestFrom({ time, context }: TaskSnapshot): Instant {
  const { submission, ladderFrom, escalationStep, obstacle, petition, directives } = context;
  const late =
    ladderFrom !== null || escalationStep > 0 || time === 'overdue' || directives.some((one) => one.overdue);
  const marks = [
    submission?.at,
    obstacle?.at,
    petition?.at,
    late ? LATE : EARLY,
    time === 'dueSoon' ? SOON : EARLY,
  ];
  const last =
    marks
      .flatMap((at) => at ?? [])
      .sort()
      .at(-1) ?? EARLY;
  return time === 'overdue' && context.dueAt !== null && context.dueAt > LATE ? LATEST : last;
}
