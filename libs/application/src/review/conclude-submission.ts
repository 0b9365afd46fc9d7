import type { Instant } from '@tctp/domain';
import type { Stores, SubmissionOutcome, TaskInHand } from '../ports';

type Ending = Pick<SubmissionOutcome, 'outcome' | 'by'> &
  Partial<Pick<SubmissionOutcome, 'facts' | 'points' | 'returnReason' | 'note'>>;

/** Ends the submission that stands. What an ending does not speak of is left unsaid. */
export function concludeSubmission(
  stores: Stores,
  { id: taskId, plan, snapshot }: TaskInHand,
  at: Instant,
  ending: Ending,
): Promise<void> {
  const number = snapshot.context.submission?.number ?? 0;
  const silent = { facts: null, points: null, returnReason: null, note: null };
  return stores.submissions.conclude({ tenantId: plan.tenantId, taskId, number, at, ...silent, ...ending });
}
