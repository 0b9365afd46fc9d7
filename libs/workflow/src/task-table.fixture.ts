import type { TaskCommand } from './task-command';
import type { TaskRefusal } from './task-refusal';
import type { TaskSnapshot } from './task-snapshot';
import type { TimeState, WorkState } from '@tctp/domain';

/*
 * The machine told a second time, as a plain table and without XState: what each state listens to, and the reason
 * for every no. The specs hold the machine against it.
 */

const OPEN = ['REMOVE_EVIDENCE', 'ADD_EVIDENCE', 'SUBMIT', 'ASK_NOT_APPLICABLE'] as const;

const WORK: Record<WorkState, readonly TaskCommand['type'][]> = {
  assigned: [...OPEN, 'ACCEPT'],
  inProgress: OPEN,
  returned: OPEN,
  withdrawn: OPEN,
  reopened: OPEN,
  submitted: ['WITHDRAW', 'TAKE_FOR_REVIEW'],
  underReview: ['APPROVE', 'RETURN'],
  approved: ['REOPEN'],
  notApplicableAsked: ['GRANT_NOT_APPLICABLE', 'REFUSE_NOT_APPLICABLE'],
  notApplicable: ['REOPEN'],
};

const TIME: Record<TimeState, readonly TaskCommand['type'][]> = {
  onTrack: ['DEADLINE_NEARS', 'DEADLINE_PASSED'],
  dueSoon: ['DEADLINE_NEARS', 'DEADLINE_PASSED'],
  overdue: ['ESCALATE'],
  answered: [],
  settled: [],
  predated: [],
  untimed: [],
};

/** The code a command must be refused with in this state, or null when it must be taken. */
export function expectedRefusal(snapshot: TaskSnapshot, command: TaskCommand): TaskRefusal['code'] | null {
  const { work, time, context } = snapshot;
  const heard = WORK[work].includes(command.type) || TIME[time].includes(command.type);
  switch (command.type) {
    case 'DEADLINE_NEARS':
      return heard && isFrom(command.at, context.nearAt) ? null : 'clock-not-running';
    case 'DEADLINE_PASSED':
      return heard && isFrom(command.at, context.dueAt) ? null : 'clock-not-running';
    case 'ESCALATE':
      return heard && command.step > context.escalationStep ? null : 'clock-not-running';
    case 'ADD_EVIDENCE':
    case 'REMOVE_EVIDENCE':
      return heard ? null : 'evidence-locked';
    case 'SUBMIT':
      if (!heard) return 'not-possible-now';
      return command.files > 0 ? null : 'no-evidence';
    case 'TAKE_FOR_REVIEW':
    case 'APPROVE':
    case 'RETURN':
      if (!heard) return 'not-possible-now';
      return command.by === context.submission?.by ? 'submitter-cannot-review' : null;
    case 'GRANT_NOT_APPLICABLE':
    case 'REFUSE_NOT_APPLICABLE':
      if (!heard) return 'not-possible-now';
      return command.by === context.askedBy ? 'asker-cannot-grant' : null;
    case 'ACCEPT':
    case 'WITHDRAW':
    case 'REOPEN':
    case 'ASK_NOT_APPLICABLE':
      return heard ? null : 'not-possible-now';
  }
}

function isFrom(at: string, threshold: string | null): boolean {
  return threshold !== null && at >= threshold;
}
