import type { Instant } from '@tctp/domain';
import { getShortestPaths } from 'xstate/graph';
import type { ScheduleName } from './task.fixture';
import {
  EARLY,
  ISSUED,
  LATE,
  PEOPLE,
  SCHEDULES,
  SOON,
  clockCommands,
  personCommands,
  start,
} from './task.fixture';
import type { TaskCommand } from './task-command';
import { taskMachine } from './task-machine';
import type { LiveSnapshot, TaskSnapshot } from './task-snapshot';
import { dehydrate } from './task-snapshot';

/** Everything that can be asked of a task, by two people, before and after the due moment. */
export const ALPHABET: readonly TaskCommand[] = [EARLY, SOON, LATE].flatMap((at) => [
  ...PEOPLE.flatMap((by) => personCommands(by, at)),
  ...clockCommands(at),
]);

export interface TaskPath {
  commands: readonly TaskCommand[];
  /** The essence of the state that the machine says each command leads to. */
  essences: readonly string[];
}

/** The shortest road to every state that differs in what the task may do next; counters do not make a state. */
export function shortestPaths(schedule: ScheduleName): TaskPath[] {
  const { nearAt } = start(schedule).next.context;
  const paths = getShortestPaths(taskMachine, {
    input: { dueAt: SCHEDULES[schedule].dueAt, nearAt, planIssuedAt: ISSUED },
    events: [...ALPHABET],
    filterEvents: (live, event) => event.at >= earliestFrom(live),
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

export function essenceOf({ work, time, context }: TaskSnapshot): string {
  const { submission, escalationStep, settlement, ladderFrom, dueAt } = context;
  const asker = work === 'notApplicableAsked' ? context.askedBy : null;
  const handedIn = submission && [submission.by, dueAt !== null && submission.at >= dueAt];
  return JSON.stringify([work, time, escalationStep, handedIn, settlement, ladderFrom !== null, asker]);
}

/** Time does not run backwards: who has been late once stays after the due moment. */
function earliestFrom(live: LiveSnapshot): Instant {
  const { submission, ladderFrom, escalationStep } = live.context;
  const { time } = live.value as { time: string };
  const late = submission?.at === LATE || ladderFrom !== null || escalationStep > 0;
  if (late || time === 'overdue') return LATE;
  return submission?.at === SOON || time === 'dueSoon' ? SOON : EARLY;
}
