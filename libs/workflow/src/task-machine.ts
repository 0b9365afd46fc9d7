import { task } from './task-setup';
import { timeRegion } from './time-region';
import { workRegion } from './work-region';

/** Raise it when a stored snapshot of today could mean something else tomorrow, and write the migration. */
export const MACHINE_VERSION = 1;

/**
 * One machine per task cycle, two regions side by side.
 *
 * In: a command with everything it needs to know (who, when, how many files). Guards read the command and the
 * context, never a clock or a database. Out: the next state, and named actions that `decide()` reads as data.
 *
 * `work` is what people do. `time` is what the calendar does: it moves on DEADLINE_NEARS, DEADLINE_PASSED and
 * ESCALATE alone, never on XState's `after`, because holidays and restarts would break a timer. The regions meet
 * in three signals that `work` raises: the unit has answered, the clock runs again, the task is settled.
 *
 * The price accepted: while a submission waits for review the clock of the unit stands still, however long the
 * review takes. A reviewer's delay is shown in the inbox; it does not escalate the unit.
 */
export const taskMachine = task.createMachine({
  id: 'task',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    submission: null,
    askedBy: null,
    escalationStep: 0,
    ladderFrom: null,
    settlement: null,
  }),
  entry: [
    { type: 'record', params: { code: 'taskAssigned' } },
    { type: 'notify', params: { to: 'lead', about: 'assigned' } },
  ],
  states: { work: workRegion, time: timeRegion },
});
