import type { Confidence, Rule } from '@tctp/domain';
import { z } from 'zod';
import type { Route } from './route';
import { bilingualSchema, pointsSchema } from './shared';

const confidenceSchema = z
  .enum(['read', 'inferred', 'conflicting', 'unverified'] satisfies Confidence[])
  .nullable();
const maxSchema = pointsSchema.nullable().meta({ description: 'Null where the source does not give it.' });

export const criteriaSetHeadSchema = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  total: pointsSchema,
  completeness: z.enum(['complete', 'partial', 'frame']),
  fields: z.number().int(),
  components: z.number().int(),
  /** Plans that are measured by it. */
  usedBy: z.array(z.string()),
});
export type CriteriaSetHead = z.infer<typeof criteriaSetHeadSchema>;
export const criteriaSetListSchema = z.object({ sets: z.array(criteriaSetHeadSchema) });
export type CriteriaSetList = z.infer<typeof criteriaSetListSchema>;

export const criteriaComponentSchema = z.object({
  code: z.string(),
  fieldCode: z.string(),
  criterionCode: z.string().nullable(),
  title: z.string(),
  max: maxSchema,
  rule: (z.unknown() as z.ZodType<Rule | null>).meta({
    description: 'How facts become points; null: unknown.',
  }),
  facts: z.array(z.object({ name: z.string(), label: bilingualSchema })),
  evidence: z.array(z.string()),
  outsideControl: bilingualSchema.nullable(),
  confidence: confidenceSchema,
});
export type CriteriaComponent = z.infer<typeof criteriaComponentSchema>;

export const criteriaSetSchema = criteriaSetHeadSchema.omit({ fields: true, components: true }).extend({
  source: z.string(),
  sources: z.array(z.object({ title: z.string(), address: z.string() })),
  fields: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      kind: z.enum(['listed', 'unlisted', 'survey']),
      max: pointsSchema,
      confidence: confidenceSchema,
    }),
  ),
  criteria: z.array(z.object({ code: z.string(), fieldCode: z.string(), title: z.string(), max: maxSchema })),
  components: z.array(criteriaComponentSchema),
});
export type CriteriaSetView = z.infer<typeof criteriaSetSchema>;

export const criteriaDiffQuerySchema = z.strictObject({
  from: z.string().min(1).max(200),
  to: z.string().min(1).max(200),
});
export type CriteriaDiffQuery = z.infer<typeof criteriaDiffQuerySchema>;

const sideSchema = z
  .object({ text: z.string(), max: maxSchema })
  .nullable()
  .meta({ description: 'Null where this side has nothing.' });

export const criteriaDiffSchema = z.object({
  from: criteriaSetHeadSchema,
  to: criteriaSetHeadSchema,
  changes: z.array(
    z.object({
      code: z.string(),
      part: z.string(),
      change: z.enum(['added', 'removed', 'moved', 'renumbered', 'changed']),
      matchedBy: z.string().nullable(),
      before: sideSchema,
      after: sideSchema,
      effect: pointsSchema
        .nullable()
        .meta({ description: 'Points more or less to be had; null where unknown.' }),
    }),
  ),
  wording: z.array(
    z.object({
      code: z.string(),
      place: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  same: z.array(z.object({ code: z.string(), title: z.string(), max: maxSchema })),
});
export type CriteriaDiff = z.infer<typeof criteriaDiffSchema>;

const route = { tag: 'administration', access: 'admins', method: 'get' } as const;

export const criteriaSetRoutes: readonly Route[] = [
  {
    ...route,
    id: 'listCriteriaSets',
    path: '/admin/criteria-sets',
    summary: 'The criteria sets that ship and those that plans are measured by',
    response: criteriaSetListSchema,
  },
  {
    ...route,
    id: 'compareCriteriaSets',
    path: '/admin/criteria-diff',
    summary: 'What changed from one set to another',
    query: criteriaDiffQuerySchema,
    response: criteriaDiffSchema,
  },
  {
    ...route,
    id: 'readCriteriaSet',
    path: '/admin/criteria-sets/{setId}',
    summary: 'One set as a tree',
    response: criteriaSetSchema,
  },
];
