import { extensionRegion } from './extension-region';
import { obstacleRegion } from './obstacle-region';
import { task } from './task-setup';
import { timeRegion } from './time-region';
import { workRegion } from './work-region';

/** Raise it when a stored snapshot of today could mean something else tomorrow, and write the migration. */
export const MACHINE_VERSION = 2;

/**
 * One machine per task cycle, four regions side by side.
 *
 * In: a command with everything it needs to know (who, when, how many files). Guards read the command and the
 * context, never a clock or a database. Out: the next state, and named actions that `decide()` reads as data.
 *
 * `work` is what people do. `time` is what the calendar does: it moves on DEADLINE_NEARS, DEADLINE_PASSED and
 * ESCALATE alone, never on XState's `after`, because holidays and restarts would break a timer. `obstacle` and
 * `extension` are what the unit asks for beside its work. The regions meet in signals that `work` raises: the unit has
 * answered, the clock runs again, a superior has the word, the task is settled.
 *
 * The price accepted: while a submission waits for review the clock of the unit stands still, however long the
 * review takes. A reviewer's delay is shown in the inbox; it does not escalate the unit.
 */
export const taskMachine = task.createMachine({
  id: 'task',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    plannedDueAt: input.dueAt,
    submission: null,
    late: false,
    handler: null,
    askedBy: null,
    obstacle: null,
    extension: null,
    extensionsAsked: 0,
    petition: null,
    directives: [],
    directivesGiven: 0,
    escalationStep: 0,
    ladderFrom: null,
    settlement: null,
  }),
  entry: [
    { type: 'record', params: { code: 'taskAssigned' } },
    { type: 'notify', params: { to: 'lead', about: 'assigned' } },
  ],
  /** A leader's word may come at any time before the task is settled, and be answered. */
  on: {
    DIRECT: {
      guard: 'isUnsettled',
      actions: [
        'addDirective',
        { type: 'record', params: { code: 'directiveGiven' } },
        { type: 'notify', params: { to: 'lead', about: 'directed' } },
      ],
    },
    REPLY: {
      guard: 'isAwaited',
      actions: [
        { type: 'record', params: { code: 'directiveAnswered' } },
        { type: 'notify', params: { to: 'whoGaveTheDirective', about: 'directiveAnswered' } },
        'closeDirective',
      ],
    },
    DIRECTIVE_PASSED: {
      guard: 'isBroken',
      actions: [
        'breakDirective',
        { type: 'record', params: { code: 'directiveOverdue' } },
        { type: 'notify', params: { to: 'whoGaveTheDirective', about: 'directiveOverdue' } },
      ],
    },
  },
  states: { work: workRegion, time: timeRegion, obstacle: obstacleRegion, extension: extensionRegion },
});
