import type { CriteriaSet } from '@tctp/domain';
import { REGISTERS } from '@tctp/domain';
import { z } from 'zod';
import { bounds, conditionSchema, factSchema, roundingSchema, ruleSchema } from './rule.schema';
import { bilingual, confidence, id, points, words } from './shapes.schema';

/** The source's own words for a maximum, and how sure we are of it. */
const ofMaximum = { source: words.optional(), confidence: confidence.optional() };
const field = z.strictObject({
  code: id,
  title: words,
  kind: z.enum(['listed', 'unlisted', 'survey']),
  max: points,
  ...ofMaximum,
});
const criterion = z.strictObject({
  code: id,
  fieldCode: id,
  title: words,
  max: points.nullable(),
  ...ofMaximum,
});
const figures = z
  .array(
    z.strictObject({
      register: z.enum(REGISTERS),
      figure: words,
      fact: words.optional(),
      as: z.record(z.string(), words).optional(),
    }),
  )
  .min(1);
const component = z.strictObject({
  code: id,
  fieldCode: id,
  title: words,
  max: points.nullable(),
  ...ofMaximum,
  facts: z.array(factSchema),
  rule: ruleSchema.nullable(),
  outsideControl: bilingual.nullable(),
  criterionCode: id.optional(),
  levels: z.array(id).min(1).optional(),
  figures: figures.optional(),
  evidence: z.array(words).optional(),
  notes: z.array(bilingual).optional(),
});

const adjustment = z.strictObject({ fact: words, per: points, cap: points, source: words });
const quota = z.union([
  z.strictObject({ units: z.number().int().nonnegative() }),
  z.strictObject({ percent: z.number().nonnegative().max(100) }),
]);
const grading = z.strictObject({
  source: words,
  grades: z
    .array(
      z.strictObject({
        ...bounds,
        code: id,
        label: bilingual,
        confidence: confidence.optional(),
        quota: quota.optional(),
      }),
    )
    .min(1),
  ceilings: z
    .array(z.strictObject({ when: conditionSchema, notAbove: id, why: bilingual, source: words }))
    .optional(),
  tieBreaks: z
    .array(
      z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('field'), code: id }),
        z.strictObject({ by: z.literal('component'), code: id }),
        z.strictObject({ by: z.literal('fact'), fact: words, prefer: z.enum(['more', 'less']) }),
      ]),
    )
    .optional(),
});

/** A criteria set as data: its shape. Whether it adds up and its rules are sound, `checkSet` says. */
export const criteriaSetSchema: z.ZodType<CriteriaSet> = z.strictObject({
  id,
  version: words,
  title: words,
  total: points,
  source: words,
  fields: z.array(field),
  components: z.array(component),
  sources: z.array(z.strictObject({ title: words, address: words })).optional(),
  criteria: z.array(criterion).optional(),
  levels: z.array(z.strictObject({ code: id, label: bilingual })).optional(),
  notApplicable: z
    .strictObject({
      gives: z.enum(['full', 'leaveOut', 'unknown']),
      levels: z.array(id).min(1).optional(),
      source: words,
      confidence: confidence.optional(),
    })
    .optional(),
  facts: z.array(factSchema).optional(),
  figures: figures.optional(),
  knockOuts: z
    .array(z.strictObject({ scope: id, when: conditionSchema, why: bilingual, source: words }))
    .optional(),
  penalties: z.array(adjustment).optional(),
  bonuses: z.array(adjustment).optional(),
  rescaling: z
    .strictObject({ surveyAbsent: z.enum(['rescale', 'unknown']), rounding: roundingSchema, source: words })
    .optional(),
  grading: grading.optional(),
});
