import type { CriteriaSet } from '@tctp/domain';
import { checkSet } from '@tctp/scoring';
import { criteriaSetSchema } from './criteria-set.schema';
import type { Fault } from './fault';
import { setFault, shapeFaults } from './fault';

/** Shape first, then what `checkSet` finds. Every fault names its place and its remedy; nothing is repaired. */
export function validateCriteriaSet(
  input: unknown,
): { ok: true; value: CriteriaSet } | { ok: false; faults: Fault[] } {
  const parsed = criteriaSetSchema.safeParse(input);
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error) };
  const faults = checkSet(parsed.data).map(setFault);
  return faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
}
