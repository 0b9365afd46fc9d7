import { FORECAST_VIEWS } from '@tctp/domain';
import { z } from 'zod';
import { forecastHistorySchema } from './forecast-history';
import type { Route } from './route';
import {
  bilingualSchema,
  chanceSchema,
  givenDaySchema,
  instantSchema,
  outcomeSchema,
  outcomesSchema,
  pointsSchema,
  reasonSchema,
  unitRefSchema,
} from './shared';
import { askWhatIfSchema, reachQuerySchema, reachSchema, whatIfSchema } from './what-if';

export const forecastLineSchema = outcomeSchema.extend({
  kind: z.enum(['field', 'component', 'rest', 'unlisted', 'survey']),
  code: z.string(),
  fieldCode: z.string(),
  title: z.string(),
  max: pointsSchema,
  baseline: pointsSchema.nullable(),
  atRisk: pointsSchema.meta({ description: 'max − likely' }),
  reason: reasonSchema,
  outsideControl: z.boolean(),
  leftOut: z.boolean().meta({ description: 'Not counted; the rest of the set is rescaled.' }),
  taskIds: z.array(z.string()),
});
const parameterSchema: z.ZodType<unknown> = z.union([z.number(), z.null(), z.record(z.string(), z.number())]);

const parametersSchema = z
  .record(z.string(), parameterSchema)
  .meta({ description: 'Every assumption behind the chances. No source gives them.' });
const workOrderSchema = z
  .array(
    z.object({
      taskId: z.string(),
      componentCode: z.string(),
      perDay: z.number().nullable(),
      atRisk: z.number().nullable(),
    }),
  )
  .meta({
    description: 'Open tasks by points lost per working day of delay; null: the maximum is unknown.',
  });

/** Numbers here are for reading and ranking; exact points stay text. */
const chancesSchema = z.object({
  view: z.enum(FORECAST_VIEWS),
  method: z.enum(['exact', 'drawn']),
  mean: z.number().meta({ description: 'Expected total.' }),
  middle: z
    .object({ low: pointsSchema, high: pointsSchema })
    .meta({ description: 'Where four of five outcomes lie.' }),
  quantiles: z.array(z.object({ share: chanceSchema, points: pointsSchema })),
  outcomes: outcomesSchema.meta({ description: 'The total: every outcome that is not next to impossible.' }),
  atLeastLastYear: chanceSchema.nullable(),
  caveats: z.array(reasonSchema).meta({ description: 'What no chance here holds, by name.' }),
  grades: z.array(z.object({ code: z.string(), label: bilingualSchema, chance: chanceSchema })),
  lines: z.array(
    z.object({
      code: z.string(),
      mean: z.number(),
      outcomes: outcomesSchema,
      because: z.array(reasonSchema),
    }),
  ),
  causes: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(['document', 'unit', 'knockOut']),
        chance: chanceSchema,
        componentCodes: z.array(z.string()),
      }),
    )
    .meta({ description: 'What several components would fall with.' }),
  learnt: reasonSchema.meta({
    description:
      'How far the appraiser has differed from reviewers, or that there is nothing to learn from yet.',
  }),
  workOrder: workOrderSchema,
  byField: z.array(z.object({ fieldCode: z.string(), atRisk: z.number() })),
  byUnit: z.array(z.object({ unitId: z.string(), atRisk: z.number() })),
  parameters: parametersSchema,
});

export const forecastQuerySchema = z.strictObject({
  asOf: givenDaySchema
    .optional()
    .meta({ description: 'As of the end of this day, rebuilt from the history.' }),
  view: z.enum(FORECAST_VIEWS).optional().meta({ description: 'How hopefully to read the evidence.' }),
});
export type ForecastQuery = z.infer<typeof forecastQuerySchema>;

export const scoresQuerySchema = forecastQuerySchema.pick({ asOf: true });
export type ScoresQuery = z.infer<typeof scoresQuerySchema>;

export const askReachSchema = forecastQuerySchema.extend(reachQuerySchema.shape);
export type AskReach = z.infer<typeof askReachSchema>;

export const forecastSchema = z.object({
  scope: z.literal('plan'),
  planId: z.string(),
  asOf: instantSchema,
  max: pointsSchema,
  total: outcomeSchema,
  baseline: z
    .object({
      year: z.number().int(),
      total: pointsSchema.nullable(),
      evidencePoints: pointsSchema.nullable(),
      surveyPoints: pointsSchema.nullable(),
      rank: z.number().int().nullable(),
      rankedUnits: z.number().int().nullable(),
    })
    .meta({ description: "Last year's official result; null where there is none, or nobody knows it." }),
  outsideControl: pointsSchema,
  closing: z
    .array(
      z.object({
        kind: z.enum(['field', 'knockOut', 'rescaling', 'bonus', 'penalty', 'total']),
        code: z.string(),
        points: pointsSchema.nullable(),
        reason: reasonSchema,
      }),
    )
    .meta({ description: 'What the set does to the sum of the lines, by what is certain today.' }),
  chances: chancesSchema,
  lines: z.array(forecastLineSchema),
  unknown: z
    .array(
      z.object({
        fieldCode: z.string(),
        fieldTitle: z.string(),
        atMost: pointsSchema,
        components: z.array(
          z.object({
            code: z.string(),
            title: z.string(),
            state: z.enum(['open', 'overdue', 'submitted']),
          }),
        ),
      }),
    )
    .meta({ description: 'Components whose maxima the source does not give: a risk without a number.' }),
});
export type ForecastView = z.infer<typeof forecastSchema>;
export type ForecastLineView = z.infer<typeof forecastLineSchema>;

/** What one unit may lose, and no more: nobody below the office reads the total of the plan. */
export const unitForecastSchema = z.object({
  scope: z.literal('unit'),
  planId: z.string(),
  asOf: instantSchema,
  view: z.enum(FORECAST_VIEWS),
  year: z.number().int().meta({ description: "The year of last year's result." }),
  unit: unitRefSchema.omit({ name: true }),
  sums: z
    .object({
      components: z.number().int(),
      max: pointsSchema,
      baseline: pointsSchema.nullable(),
      likely: pointsSchema,
      atRisk: pointsSchema,
      mean: z.number().meta({ description: 'Expected points.' }),
      withinReach: pointsSchema.meta({
        description: 'With all of its own work approved; what waits for a superior stays as it is likely.',
      }),
    })
    .meta({ description: 'Over the components it leads whose maxima are known.' }),
  lines: z.array(
    forecastLineSchema.extend({
      relation: z.enum(['lead', 'coordinator']),
      mean: z.number(),
      because: z.array(reasonSchema),
    }),
  ),
  unknown: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      state: z.enum(['open', 'overdue', 'submitted']),
      relation: z.enum(['lead', 'coordinator']),
    }),
  ),
  workOrder: workOrderSchema,
  parameters: parametersSchema,
});
export type UnitForecastView = z.infer<typeof unitForecastSchema>;

export const forecastAnswerSchema = z.discriminatedUnion('scope', [forecastSchema, unitForecastSchema]);
export type ForecastAnswer = z.infer<typeof forecastAnswerSchema>;

export const forecastRoutes: readonly Route[] = [
  {
    id: 'readForecast',
    method: 'get',
    path: '/plans/{planId}/forecast',
    tag: 'scores',
    summary: 'The coming appraisal, forecast; to a unit, its own part',
    access: 'foretoldInPart',
    query: forecastQuerySchema,
    response: forecastAnswerSchema,
  },
  {
    id: 'readForecastHistory',
    method: 'get',
    path: '/plans/{planId}/forecast/history',
    tag: 'scores',
    summary: 'How the forecast has moved, a day at a time',
    access: 'foretold',
    response: forecastHistorySchema,
  },
  {
    id: 'reachTarget',
    method: 'get',
    path: '/plans/{planId}/forecast/reach',
    tag: 'scores',
    summary: 'The fewest open tasks whose approval reaches a total',
    access: 'foretold',
    query: askReachSchema,
    response: reachSchema,
  },
  {
    id: 'supposeChanges',
    method: 'post',
    path: '/plans/{planId}/forecast/what-if',
    tag: 'scores',
    summary: "The forecast of a supposed state beside today's; writes nothing",
    access: 'foretold',
    body: askWhatIfSchema,
    response: whatIfSchema,
  },
];
