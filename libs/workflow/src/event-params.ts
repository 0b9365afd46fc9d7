import { lastDayBefore, localDateOf } from '@tctp/calendar';
import type { Instant } from '@tctp/domain';
import { POLICY_DEFAULTS } from '@tctp/domain';
import type { Deciding } from './deciding';
import { commandAs, known } from './deciding';
import { stepInTurn } from './review-steps';
import type { Named } from './task-command';
import type { TaskEventCode } from './task-effect';

type Params = Readonly<Record<string, string | number>>;

/** What the history keeps beside the event, so that its sentence can be read years later. */
export function eventParams(code: TaskEventCode, deciding: Deciding): Params {
  const { command } = deciding;
  const absent = command !== null && 'for' in command ? command.for : undefined;
  const own = ownParams(code, deciding);
  return absent === undefined ? own : { ...own, actedFor: absent.name };
}

function ownParams(code: TaskEventCode, deciding: Deciding): Params {
  const { command, before, after, policy } = deciding;
  const submission = after.submission?.number ?? 0;
  const dayOf = (at: Instant) => localDateOf(policy.calendar, at);
  const until = (dueAt: Instant | null | undefined): Params =>
    dueAt == null ? {} : { until: lastDayBefore(policy.calendar, dueAt) };
  switch (code) {
    case 'evidenceAdded':
    case 'evidenceRemoved':
      return { fileName: commandAs(command, 'ADD_EVIDENCE', 'REMOVE_EVIDENCE').fileName };
    case 'taskHandedTo': {
      const { to, insteadOf } = commandAs(command, 'HAND_TO');
      return { to: nameOf(to, insteadOf) };
    }
    case 'evidenceSubmitted':
      return { submission, files: commandAs(command, 'SUBMIT').files };
    case 'evidenceReturned': {
      const { reason, correction } = commandAs(command, 'RETURN');
      return { submission, reason, ...until(correction?.dueAt) };
    }
    case 'taskReopened':
      return until(commandAs(command, 'REOPEN').correction?.dueAt);
    case 'submissionWithdrawn':
    case 'submissionAmended':
    case 'reviewTaken':
    case 'reviewPutBack':
    case 'factsCorrected':
      return { submission };
    case 'evidenceApproved':
      return { submission, settlement: known(after.settlement) };
    case 'approvalGiven': {
      const given = known(before?.submission);
      const step = stepInTurn(given) + 1;
      return { submission, role: commandAs(command, 'APPROVE').as, step, steps: given.steps.length };
    }
    case 'taskBlocked': {
      const { petition, to } = commandAs(command, 'BLOCK');
      return { petition, to };
    }
    case 'taskUnblocked':
      return { petition: known(before?.petition).document };
    case 'petitionPending': {
      const { document, to, at, reminded } = known(after.petition);
      return { petition: document, to, since: dayOf(at), times: reminded };
    }
    case 'obstacleEscalated':
      return { role: commandAs(command, 'OBSTACLE_UNANSWERED').to };
    case 'extensionAsked': {
      const { flagFrom } = policy.extension ?? POLICY_DEFAULTS.extension;
      const times = after.extensionsAsked;
      return { ...until(known(after.extension).dueAt), times, flagged: times >= flagFrom ? 1 : 0 };
    }
    case 'extensionGranted':
    case 'extensionRefused':
    case 'extensionLapsed':
      return until(known(before?.extension).dueAt);
    case 'directiveGiven': {
      const { number, dueAt } = known(after.directives.at(-1));
      return { directive: number, dueOn: lastDayBefore(policy.calendar, dueAt) };
    }
    case 'directiveAnswered':
    case 'directiveOverdue':
      return { directive: commandAs(command, 'REPLY', 'DIRECTIVE_PASSED').directive };
    case 'directivesClosed':
      return { directives: known(before?.directives.map(({ number }) => number)).join(', ') };
    case 'leadReassigned': {
      const { from, to } = commandAs(command, 'REASSIGN');
      return { from: from.name, to: to.name, fromId: from.id, toId: to.id };
    }
    case 'deadlineNeared':
      return { workingDays: commandAs(command, 'DEADLINE_NEARS').workingDays };
    case 'deadlinePassed':
      return { role: policy.ladder.onDue };
    case 'taskEscalated': {
      const { to, step } = commandAs(command, 'ESCALATE');
      return { role: to, step };
    }
    case 'taskAssigned':
    case 'confirmationAsked':
    case 'taskAccepted':
    case 'notApplicableAsked':
    case 'notApplicableGranted':
    case 'notApplicableRefused':
    case 'obstacleReported':
    case 'obstacleAnswered':
    case 'obstacleClosed':
    case 'taskUrged':
      return {};
  }
}

/** "X for Y". */
function nameOf({ name }: Named, absent: Named | null): string {
  return absent === null ? name : `${name} (${absent.name})`;
}
