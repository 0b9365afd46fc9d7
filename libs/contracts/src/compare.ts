import { SCORE_KINDS, UNIT_KINDS } from '@tctp/domain';
import { z } from 'zod';
import type { Route } from './route';
import { bilingualSchema, pointsSchema, reasonSchema, unitRefSchema } from './shared';

const kindSchema = z.enum(SCORE_KINDS);
const tierSchema = z.enum(UNIT_KINDS);

export const compareQuerySchema = z.strictObject({
  year: z.coerce.number().int().min(1900).max(2199).optional(),
  kind: kindSchema.optional().meta({ description: 'Which points are ranked and graded.' }),
  tier: tierSchema.optional(),
  parent: z.string().min(1).max(200).optional().meta({ description: 'Only units below this one.' }),
});
export type CompareQuery = z.infer<typeof compareQuerySchema>;
export const compareYearsQuerySchema = z.strictObject({ kind: kindSchema.optional() });
export type CompareYearsQuery = z.infer<typeof compareYearsQuerySchema>;

const figureSchema = z.object({
  total: pointsSchema.nullable().meta({ description: 'Null while something of it is not known.' }),
  soFar: pointsSchema.nullable().meta({ description: 'The sum of what is known.' }),
  known: z.number().int(),
  of: z.number().int().meta({ description: 'Components, and fields that have none.' }),
});
export type FigureSum = z.infer<typeof figureSchema>;

const comparedUnitSchema = z.object({
  planId: z.string(),
  planNumber: z.string(),
  unit: unitRefSchema,
  tier: tierSchema,
  parent: unitRefSchema.nullable(),
  set: z.object({ id: z.string(), title: z.string(), total: pointsSchema }),
  appraisal: z.enum(['none', 'open', 'closed']),
  totals: z
    .object({
      claimed: figureSchema.nullable(),
      reviewed: figureSchema.nullable(),
      forecast: figureSchema.nullable(),
      official: figureSchema.nullable(),
    })
    .meta({ description: 'Null where the kind is not open to the reader.' }),
  lastYear: z.object({ year: z.number().int(), total: pointsSchema }).nullable(),
  fields: z
    .array(
      z.object({ code: z.string(), title: z.string(), max: pointsSchema, points: pointsSchema.nullable() }),
    )
    .meta({ description: 'Of the kind that is ranked.' }),
  rank: z.number().int().nullable().meta({ description: 'Within the tier; null without a total.' }),
  among: z.number().int().meta({ description: 'Of the tier, measured by the same set, with a total.' }),
  grade: z.object({ code: z.string(), label: bilingualSchema }).nullable(),
  gradeReason: reasonSchema,
});
export type ComparedUnit = z.infer<typeof comparedUnitSchema>;

const rolledUpSchema = z.object({
  unit: unitRefSchema.meta({ description: 'Who stands above these units.' }),
  tier: tierSchema,
  mean: pointsSchema.nullable().meta({ description: 'Of those that are known.' }),
  least: pointsSchema.nullable(),
  greatest: pointsSchema.nullable(),
  known: z.number().int(),
  unknown: z.number().int(),
});

export const comparisonSchema = z.object({
  year: z.number().int(),
  years: z.array(z.number().int()),
  kind: kindSchema,
  kinds: z.array(kindSchema).meta({ description: 'Those open to the reader.' }),
  tiers: z.array(tierSchema),
  parents: z.array(unitRefSchema),
  units: z.array(comparedUnitSchema),
  rollUp: z.array(rolledUpSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;

const cellSchema = z.object({
  points: pointsSchema.nullable(),
  change: pointsSchema
    .nullable()
    .meta({ description: 'Against the year before; null where either is unknown.' }),
});
const yearLineSchema = z.object({
  code: z.string(),
  title: z.string(),
  max: pointsSchema.nullable(),
  cells: z.array(cellSchema).meta({ description: 'One for each column.' }),
});
export type YearLine = z.infer<typeof yearLineSchema>;
const yearColumnSchema = z.object({
  year: z.number().int(),
  planId: z.string().nullable().meta({ description: 'Null where only a later plan tells of the year.' }),
  planNumber: z.string().nullable(),
  appraisal: z.enum(['none', 'open', 'closed']),
  setTitle: z.string(),
  figure: figureSchema,
});
export type YearColumn = z.infer<typeof yearColumnSchema>;
export const yearsOfUnitSchema = z.object({
  unit: unitRefSchema,
  tier: tierSchema,
  kind: kindSchema,
  kinds: z.array(kindSchema),
  columns: z.array(yearColumnSchema).meta({ description: 'Oldest first.' }),
  totals: z.array(cellSchema),
  fields: z.array(yearLineSchema),
  components: z.array(yearLineSchema),
});
export type YearsOfUnit = z.infer<typeof yearsOfUnitSchema>;

const of = { tag: 'scores', access: 'comparers', method: 'get' } as const;

export const compareRoutes: readonly Route[] = [
  {
    ...of,
    id: 'compareUnits',
    path: '/compare',
    summary:
      'Units appraised in a year side by side: totals, ranks within the tier, and how they stand together',
    query: compareQuerySchema,
    response: comparisonSchema,
  },
  {
    ...of,
    id: 'compareYears',
    path: '/compare/{unitId}',
    summary: 'The years of one unit side by side, by field and component',
    query: compareYearsQuerySchema,
    response: yearsOfUnitSchema,
  },
];
