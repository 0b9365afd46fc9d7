import type { TimeState, WorkState } from '@tctp/domain';
import type { TaskCommand } from './task-command';

/** Why a task does not do what was asked. Each code has a sentence in the catalogues that says what to do next. */
export type TaskRefusal =
  | { code: 'not-possible-now'; command: TaskCommand['type']; work: WorkState }
  | { code: 'evidence-locked'; work: WorkState }
  | { code: 'no-evidence' }
  | { code: 'submitter-cannot-review' }
  | { code: 'asker-cannot-grant' }
  | { code: 'clock-not-running'; time: TimeState };

/** Names the reason after the machine has said no. Total: every refused command gets a code. */
export function explainRefusal(command: TaskCommand, work: WorkState, time: TimeState): TaskRefusal {
  switch (command.type) {
    case 'DEADLINE_NEARS':
    case 'DEADLINE_PASSED':
    case 'ESCALATE':
      return { code: 'clock-not-running', time };
    case 'ADD_EVIDENCE':
    case 'REMOVE_EVIDENCE':
      return { code: 'evidence-locked', work };
    case 'SUBMIT':
      return OPEN.has(work) ? { code: 'no-evidence' } : notPossible(command, work);
    case 'TAKE_FOR_REVIEW':
      return work === 'submitted' ? { code: 'submitter-cannot-review' } : notPossible(command, work);
    case 'APPROVE':
    case 'RETURN':
      return work === 'underReview' ? { code: 'submitter-cannot-review' } : notPossible(command, work);
    case 'GRANT_NOT_APPLICABLE':
    case 'REFUSE_NOT_APPLICABLE':
      return work === 'notApplicableAsked' ? { code: 'asker-cannot-grant' } : notPossible(command, work);
    case 'ACCEPT':
    case 'WITHDRAW':
    case 'REOPEN':
    case 'ASK_NOT_APPLICABLE':
      return notPossible(command, work);
  }
}

const OPEN = new Set<WorkState>(['assigned', 'inProgress', 'returned', 'withdrawn', 'reopened']);

function notPossible(command: TaskCommand, work: WorkState): TaskRefusal {
  return { code: 'not-possible-now', command: command.type, work };
}
