import type { Role } from '@tctp/domain';

/** History events, past tense. The catalogues put each into words with its params. */
export const TASK_EVENT_CODES = [
  'taskAssigned',
  'confirmationAsked',
  'taskAccepted',
  'taskHandedTo',
  'evidenceAdded',
  'evidenceRemoved',
  'evidenceSubmitted',
  'submissionWithdrawn',
  'submissionAmended',
  'reviewTaken',
  'reviewPutBack',
  'factsCorrected',
  'approvalGiven',
  'evidenceApproved',
  'evidenceReturned',
  'taskReopened',
  'notApplicableAsked',
  'notApplicableGranted',
  'notApplicableRefused',
  'taskBlocked',
  'taskUnblocked',
  'petitionPending',
  'obstacleReported',
  'obstacleAnswered',
  'obstacleEscalated',
  'obstacleClosed',
  'extensionAsked',
  'extensionGranted',
  'extensionRefused',
  'extensionLapsed',
  'taskUrged',
  'directiveGiven',
  'directiveAnswered',
  'directiveOverdue',
  'directivesClosed',
  'leadReassigned',
  'deadlineNeared',
  'deadlinePassed',
  'taskEscalated',
] as const;
export type TaskEventCode = (typeof TASK_EVENT_CODES)[number];

export interface TaskHappened {
  code: TaskEventCode;
  params: Readonly<Record<string, string | number>>;
}

/**
 * Who should hear of it: the lead unit's officers, the reviewers, whoever holds a role above the task or a part in its
 * review, or the officers of a named unit.
 */
export type Audience = 'lead' | 'reviewers' | { role: Role } | { reviewing: Role } | { unitId: string };

export type NotificationKind =
  | 'assigned'
  | 'confirmationAsked'
  | 'submitted'
  | 'amended'
  | 'approvalAsked'
  | 'approved'
  | 'returned'
  | 'reopened'
  | 'dueSoon'
  | 'overdue'
  | 'escalated'
  | 'notApplicableAsked'
  | 'notApplicableGranted'
  | 'notApplicableRefused'
  | 'blocked'
  | 'unblocked'
  | 'petitionPending'
  | 'obstacleReported'
  | 'obstacleAnswered'
  | 'obstacleEscalated'
  | 'extensionAsked'
  | 'extensionFlagged'
  | 'extensionGranted'
  | 'extensionRefused'
  | 'urged'
  | 'directed'
  | 'directiveAnswered'
  | 'directiveOverdue'
  | 'takenAway';

/** What should follow from a decision, as data: the caller writes it down in the same transaction. */
export type TaskEffect =
  | { type: 'notify'; to: Audience; about: NotificationKind }
  | { type: 'escalate'; to: Role; step: number }
  /** The task has another lead unit from now on. */
  | { type: 'reassign'; to: string }
  | { type: 'recomputeScore' };
