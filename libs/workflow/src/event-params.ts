import { lastDayBefore, localDateOf } from '@tctp/calendar';
import type { Instant } from '@tctp/domain';
import { POLICY_DEFAULTS } from '@tctp/domain';
import type { Deciding } from './deciding';
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
      return command !== null && 'fileName' in command ? { fileName: command.fileName } : {};
    case 'taskHandedTo':
      if (command?.type !== 'HAND_TO') return {};
      return { to: nameOf(command.to, command.insteadOf) };
    case 'evidenceSubmitted':
      return { submission, files: command?.type === 'SUBMIT' ? command.files : 0 };
    case 'evidenceReturned': {
      if (command?.type !== 'RETURN') return {};
      return { submission, reason: command.reason, ...until(command.correction?.dueAt) };
    }
    case 'taskReopened':
      return command?.type === 'REOPEN' ? until(command.correction?.dueAt) : {};
    case 'submissionWithdrawn':
    case 'submissionAmended':
    case 'reviewTaken':
    case 'reviewPutBack':
    case 'factsCorrected':
      return { submission };
    case 'evidenceApproved':
      return after.settlement === null ? { submission } : { submission, settlement: after.settlement };
    case 'approvalGiven': {
      const given = before?.submission;
      if (command?.type !== 'APPROVE' || given == null) return {};
      return { submission, role: command.as, step: stepInTurn(given) + 1, steps: given.steps.length };
    }
    case 'taskBlocked':
      return command?.type === 'BLOCK' ? { petition: command.petition, to: command.to } : {};
    case 'taskUnblocked':
      return before?.petition == null ? {} : { petition: before.petition.document };
    case 'petitionPending':
      return after.petition === null
        ? {}
        : {
            petition: after.petition.document,
            to: after.petition.to,
            since: dayOf(after.petition.at),
            times: after.petition.reminded,
          };
    case 'obstacleEscalated':
      return command?.type === 'OBSTACLE_UNANSWERED' ? { role: command.to } : {};
    case 'extensionAsked': {
      const { flagFrom } = policy.extension ?? POLICY_DEFAULTS.extension;
      const times = after.extensionsAsked;
      return { ...until(after.extension?.dueAt), times, flagged: times >= flagFrom ? 1 : 0 };
    }
    case 'extensionGranted':
    case 'extensionRefused':
    case 'extensionLapsed':
      return until(before?.extension?.dueAt);
    case 'directiveGiven': {
      const given = after.directives.at(-1);
      return given === undefined
        ? {}
        : { directive: given.number, dueOn: lastDayBefore(policy.calendar, given.dueAt) };
    }
    case 'directiveAnswered':
    case 'directiveOverdue':
      return command !== null && 'directive' in command ? { directive: command.directive } : {};
    case 'leadReassigned':
      return command?.type === 'REASSIGN' ? { from: command.from.name, to: command.to.name } : {};
    case 'deadlineNeared':
      return command?.type === 'DEADLINE_NEARS' ? { workingDays: command.workingDays } : {};
    case 'deadlinePassed':
      return { role: policy.ladder.onDue };
    case 'taskEscalated':
      return command?.type === 'ESCALATE' ? { role: command.to, step: command.step } : {};
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
