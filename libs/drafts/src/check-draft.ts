import type { Finding } from '@tctp/domain';
import { CHECKS } from './checks/all-checks';
import { checkInput } from './checks/check-input';
import { inOrder } from './checks/in-order';
import type { Draft, DraftContext } from './draft';
import type { PlanReading } from './plan-reading';

/**
 * Everything that is wrong with a draft, or was read in another way than it stands: blocking first, then warnings,
 * then notes, in reading order. Pure; the work grows with the length of the paper. A finding somebody has settled
 * by an edit is not there any more; the key of the others stays what it was.
 */
export function checkDraft(reading: PlanReading, draft: Draft, context: DraftContext): Finding[] {
  const input = checkInput(reading, draft, context);
  return inOrder(CHECKS.flatMap((check) => check(input)));
}
