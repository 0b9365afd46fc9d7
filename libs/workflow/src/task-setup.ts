import type { Instant } from '@tctp/domain';
import { assign, raise, setup } from 'xstate';
import type { TaskContext, TaskMachineEvent } from './task-context';
import { actorOf, isPredated, momentOf, settlementOf } from './task-context';
import type { NotificationKind, TaskEventCode } from './task-effect';

/**
 * The vocabulary of the machine: what guards may look at, and which actions there are.
 * `record`, `notify`, `escalate` and `recomputeScore` do nothing here: `decide()` reads them as data.
 */
export const task = setup({
  types: {
    context: {} as TaskContext,
    input: {} as { dueAt: Instant | null; nearAt: Instant | null; planIssuedAt: Instant },
    events: {} as TaskMachineEvent,
  },
  guards: {
    hasFiles: ({ event }) => event.type === 'SUBMIT' && event.files > 0,
    bySomebodyElse: ({ context, event }) => actorOf(event) !== context.submission?.by,
    byAnotherThanAsked: ({ context, event }) => actorOf(event) !== context.askedBy,
    isUndated: ({ context }) => context.dueAt === null,
    isPredated: ({ context }) => isPredated(context),
    isLate: ({ context, event }) => isFrom(momentOf(event), context.dueAt),
    isNear: ({ context, event }) => isFrom(momentOf(event), context.nearAt),
    isHigherStep: ({ context, event }) => event.type === 'ESCALATE' && event.step > context.escalationStep,
  },
  actions: {
    record: (_, _happened: { code: TaskEventCode }) => undefined,
    notify: (_, _letter: { to: 'lead' | 'reviewers' | 'whoIsToldFirst'; about: NotificationKind }) =>
      undefined,
    escalate: () => undefined,
    recomputeScore: () => undefined,

    countSubmission: assign({
      submission: ({ context, event }) => ({
        number: (context.submission?.number ?? 0) + 1,
        by: actorOf(event) ?? '',
        at: momentOf(event) ?? '',
      }),
    }),
    climb: assign({
      escalationStep: ({ context, event }) =>
        event.type === 'ESCALATE' ? event.step : context.escalationStep,
    }),
    rememberAsker: assign({ askedBy: ({ event }) => actorOf(event) }),
    restartLadder: assign({
      ladderFrom: ({ context, event }) => (event.type === 'clock.restarted' ? event.at : context.ladderFrom),
    }),
    settle: assign({ settlement: ({ context, event }) => settlementOf(context, event) }),
    unsettle: assign({ settlement: null }),

    tellClockAnswered: raise(({ event }) => ({ type: 'clock.answered', at: momentOf(event) ?? '' })),
    tellClockResumed: raise(({ event }) => ({ type: 'clock.resumed', at: momentOf(event) ?? '' })),
    tellClockRestarted: raise(({ event }) => ({ type: 'clock.restarted', at: momentOf(event) ?? '' })),
    tellClockSettled: raise(({ event }) => ({
      type: 'clock.settled',
      at: momentOf(event) ?? '',
      measured: event.type === 'APPROVE',
      deliveredInTime: event.type === 'APPROVE' ? event.deliveredInTime : undefined,
    })),
  },
});

function isFrom(moment: Instant | null, threshold: Instant | null): boolean {
  return moment !== null && threshold !== null && moment >= threshold;
}
