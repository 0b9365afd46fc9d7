import type { Facts, Scenario } from '@tctp/domain';
import { z } from 'zod';
import type { Fault } from './fault';

const words = z.string().trim().min(1);
const day = z.iso.date();
const points = z.string().regex(/^\d+(\.\d{1,4})?$/);
const workingDays = z.number().int().min(-200).max(400).nullable();
const facts: z.ZodType<Facts> = z.record(words, z.union([z.number(), z.boolean(), words]));
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

/** A scenario as somebody wrote it. Every fault names its place; nothing is repaired. */
export function validateScenario(
  input: unknown,
): { ok: true; value: Scenario } | { ok: false; faults: Fault[] } {
  const parsed = scenarioSchema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { ok: false, faults };
}
