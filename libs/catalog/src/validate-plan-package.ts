import { crossChecks } from './cross-checks';
import type { Fault } from './fault';
import { shapeFaults } from './fault';
import type { PlanPackage } from './plan-package.schema';
import { planPackageSchema } from './plan-package.schema';

/** Shape first, then sums and names. Every fault names its place; nothing is repaired. */
export function validatePlanPackage(
  input: unknown,
): { ok: true; value: PlanPackage } | { ok: false; faults: Fault[] } {
  const parsed = planPackageSchema.safeParse(input);
  if (!parsed.success) {
    return { ok: false, faults: shapeFaults(parsed.error) };
  }
  const faults = crossChecks(parsed.data);
  return faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
}
