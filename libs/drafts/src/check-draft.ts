import type { Finding } from '@tctp/domain';
import { CHECKS } from './checks/all-checks';
import { checkInput } from './checks/check-input';
import { inOrder } from './checks/in-order';
import type { Draft, DraftContext } from './draft';
import type { PlanReading } from './plan-reading';

/**
 * Everything that is wrong with a draft, or was read in another way than it stands: blocking first, then warnings,
 * then notes, in reading order; each key once. Pure; the work grows with the length of the paper. A finding somebody has settled
 * by an edit is not there any more; the key of the others stays what it was.
 */
export function checkDraft(reading: PlanReading, draft: Draft, context: DraftContext): Finding[] {
  const input = checkInput(reading, draft, context);
  return inOrder(oneOfEach(CHECKS.flatMap((check) => check(input))));
}

/** A paper that says a thing twice gives one matter in two places. */
function oneOfEach(findings: readonly Finding[]): Finding[] {
  const byKey = new Map<string, Finding>();
  for (const one of findings) {
    const known = byKey.get(one.key);
    byKey.set(one.key, known === undefined ? one : joined(known, one));
  }
  return [...byKey.values()];
}

function joined(known: Finding, other: Finding): Finding {
  const rowIds = [...new Set([...known.rowIds, ...other.rowIds])];
  return { ...known, places: [...known.places, ...other.places], rowIds };
}
