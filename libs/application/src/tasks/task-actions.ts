import type { Actor, Relation, TaskAction } from '@tctp/domain';
import { POLICY_DEFAULTS, TASK_ACTIONS, mayAct } from '@tctp/domain';
import type { PersonCommand, TaskSnapshot } from '@tctp/workflow';
import { permits } from '@tctp/workflow';

interface Reading {
  reader: Actor;
  relation: Relation;
  snapshot: TaskSnapshot;
  evidenceCount: number;
  contributed: boolean;
  ofReviewUnit: boolean;
}

/** What this reader may do to this task now: the permission table and the machine both have to say yes. */
export function openActions(reading: Reading): TaskAction[] {
  return TASK_ACTIONS.filter((action) => isOpenTo(action, reading));
}

function isOpenTo(action: TaskAction, reading: Reading): boolean {
  return mayAct({ ...reading, role: reading.reader.role }, action) && machinePermits(action, reading);
}

/**
 * The one action a list offers: what this person should do next about this task, or nothing. Lists are long and a
 * machine is dear to ask, so it is asked only about what could come next here.
 */
export function nextAction(reading: Reading): TaskAction | null {
  const isOpen = (action: TaskAction) => isOpenTo(action, reading);
  const wish = (action: TaskAction) => (isOpen(action) ? action : null);
  const { work, time } = reading.snapshot;
  switch (work) {
    case 'assigned':
    case 'inProgress':
    case 'withdrawn':
    case 'reopened':
    case 'returned':
      if (time === 'overdue' && isOpen('direct')) return 'direct';
      if (work === 'assigned' && isOpen('accept')) return 'accept';
      if (work !== 'returned' && isOpen('submit')) return 'submit';
      return reading.relation === 'coordinator' && reading.contributed ? null : wish('addEvidence');
    case 'submitted':
    case 'underReview':
      return wish('approve');
    case 'notApplicableAsked':
      return wish('grantNotApplicable');
    case 'blocked':
    case 'approved':
    case 'notApplicable':
      return null;
  }
}

/** Would the machine take the command behind this action? What only its sender can fill in is filled in to fit. */
function machinePermits(action: TaskAction, { snapshot, reader, evidenceCount }: Reading): boolean {
  const { context } = snapshot;
  const who = { by: reader.accountId, at: context.submission?.at ?? '' };
  const verdict: PersonCommand = { type: 'APPROVE', as: reader.role, ...who };
  const ask = (command: PersonCommand) => permits(snapshot, command);
  const takeable = () => ask({ type: 'TAKE_FOR_REVIEW', ...who });
  switch (action) {
    case 'accept':
      return ask({ type: 'ACCEPT', ...who });
    case 'handTo':
      return ask({ type: 'HAND_TO', to: HERE, insteadOf: null, ...who });
    case 'addEvidence':
      return ask({ type: 'ADD_EVIDENCE', fileName: '', ...who });
    case 'removeEvidence':
      return evidenceCount > 0 && ask({ type: 'REMOVE_EVIDENCE', fileName: '', ...who });
    case 'submit':
      return ask({ type: 'SUBMIT', files: evidenceCount, steps: POLICY_DEFAULTS.review, ...who });
    case 'withdraw':
      return ask({ type: 'WITHDRAW', ...who });
    case 'amend':
      return ask({ type: 'AMEND', ...who });
    case 'takeForReview':
      return takeable();
    case 'putBack':
      return ask({ type: 'PUT_BACK', ...who });
    case 'approve':
      return ask(verdict) || (takeable() && context.submission?.steps[0]?.role === reader.role);
    case 'return':
      return takeable() || ask({ type: 'RETURN', reason: '', correction: null, ...who });
    case 'reopen':
      return ask({ type: 'REOPEN', correction: null, ...who });
    case 'askNotApplicable':
      return ask({ type: 'ASK_NOT_APPLICABLE', ...who });
    case 'grantNotApplicable':
      return ask({ type: 'GRANT_NOT_APPLICABLE', ...who });
    case 'refuseNotApplicable':
      return ask({ type: 'REFUSE_NOT_APPLICABLE', ...who });
    case 'askExtension':
      return ask({ type: 'ASK_EXTENSION', terms: { dueAt: LAST, nearAt: null }, latest: LAST, ...who });
    case 'grantExtension':
      return ask({ type: 'GRANT_EXTENSION', ...who });
    case 'refuseExtension':
      return ask({ type: 'REFUSE_EXTENSION', ...who });
    case 'reportObstacle':
      return ask({ type: 'REPORT_OBSTACLE', ...who });
    case 'answerObstacle':
      return ask({ type: 'ANSWER_OBSTACLE', ...who });
    case 'block':
      return ask({ type: 'BLOCK', petition: '', to: '', ...who });
    case 'unblock':
      return ask({ type: 'UNBLOCK', ...who });
    case 'urge':
      return ask({ type: 'URGE', ...who });
    case 'reassign':
      return ask({ type: 'REASSIGN', from: HERE, to: THERE, ...who });
    case 'direct':
      return ask({ type: 'DIRECT', dueAt: LAST, as: reader.role, ...who });
    case 'reply':
      return context.directives.some(({ number }) => ask({ type: 'REPLY', directive: number, ...who }));
  }
}

const HERE = { id: 'here', name: '' };
const THERE = { id: 'there', name: '' };
/** Later than any deadline. */
const LAST = '9999-12-31T00:00:00.000Z';
