import type { Role } from '@tctp/domain';

/** History events, past tense. The catalogues put each into words with its params. */
export const TASK_EVENT_CODES = [
  'taskAssigned',
  'confirmationAsked',
  'taskAccepted',
  'evidenceAdded',
  'evidenceRemoved',
  'evidenceSubmitted',
  'submissionWithdrawn',
  'reviewTaken',
  'evidenceApproved',
  'evidenceReturned',
  'taskReopened',
  'notApplicableAsked',
  'notApplicableGranted',
  'notApplicableRefused',
  'deadlineNeared',
  'deadlinePassed',
  'taskEscalated',
] as const;
export type TaskEventCode = (typeof TASK_EVENT_CODES)[number];

export interface TaskHappened {
  code: TaskEventCode;
  params: Readonly<Record<string, string | number>>;
}

/** Who should hear of it: the lead unit's officers, the reviewers, or whoever holds a role above the task. */
export type Audience = 'lead' | 'reviewers' | { role: Role };

export type NotificationKind =
  | 'assigned'
  | 'confirmationAsked'
  | 'submitted'
  | 'approved'
  | 'returned'
  | 'reopened'
  | 'dueSoon'
  | 'overdue'
  | 'escalated'
  | 'notApplicableAsked'
  | 'notApplicableGranted'
  | 'notApplicableRefused';

/** What should follow from a decision, as data: the caller writes it down in the same transaction. */
export type TaskEffect =
  | { type: 'notify'; to: Audience; about: NotificationKind }
  | { type: 'escalate'; to: Role; step: number }
  | { type: 'recomputeScore' };
