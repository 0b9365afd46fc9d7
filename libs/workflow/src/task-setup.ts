import type { Instant } from '@tctp/domain';
import { assertEvent, assign, raise, setup } from 'xstate';
import { completesReview, hasSpoken, isSoundReview, roleInTurn, stepInTurn } from './review-steps';
import type { DueTerms } from './task-command';
import type { Asker, Submission, TaskContext, TaskMachineEvent } from './task-context';
import {
  askerOf,
  isLateAt,
  isPredated,
  momentOf,
  peopleBehind,
  peopleOf,
  settlementOf,
} from './task-context';
import type { NotificationKind, TaskEventCode } from './task-effect';

/** Whom a letter goes to, as the machine says it; `decide()` finds out who that is. */
export type Addressee =
  | 'lead'
  | 'previousLead'
  | 'reviewers'
  | 'nextInReview'
  | 'whoIsToldFirst'
  | 'whoeverIsNamed'
  | 'whoSeesTooManyExtensions'
  | 'whoGaveTheDirective';

/**
 * The vocabulary of the machine: what guards may look at, and which actions there are.
 * `record`, `notify`, `escalate`, `reassign` and `recomputeScore` do nothing here: `decide()` reads them as data.
 */
export const task = setup({
  types: {
    context: {} as TaskContext,
    input: {} as { dueAt: Instant | null; nearAt: Instant | null; planIssuedAt: Instant },
    events: {} as TaskMachineEvent,
  },
  guards: {
    isComplete: ({ event }) => {
      assertEvent(event, 'SUBMIT');
      return event.files > 0 && isSoundReview(event.steps);
    },
    bySomebodyElse: ({ context, event }) => isByOthers(event, context.submission),
    mayApprove: ({ context, event }) => mayApprove(context, event),
    completesReview: ({ context, event }) => mayApprove(context, event) && completesReview(standing(context)),
    mayGiveBack: ({ context, event }) => isByOthers(event, context.submission) && isCorrectionAhead(event),
    mayReopen: ({ context, event }) => mayReopen(context, event),
    byAnotherThanAsked: ({ context, event }) => isByOthers(event, context.askedBy),
    byAnotherThanReported: ({ context, event }) => isByOthers(event, context.obstacle),
    byAnotherThanWished: ({ context, event }) => isByOthers(event, context.extension),
    isUnhindered: ({ context }) => context.obstacle === null,
    mayExtend: ({ context, event }) => mayExtend(context, event),
    hasDirectives: ({ context }) => context.directives.length > 0,
    isUnsettled: ({ context }) => context.settlement === null,
    isAwaited: ({ context, event }) => {
      assertEvent(event, 'REPLY');
      return context.directives.some(({ number }) => number === event.directive);
    },
    isBroken: ({ context, event }) => {
      assertEvent(event, 'DIRECTIVE_PASSED');
      return context.directives.some(
        ({ number, overdue, dueAt }) => number === event.directive && !overdue && event.at >= dueAt,
      );
    },
    isNextReminder: ({ context, event }) => {
      assertEvent(event, 'PETITION_PENDING');
      return event.step === (context.petition?.reminded ?? 0) + 1;
    },
    toAnotherUnit: ({ event }) => {
      assertEvent(event, 'REASSIGN');
      return event.from.id !== event.to.id;
    },
    isUndated: ({ context }) => context.dueAt === null,
    isPredated: ({ context }) => isPredated(context.dueAt, context),
    isLate: ({ context, event }) => isFrom(momentOf(event), context.dueAt),
    isNear: ({ context, event }) => isFrom(momentOf(event), context.nearAt),
    isHigherStep: ({ context, event }) => {
      assertEvent(event, 'ESCALATE');
      return event.step > context.escalationStep;
    },
  },
  actions: {
    record: (_, _happened: { code: TaskEventCode }) => undefined,
    notify: (_, _letter: { to: Addressee; about: NotificationKind }) => undefined,
    escalate: () => undefined,
    reassign: () => undefined,
    recomputeScore: () => undefined,

    countSubmission: assign(({ context, event }) => {
      assertEvent(event, 'SUBMIT');
      const number = (context.submission?.number ?? 0) + 1;
      const { at, steps } = event;
      return {
        submission: { number, ...askerOf(event), at, steps, verdicts: [] },
        late: context.late || isLateAt(at, context),
      };
    }),
    countVerdict: assign(({ context, event }) => {
      assertEvent(event, 'APPROVE');
      const submission = standing(context);
      const verdict = { step: stepInTurn(submission), ...askerOf(event) };
      return { submission: { ...submission, verdicts: [...submission.verdicts, verdict] } };
    }),
    voidVerdicts: assign({
      submission: ({ context: { submission } }) => submission && { ...submission, verdicts: [] },
    }),
    rememberHandler: assign(({ event }) => {
      assertEvent(event, 'HAND_TO');
      return { handler: event.to.id };
    }),
    forgetHandler: assign({ handler: null }),
    rememberAsker: assign(({ event }) => {
      assertEvent(event, 'ASK_NOT_APPLICABLE');
      return { askedBy: askerOf(event) };
    }),
    rememberObstacle: assign(({ event }) => {
      assertEvent(event, 'REPORT_OBSTACLE');
      return { obstacle: { ...askerOf(event), at: event.at } };
    }),
    forgetObstacle: assign({ obstacle: null }),
    rememberExtension: assign(({ context, event }) => {
      assertEvent(event, 'ASK_EXTENSION');
      return {
        extension: { ...event.terms, ...askerOf(event) },
        extensionsAsked: context.extensionsAsked + 1,
      };
    }),
    forgetExtension: assign({ extension: null }),
    extend: assign(({ context }) => ({ ...newTerms(context.extension), late: false })),
    correct: assign(({ event }) => newTerms(correctionOf(event))),
    rememberPetition: assign(({ event }) => {
      assertEvent(event, 'BLOCK');
      return { petition: { document: event.petition, to: event.to, at: event.at, reminded: 0 } };
    }),
    countReminder: assign({
      petition: ({ context: { petition } }) => petition && { ...petition, reminded: petition.reminded + 1 },
    }),
    forgetPetition: assign({ petition: null }),
    addDirective: assign(({ context, event }) => {
      assertEvent(event, 'DIRECT');
      const number = context.directivesGiven + 1;
      const directive = { number, dueAt: event.dueAt, role: event.as, overdue: false };
      return { directivesGiven: number, directives: [...context.directives, directive] };
    }),
    closeDirective: assign(({ context, event }) => {
      assertEvent(event, 'REPLY');
      return { directives: context.directives.filter(({ number }) => number !== event.directive) };
    }),
    breakDirective: assign(({ context, event }) => {
      assertEvent(event, 'DIRECTIVE_PASSED');
      const { directives } = context;
      return {
        directives: directives.map((one) =>
          one.number === event.directive ? { ...one, overdue: true } : one,
        ),
      };
    }),
    climb: assign(({ event }) => {
      assertEvent(event, 'ESCALATE');
      return { escalationStep: event.step };
    }),
    restartLadder: assign({
      ladderFrom: ({ context, event }) => (event.type === 'clock.restarted' ? event.at : context.ladderFrom),
    }),
    settle: assign(({ context, event }) => ({ settlement: settlementOf(context, event), directives: [] })),
    unsettle: assign({ settlement: null }),

    tellAnswered: raise(({ event }) => ({ type: 'clock.answered', at: momentOf(event) })),
    tellResumed: raise(({ event }) => ({ type: 'clock.resumed', at: momentOf(event) })),
    tellRestarted: raise(({ event }) => ({ type: 'clock.restarted', at: momentOf(event) })),
    tellWaits: raise(({ event }) => ({ type: 'clock.waits', at: momentOf(event) })),
    tellMoved: raise(({ event }) => ({ type: 'clock.moved', at: momentOf(event) })),
    tellSettled: raise(({ event }) => ({
      type: 'clock.settled',
      at: momentOf(event),
      measured: event.type === 'APPROVE',
      deliveredInTime: event.type === 'APPROVE' ? event.deliveredInTime : undefined,
    })),
    tellObstacle: raise(({ event }) => ({ type: 'obstacle.reported', at: momentOf(event) })),
    tellExtension: raise(({ event }) => ({ type: 'extension.asked', at: momentOf(event) })),
  },
});

/** The submission under review; there is always one where somebody asks. */
function standing({ submission }: TaskContext): Submission {
  if (submission === null) throw new TypeError('Nothing was handed in.');
  return submission;
}

function mayApprove(context: TaskContext, event: TaskMachineEvent): boolean {
  assertEvent(event, 'APPROVE');
  const submission = standing(context);
  return (
    isByOthers(event, submission) &&
    roleInTurn(submission) === event.as &&
    !hasSpoken(submission, peopleBehind(event))
  );
}

/** Later than it is now and than this moment, within the plan, and for a clock that runs. */
function mayExtend(context: TaskContext, event: TaskMachineEvent): boolean {
  assertEvent(event, 'ASK_EXTENSION');
  const { terms, latest, at } = event;
  const { dueAt, extension } = context;
  if (extension !== null || dueAt === null || isPredated(dueAt, context)) return false;
  return terms.dueAt > dueAt && terms.dueAt > at && terms.dueAt <= latest;
}

function correctionOf(event: TaskMachineEvent): DueTerms | null {
  assertEvent(event, ['RETURN', 'REOPEN']);
  return event.correction;
}

/** Nobody gives themselves a later day for what they handed in or asked to set aside. */
function mayReopen({ submission, askedBy }: TaskContext, event: TaskMachineEvent): boolean {
  if (correctionOf(event) === null) return true;
  return isCorrectionAhead(event) && isByOthers(event, submission) && isByOthers(event, askedBy);
}

function isCorrectionAhead(event: TaskMachineEvent): boolean {
  const correction = correctionOf(event);
  return correction === null || correction.dueAt > momentOf(event);
}

/** A new due moment has a ladder of its own, from the bottom. */
function newTerms(terms: DueTerms | null): Partial<TaskContext> {
  if (terms === null) return {};
  return { dueAt: terms.dueAt, nearAt: terms.nearAt, escalationStep: 0, ladderFrom: null };
}

function isByOthers(event: TaskMachineEvent, asker: Asker | null): boolean {
  return !peopleBehind(event).some((person) => peopleOf(asker).includes(person));
}

function isFrom(moment: Instant, threshold: Instant | null): boolean {
  return threshold !== null && moment >= threshold;
}
