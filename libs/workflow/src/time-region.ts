import { task } from './task-setup';

const answered = {
  'clock.answered': 'answered',
  'clock.waits': 'waiting',
} as const;

const running = { ...answered, 'clock.moved': 'placing' } as const;

const tellOverdue = [
  { type: 'record', params: { code: 'deadlinePassed' } },
  { type: 'notify', params: { to: 'lead', about: 'overdue' } },
  { type: 'notify', params: { to: 'whoIsToldFirst', about: 'overdue' } },
] as const;

/** A leader's word that nobody has answered closes with the task, and the history says so. */
const settled = [
  {
    guard: 'hasDirectives',
    target: 'settled',
    actions: [{ type: 'record', params: { code: 'directivesClosed' } }, 'settle'],
  },
  { target: 'settled', actions: 'settle' },
] as const;

const passed = { guard: 'isLate', target: 'overdue', actions: tellOverdue } as const;

const neared = {
  guard: 'isNear',
  target: 'dueSoon',
  actions: [
    { type: 'record', params: { code: 'deadlineNeared' } },
    { type: 'notify', params: { to: 'lead', about: 'dueSoon' } },
  ],
} as const;

/** What the calendar does: on track → due soon → overdue, up the ladder, until the work answers or settles. */
export const timeRegion = task.createStateConfig({
  initial: 'starting',
  states: {
    starting: {
      always: [
        {
          guard: 'isPredated',
          target: 'predated',
          actions: [
            { type: 'record', params: { code: 'confirmationAsked' } },
            { type: 'notify', params: { to: 'lead', about: 'confirmationAsked' } },
          ],
        },
        { target: 'placing' },
      ],
    },
    /** Where the clock belongs at this moment; passed through when work comes back to the unit. */
    placing: {
      always: [
        { guard: 'isUndated', target: 'untimed' },
        { guard: 'isPredated', target: 'predated' },
        { guard: 'isLate', target: 'overdue', actions: ['restartLadder', ...tellOverdue] },
        { guard: 'isNear', target: 'dueSoon' },
        { target: 'onTrack' },
      ],
    },
    onTrack: { on: { ...running, DEADLINE_NEARS: neared, DEADLINE_PASSED: passed } },
    dueSoon: { on: { ...running, DEADLINE_NEARS: neared, DEADLINE_PASSED: passed } },
    overdue: {
      on: {
        ...running,
        ESCALATE: {
          guard: 'isHigherStep',
          actions: ['climb', { type: 'record', params: { code: 'taskEscalated' } }, 'escalate'],
        },
      },
    },
    predated: { on: answered },
    untimed: { on: answered },
    answered: {
      on: {
        'clock.resumed': 'placing',
        'clock.restarted': 'placing',
        'clock.settled': settled,
      },
    },
    waiting: { on: { 'clock.restarted': 'placing' } },
    settled: { on: { 'clock.resumed': 'placing', 'clock.restarted': 'placing' } },
  },
});
