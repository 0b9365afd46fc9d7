import type { Condition, FactSpec, Rule } from '@tctp/domain';
import { z } from 'zod';
import { bilingual, confidence, day, points, words } from './shapes.schema';

const factName = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const bound = z.number();
export const bounds = {
  from: bound.optional(),
  above: bound.optional(),
  upTo: bound.optional(),
  below: bound.optional(),
};

export const factSchema: z.ZodType<FactSpec> = z
  .strictObject({
    name: factName,
    kind: z.enum(['number', 'count', 'percent', 'ratio', 'date', 'yesNo', 'choice']),
    label: bilingual,
    unit: bilingual.optional(),
    parts: z.strictObject({ part: bilingual, whole: bilingual, due: bilingual.optional() }).optional(),
    choices: z.array(z.strictObject({ value: words, label: bilingual })).optional(),
    combine: z.enum(['sum', 'least', 'greatest', 'every', 'latest']),
  })
  .meta({ id: 'Fact', description: 'One figure a unit claims and a reviewer accepts or corrects.' });

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ fact: factName, is: z.union([z.boolean(), words]) }),
      z.strictObject({ fact: factName, ...bounds }),
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
    ]),
  )
  .meta({ id: 'Condition', description: 'A question to the facts.' });

export const roundingSchema = z
  .strictObject({ to: points, mode: z.enum(['halfUp', 'down', 'up']) })
  .meta({ id: 'Rounding', description: 'To multiples of a step.' });
const stated = z.strictObject({ points });

const knockOut = z
  .strictObject({ when: conditionSchema, why: bilingual })
  .meta({ id: 'KnockOut', description: 'A condition that leaves nothing.' });
const mitigation = z
  .strictObject({ when: conditionSchema, points, why: bilingual })
  .meta({ id: 'Mitigation', description: 'A condition that earns at least these points.' });
const notArisen = z
  .strictObject({
    when: z.union([z.literal('zeroDenominator'), conditionSchema]),
    gives: z.union([z.enum(['full', 'leaveOut', 'unknown']), stated]),
    why: bilingual,
    assumed: z.boolean().optional(),
  })
  .meta({ id: 'NotArisen', description: 'What holds where the thing did not arise this year.' });

const carried = {
  source: words,
  assumption: bilingual.optional(),
  confidence: confidence.optional(),
  knockOut: knockOut.optional(),
  notArisen: notArisen.optional(),
  mitigation: mitigation.optional(),
  rounding: roundingSchema.optional(),
};
const denominator = z.enum(['whole', 'due']).optional();
const assumed = z.boolean().optional();

export const ruleSchema: z.ZodType<Rule> = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('bands'),
      fact: words,
      denominator,
      bands: z.array(z.strictObject({ ...bounds, points, linearTo: points.optional(), assumed })).min(1),
      ...carried,
    }),
    z.strictObject({
      kind: z.literal('deduct'),
      fact: words,
      start: points,
      per: points,
      floor: points,
      ...carried,
    }),
    z.strictObject({
      kind: z.literal('choice'),
      fact: words,
      options: z.array(z.strictObject({ value: words, points, assumed })).min(1),
      ...carried,
    }),
    z.strictObject({ kind: z.literal('perUnit'), fact: words, per: points, cap: points, ...carried }),
    z.strictObject({
      kind: z.literal('proportional'),
      fact: words,
      denominator,
      target: z.number().positive().max(100),
      zeroBelow: z.number().optional(),
      ...carried,
      rounding: roundingSchema,
    }),
    z.strictObject({
      kind: z.literal('timeliness'),
      fact: words,
      due: z.union([
        z.strictObject({ on: day }),
        z.strictObject({ fact: words, within: z.number().int().nonnegative() }),
      ]),
      unit: z.enum(['days', 'workingDays']),
      onTime: points,
      late: z.array(z.strictObject({ upTo: z.number().int().positive(), points })),
      later: points,
      never: points,
      ...carried,
    }),
    z.strictObject({
      kind: z.literal('allOf'),
      facts: z.array(words).min(1),
      points,
      otherwise: points,
      ...carried,
    }),
    z.strictObject({
      kind: z.literal('external'),
      fact: words,
      absent: z.union([z.enum(['unknown', 'leaveOut']), stated]),
      ...carried,
    }),
  ])
  .meta({ id: 'Rule', description: 'How facts become points.' });
