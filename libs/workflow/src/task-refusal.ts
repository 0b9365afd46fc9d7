import { isOpen } from '@tctp/domain';
import type { ExtensionState, ObstacleState, Role, TimeState, WorkState } from '@tctp/domain';
import { hasSpoken, roleInTurn } from './review-steps';
import type { PersonCommand, TaskCommand } from './task-command';
import type { TaskContext } from './task-context';
import { isPredated, peopleBehind, peopleOf } from './task-context';
import type { TaskSnapshot } from './task-snapshot';

/** Why a task does not do what was asked. Each code has a sentence in the catalogues that says what to do next. */
export type TaskRefusal =
  | { code: 'not-possible-now'; command: TaskCommand['type']; work: WorkState }
  | { code: 'evidence-locked'; work: WorkState }
  | { code: 'no-evidence' }
  | { code: 'no-review' }
  | { code: 'submitter-cannot-review' }
  | { code: 'not-your-turn'; role: Role }
  | { code: 'already-approved-by-you' }
  | { code: 'correction-past' }
  | { code: 'asker-cannot-grant' }
  | { code: 'obstacle-open' }
  | { code: 'no-obstacle'; obstacle: ObstacleState }
  | { code: 'no-extension-asked'; extension: ExtensionState }
  | { code: 'extension-open' }
  | { code: 'no-deadline-to-extend' }
  | { code: 'extension-not-later' }
  | { code: 'extension-beyond-plan' }
  | { code: 'no-such-directive'; directive: number }
  | { code: 'same-lead' }
  | { code: 'clock-not-running'; time: TimeState };

/** Names the reason after the machine has said no. Total: every refused command gets a code. */
export function explainRefusal(command: TaskCommand, snapshot: TaskSnapshot): TaskRefusal {
  return 'by' in command
    ? explainToPerson(command, snapshot)
    : { code: 'clock-not-running', time: snapshot.time };
}

function explainToPerson(command: PersonCommand, snapshot: TaskSnapshot): TaskRefusal {
  const { work, context } = snapshot;
  const notNow: TaskRefusal = { code: 'not-possible-now', command: command.type, work };
  const open = isOpen(work);
  switch (command.type) {
    case 'ADD_EVIDENCE':
    case 'REMOVE_EVIDENCE':
      return { code: 'evidence-locked', work };
    case 'SUBMIT':
      if (!open) return notNow;
      return { code: command.files > 0 ? 'no-review' : 'no-evidence' };
    case 'TAKE_FOR_REVIEW':
      return work === 'submitted' ? { code: 'submitter-cannot-review' } : notNow;
    case 'CORRECT_FACTS':
      return work === 'underReview' ? { code: 'submitter-cannot-review' } : notNow;
    case 'APPROVE':
      return work === 'underReview' ? explainApproval(command, context) : notNow;
    case 'RETURN':
      if (work !== 'underReview') return notNow;
      return { code: isByHandingIn(command, context) ? 'submitter-cannot-review' : 'correction-past' };
    case 'REOPEN':
      if (work !== 'approved' && work !== 'notApplicable') return notNow;
      if (isByHandingIn(command, context)) return { code: 'submitter-cannot-review' };
      return { code: isByAsking(command, context) ? 'asker-cannot-grant' : 'correction-past' };
    case 'GRANT_NOT_APPLICABLE':
    case 'REFUSE_NOT_APPLICABLE':
      return work === 'notApplicableAsked' ? { code: 'asker-cannot-grant' } : notNow;
    case 'REPORT_OBSTACLE':
      return open ? { code: 'obstacle-open' } : notNow;
    case 'ANSWER_OBSTACLE':
      if (snapshot.obstacle === 'none') return { code: 'no-obstacle', obstacle: snapshot.obstacle };
      return { code: 'asker-cannot-grant' };
    case 'ASK_EXTENSION':
      return open ? explainExtension(command, context) : notNow;
    case 'GRANT_EXTENSION':
    case 'REFUSE_EXTENSION':
      if (snapshot.extension === 'none') return { code: 'no-extension-asked', extension: 'none' };
      return { code: 'asker-cannot-grant' };
    case 'REPLY':
      return { code: 'no-such-directive', directive: command.directive };
    case 'REASSIGN':
      return open ? { code: 'same-lead' } : notNow;
    case 'ACCEPT':
    case 'HAND_TO':
    case 'WITHDRAW':
    case 'AMEND':
    case 'PUT_BACK':
    case 'ASK_NOT_APPLICABLE':
    case 'BLOCK':
    case 'UNBLOCK':
    case 'URGE':
    case 'DIRECT':
      return notNow;
  }
}

function explainApproval(command: PersonCommand, { submission }: TaskContext): TaskRefusal {
  const people = peopleBehind(command);
  const role = submission && roleInTurn(submission);
  if (submission === null || role === null || people.some((one) => peopleOf(submission).includes(one)))
    return { code: 'submitter-cannot-review' };
  return hasSpoken(submission, people)
    ? { code: 'already-approved-by-you' }
    : { code: 'not-your-turn', role };
}

function isByHandingIn(command: PersonCommand, { submission }: TaskContext): boolean {
  return peopleBehind(command).some((one) => peopleOf(submission).includes(one));
}

function isByAsking(command: PersonCommand, { askedBy }: TaskContext): boolean {
  return peopleBehind(command).some((one) => peopleOf(askedBy).includes(one));
}

function explainExtension(
  { terms, latest }: Extract<PersonCommand, { type: 'ASK_EXTENSION' }>,
  context: TaskContext,
): TaskRefusal {
  if (context.extension !== null) return { code: 'extension-open' };
  if (context.dueAt === null || isPredated(context.dueAt, context)) return { code: 'no-deadline-to-extend' };
  return { code: terms.dueAt > latest ? 'extension-beyond-plan' : 'extension-not-later' };
}
