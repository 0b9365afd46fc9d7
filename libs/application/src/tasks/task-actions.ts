import type { Actor, Relation, TaskAction } from '@tctp/domain';
import { TASK_ACTIONS, mayAct } from '@tctp/domain';
import type { PersonCommand, TaskSnapshot } from '@tctp/workflow';
import { permits } from '@tctp/workflow';

interface Reading {
  reader: Actor;
  relation: Relation;
  snapshot: TaskSnapshot;
  evidenceCount: number;
  contributed: boolean;
}

/** What this reader may do to this task now: the permission table and the machine both have to say yes. */
export function openActions(reading: Reading): TaskAction[] {
  return TASK_ACTIONS.filter(
    (action) => mayAct(reading.reader.role, reading.relation, action) && machinePermits(action, reading),
  );
}

/** The one action a list offers: what this person should do next about this task, or nothing. */
export function nextAction(reading: Reading): TaskAction | null {
  const open = new Set(openActions(reading));
  const wish = (action: TaskAction) => (open.has(action) ? action : null);
  const { work, time } = reading.snapshot;
  switch (work) {
    case 'assigned':
    case 'inProgress':
    case 'withdrawn':
    case 'reopened':
    case 'returned':
      if (time === 'overdue' && open.has('direct')) return 'direct';
      if (work === 'assigned' && open.has('accept')) return 'accept';
      if (work !== 'returned' && open.has('submit')) return 'submit';
      return reading.relation === 'coordinator' && reading.contributed ? null : wish('addEvidence');
    case 'submitted':
    case 'underReview':
      return wish('approve');
    case 'notApplicableAsked':
      return wish('grantNotApplicable');
    case 'approved':
    case 'notApplicable':
      return null;
  }
}

function machinePermits(action: TaskAction, reading: Reading): boolean {
  const { snapshot } = reading;
  const mark = { by: reading.reader.accountId, at: snapshot.context.submission?.at ?? '' };
  const ask = (command: PersonCommand) => permits(snapshot, command);
  switch (action) {
    case 'accept':
      return ask({ type: 'ACCEPT', ...mark });
    case 'addEvidence':
      return ask({ type: 'ADD_EVIDENCE', fileName: '', ...mark });
    case 'removeEvidence':
      return reading.evidenceCount > 0 && ask({ type: 'REMOVE_EVIDENCE', fileName: '', ...mark });
    case 'submit':
      return ask({ type: 'SUBMIT', files: reading.evidenceCount, ...mark });
    case 'withdraw':
      return ask({ type: 'WITHDRAW', ...mark });
    case 'takeForReview':
      return ask({ type: 'TAKE_FOR_REVIEW', ...mark });
    case 'approve':
      return ask({ type: 'TAKE_FOR_REVIEW', ...mark }) || ask({ type: 'APPROVE', ...mark });
    case 'return':
      return ask({ type: 'TAKE_FOR_REVIEW', ...mark }) || ask({ type: 'RETURN', reason: '', ...mark });
    case 'reopen':
      return ask({ type: 'REOPEN', ...mark });
    case 'askNotApplicable':
      return ask({ type: 'ASK_NOT_APPLICABLE', ...mark });
    case 'grantNotApplicable':
      return ask({ type: 'GRANT_NOT_APPLICABLE', ...mark });
    case 'refuseNotApplicable':
      return ask({ type: 'REFUSE_NOT_APPLICABLE', ...mark });
    case 'direct':
      return snapshot.time !== 'settled';
  }
}
