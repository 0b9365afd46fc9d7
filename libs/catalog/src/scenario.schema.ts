import type { Facts, Scenario } from '@tctp/domain';
import { z } from 'zod';
import type { PlanPackage } from './plan-package.schema';
import type { ScenarioFault } from './scenario-checks';
import { checkScenario } from './scenario-checks';

const words = z.string().trim().min(1);
const day = z.iso.date();
const points = z.string().regex(/^\d+(\.\d{1,4})?$/);
const workingDays = z.number().int().min(-200).max(400).nullable();
const count = z.number().int().nonnegative();
const ratio = z.strictObject({ part: count, whole: count, due: count.optional() });
const facts: z.ZodType<Facts> = z.record(words, z.union([z.number(), z.boolean(), words, ratio]));
const onTask = { on: day, task: words };

const step = z.discriminatedUnion('do', [
  z.strictObject({ ...onTask, do: z.literal('handIn'), facts: facts.optional() }),
  z.strictObject({ ...onTask, do: z.literal('return'), reason: words, correctBy: day.optional() }),
  z.strictObject({ ...onTask, do: z.literal('askExtension'), until: day }),
  z.strictObject({ ...onTask, do: z.literal('block'), petition: words, to: words }),
  ...(['withdraw', 'amend', 'approve', 'reopen', 'reportObstacle', 'answerObstacle', 'unblock'] as const).map(
    (verb) => z.strictObject({ ...onTask, do: z.literal(verb) }),
  ),
  ...(['grantExtension', 'refuseExtension', 'setAside'] as const).map((verb) =>
    z.strictObject({ ...onTask, do: z.literal(verb) }),
  ),
]);

const scenarioSchema = z.strictObject({
  title: words,
  facts: z.record(words, facts).default({}),
  habits: z
    .array(
      z.strictObject({
        unit: words,
        handsIn: workingDays,
        handsInUndated: workingDays,
        mendsAfter: z.number().int().min(1).max(400).nullable(),
        reviewedAfter: z.number().int().min(1).max(400).nullable(),
      }),
    )
    .default([]),
  steps: z.array(step).default([]),
  official: z.record(words, points).default({}),
});

/** A scenario as somebody wrote it: its shape first, then whether it fits the plan. Nothing is repaired. */
export function validateScenario(
  input: unknown,
  plan: PlanPackage,
): { ok: true; value: Scenario } | { ok: false; faults: ScenarioFault[] } {
  const parsed = scenarioSchema.safeParse(input);
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map(shapeFault) };
  const faults = checkScenario(parsed.data, plan);
  return faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
}

function shapeFault({ path, message }: { path: PropertyKey[]; message: string }): ScenarioFault {
  return { path: path.join('.'), code: 'shape', params: { message } };
}
