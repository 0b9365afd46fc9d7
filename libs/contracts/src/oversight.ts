import { z } from 'zod';
import { FORECAST_VIEWS } from '@tctp/domain';
import {
  bilingualSchema,
  instantSchema,
  localDateSchema,
  pointsSchema,
  reasonSchema,
  roleSchema,
} from './shared';
import { directiveSchema, taskSummarySchema } from './tasks';

export const escalationSchema = z.object({
  id: z.string(),
  task: taskSummarySchema,
  to: roleSchema,
  step: z.number().int(),
  raisedAt: instantSchema,
  dueAt: instantSchema,
  open: z.boolean().meta({ description: 'False once the task has been answered or settled.' }),
  toldBefore: z.array(z.object({ role: roleSchema, at: instantSchema })),
  directives: z.array(directiveSchema),
});
/** Open first, then by points at risk (unknown before known), then by age. */
export const escalationListSchema = z.object({ escalations: z.array(escalationSchema) });
export type Escalation = z.infer<typeof escalationSchema>;
export type EscalationList = z.infer<typeof escalationListSchema>;

export const giveDirectiveSchema = z.strictObject({
  taskId: z.string(),
  text: z.string().trim().min(1).max(2000),
  dueOn: localDateSchema,
});
export type GiveDirective = z.infer<typeof giveDirectiveSchema>;

export const digestListSchema = z.object({
  digests: z.array(
    z.object({
      id: z.string(),
      day: localDateSchema,
      deliveredAt: instantSchema,
      items: z.array(z.object({ taskId: z.string(), kind: z.string(), task: taskSummarySchema })),
    }),
  ),
});
export type DigestList = z.infer<typeof digestListSchema>;

export const planSummarySchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  year: z.number().int(),
  authorityName: z.string(),
  issuedOn: localDateSchema,
  endsOn: localDateSchema,
  taskCount: z.number().int(),
  fields: z.array(z.object({ code: z.string(), title: z.string() })),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;
export const planListSchema = z.object({ plans: z.array(planSummarySchema) });
export const planDetailSchema = planSummarySchema.extend({
  criteriaSet: z.object({ id: z.string(), title: z.string(), total: pointsSchema }),
  tasks: z.array(taskSummarySchema),
});
export type PlanDetail = z.infer<typeof planDetailSchema>;

export const workingDaysSchema = z.object({
  days: z.array(localDateSchema).meta({ description: "The next ten working days of the plan's calendar." }),
});
export type WorkingDays = z.infer<typeof workingDaysSchema>;

export const scoreSchema = z.object({
  points: pointsSchema.nullable(),
  reason: reasonSchema,
  recordedAt: instantSchema,
});
export const scoreListSchema = z.object({
  planId: z.string(),
  components: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      fieldCode: z.string(),
      max: pointsSchema.nullable(),
      baseline: pointsSchema.nullable(),
      claimed: scoreSchema.nullable(),
      reviewed: scoreSchema.nullable(),
      forecast: scoreSchema.nullable(),
      official: scoreSchema.nullable(),
    }),
  ),
});
export type ScoreList = z.infer<typeof scoreListSchema>;

export const recordOfficialScoreSchema = z.strictObject({
  points: pointsSchema.regex(/^\d/, 'not below 0'),
  reason: z.string().trim().min(1).max(2000),
});
export type RecordOfficialScore = z.infer<typeof recordOfficialScoreSchema>;

const outcomeSchema = z.object({ likely: pointsSchema, worst: pointsSchema, best: pointsSchema });
export const forecastLineSchema = outcomeSchema.extend({
  kind: z.enum(['field', 'component', 'rest', 'unlisted', 'survey']),
  code: z.string(),
  fieldCode: z.string(),
  title: z.string(),
  max: pointsSchema,
  baseline: pointsSchema,
  atRisk: pointsSchema.meta({ description: 'max − likely' }),
  reason: reasonSchema,
  outsideControl: z.boolean(),
  leftOut: z.boolean().meta({ description: 'Not counted; the rest of the set is rescaled.' }),
  taskIds: z.array(z.string()),
});
const chanceSchema = z.number().min(0).max(1);
const parameterSchema: z.ZodType<unknown> = z.union([z.number(), z.null(), z.record(z.string(), z.number())]);

/** Numbers here are for reading and ranking; exact points stay text. */
const chancesSchema = z.object({
  view: z.enum(FORECAST_VIEWS),
  method: z.enum(['exact', 'drawn']),
  mean: z.number().meta({ description: 'Expected total.' }),
  middle: z
    .object({ low: pointsSchema, high: pointsSchema })
    .meta({ description: 'Where four of five outcomes lie.' }),
  quantiles: z.array(z.object({ share: chanceSchema, points: pointsSchema })),
  atLeastLastYear: chanceSchema,
  caveats: z.array(reasonSchema).meta({ description: 'What no chance here holds, by name.' }),
  grades: z.array(z.object({ code: z.string(), label: bilingualSchema, chance: chanceSchema })),
  lines: z.array(
    z.object({
      code: z.string(),
      mean: z.number(),
      outcomes: z.array(z.object({ points: pointsSchema, chance: chanceSchema })),
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
  workOrder: z
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
    }),
  byField: z.array(z.object({ fieldCode: z.string(), atRisk: z.number() })),
  byUnit: z.array(z.object({ unitId: z.string(), atRisk: z.number() })),
  parameters: z
    .record(z.string(), parameterSchema)
    .meta({ description: 'Every assumption behind the chances. No source gives them.' }),
});

export const forecastQuerySchema = z.strictObject({
  asOf: localDateSchema
    .optional()
    .meta({ description: 'As of the end of this day, rebuilt from the history.' }),
  view: z.enum(FORECAST_VIEWS).optional().meta({ description: 'How hopefully to read the evidence.' }),
});
export type ForecastQuery = z.infer<typeof forecastQuerySchema>;

export const forecastSchema = z.object({
  planId: z.string(),
  asOf: instantSchema,
  max: pointsSchema,
  total: outcomeSchema,
  baseline: z.object({
    year: z.number().int(),
    total: pointsSchema,
    evidencePoints: pointsSchema,
    surveyPoints: pointsSchema,
    rank: z.number().int(),
    rankedUnits: z.number().int(),
  }),
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

export const healthSchema = z.object({ status: z.literal('ok'), version: z.string() });
