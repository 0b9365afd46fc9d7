import type { TimeState, WorkState } from '@tctp/domain';
import type { TaskCommand } from './task-command';
import type { TaskRefusal } from './task-refusal';
import type { TaskSnapshot } from './task-snapshot';

/*
 * The machine told a second time, as a plain table and without XState: what each state listens to, and the reason
 * for every no. The specs hold the machine against it.
 */

type Command = TaskCommand['type'];

const OPEN: readonly Command[] = [
  'HAND_TO',
  'REMOVE_EVIDENCE',
  'ADD_EVIDENCE',
  'SUBMIT',
  'ASK_NOT_APPLICABLE',
  'BLOCK',
  'REPORT_OBSTACLE',
  'ASK_EXTENSION',
  'URGE',
  'REASSIGN',
];

const WORK: Record<WorkState, readonly Command[]> = {
  assigned: [...OPEN, 'ACCEPT'],
  inProgress: OPEN,
  returned: OPEN,
  withdrawn: OPEN,
  reopened: OPEN,
  submitted: ['WITHDRAW', 'TAKE_FOR_REVIEW'],
  underReview: ['APPROVE', 'RETURN', 'PUT_BACK', 'CORRECT_FACTS', 'AMEND'],
  approved: ['REOPEN', 'AMEND'],
  notApplicableAsked: ['GRANT_NOT_APPLICABLE', 'REFUSE_NOT_APPLICABLE'],
  notApplicable: ['REOPEN'],
  blocked: ['UNBLOCK', 'PETITION_PENDING'],
};

const TIME: Record<TimeState, readonly Command[]> = {
  onTrack: ['DEADLINE_NEARS', 'DEADLINE_PASSED'],
  dueSoon: ['DEADLINE_NEARS', 'DEADLINE_PASSED'],
  overdue: ['ESCALATE'],
  answered: [],
  waiting: [],
  settled: [],
  predated: [],
  untimed: [],
};

/** The code a command must be refused with in this state, or null when it must be taken. */
export function expectedRefusal(snapshot: TaskSnapshot, command: TaskCommand): TaskRefusal['code'] | null {
  return 'by' in command ? refusedToPerson(snapshot, command) : refusedToClock(snapshot, command);
}

function refusedToClock(
  { work, time, obstacle, context }: TaskSnapshot,
  command: Exclude<TaskCommand, { by: string }>,
): TaskRefusal['code'] | null {
  const heard = WORK[work].includes(command.type) || TIME[time].includes(command.type);
  switch (command.type) {
    case 'DEADLINE_NEARS':
      return heard && isFrom(command.at, context.nearAt) ? null : 'clock-not-running';
    case 'DEADLINE_PASSED':
      return heard && isFrom(command.at, context.dueAt) ? null : 'clock-not-running';
    case 'ESCALATE':
      return heard && command.step > context.escalationStep ? null : 'clock-not-running';
    case 'OBSTACLE_UNANSWERED':
      return obstacle === 'reported' ? null : 'clock-not-running';
    case 'PETITION_PENDING':
      return heard && command.step === (context.petition?.reminded ?? 0) + 1 ? null : 'clock-not-running';
    case 'DIRECTIVE_PASSED': {
      const found = context.directives.find(({ number }) => number === command.directive);
      return found && !found.overdue && isFrom(command.at, found.dueAt) ? null : 'clock-not-running';
    }
  }
}

function refusedToPerson(
  { work, time, obstacle, extension, context }: TaskSnapshot,
  command: Extract<TaskCommand, { by: string }>,
): TaskRefusal['code'] | null {
  const heard = WORK[work].includes(command.type);
  const people = [command.by, ...(command.for ? [command.for.id] : [])];
  const { submission } = context;
  const isOwn = people.some((one) => one === submission?.by || one === submission?.for);
  switch (command.type) {
    case 'ADD_EVIDENCE':
    case 'REMOVE_EVIDENCE':
      return heard ? null : 'evidence-locked';
    case 'SUBMIT':
      if (!heard) return 'not-possible-now';
      if (command.files === 0) return 'no-evidence';
      return command.steps.length > 0 ? null : 'no-review';
    case 'TAKE_FOR_REVIEW':
    case 'CORRECT_FACTS':
      if (!heard) return 'not-possible-now';
      return isOwn ? 'submitter-cannot-review' : null;
    case 'APPROVE': {
      if (!heard || submission === null) return 'not-possible-now';
      if (isOwn) return 'submitter-cannot-review';
      if (submission.verdicts.some((given) => people.includes(given.by) || people.includes(given.for ?? '')))
        return 'already-approved-by-you';
      const counts = submission.steps.map(
        (_, at) => submission.verdicts.filter(({ step }) => step === at).length,
      );
      const turn = submission.steps.find(({ quorum }, at) => (counts[at] ?? 0) < quorum);
      return turn?.role === command.as ? null : 'not-your-turn';
    }
    case 'RETURN':
      if (!heard) return 'not-possible-now';
      if (isOwn) return 'submitter-cannot-review';
      return command.correction === null || command.correction.dueAt > command.at ? null : 'correction-past';
    case 'REOPEN':
      if (!heard) return 'not-possible-now';
      if (command.correction !== null && isOwn) return 'submitter-cannot-review';
      if (command.correction !== null && people.some(isOf(context.askedBy))) return 'asker-cannot-grant';
      return command.correction === null || command.correction.dueAt > command.at ? null : 'correction-past';
    case 'GRANT_NOT_APPLICABLE':
    case 'REFUSE_NOT_APPLICABLE':
      if (!heard) return 'not-possible-now';
      return people.some(isOf(context.askedBy)) ? 'asker-cannot-grant' : null;
    case 'REPORT_OBSTACLE':
      if (!heard) return 'not-possible-now';
      return obstacle === 'none' ? null : 'obstacle-open';
    case 'ANSWER_OBSTACLE':
      if (obstacle === 'none') return 'no-obstacle';
      return people.some(isOf(context.obstacle)) ? 'asker-cannot-grant' : null;
    case 'ASK_EXTENSION': {
      if (!heard) return 'not-possible-now';
      if (extension === 'asked') return 'extension-open';
      if (context.dueAt === null || time === 'predated') return 'no-deadline-to-extend';
      const { dueAt } = command.terms;
      if (dueAt > command.latest) return 'extension-beyond-plan';
      return dueAt > context.dueAt && dueAt > command.at ? null : 'extension-not-later';
    }
    case 'GRANT_EXTENSION':
    case 'REFUSE_EXTENSION':
      if (extension === 'none') return 'no-extension-asked';
      return people.some(isOf(context.extension)) ? 'asker-cannot-grant' : null;
    case 'DIRECT':
      return time === 'settled' ? 'not-possible-now' : null;
    case 'REPLY':
      return context.directives.some(({ number }) => number === command.directive)
        ? null
        : 'no-such-directive';
    case 'REASSIGN':
      if (!heard) return 'not-possible-now';
      return command.from.id === command.to.id ? 'same-lead' : null;
    case 'ACCEPT':
    case 'HAND_TO':
    case 'WITHDRAW':
    case 'AMEND':
    case 'PUT_BACK':
    case 'ASK_NOT_APPLICABLE':
    case 'BLOCK':
    case 'UNBLOCK':
    case 'URGE':
      return heard ? null : 'not-possible-now';
  }
}

function isFrom(at: string, threshold: string | null): boolean {
  return threshold !== null && at >= threshold;
}

function isOf(asker: { by: string; for: string | null } | null) {
  return (person: string) => person === asker?.by || person === asker?.for;
}
