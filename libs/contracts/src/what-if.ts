import { FORECAST_VIEWS } from '@tctp/domain';
import { z } from 'zod';
import {
  chanceSchema,
  givenDaySchema,
  givenPointsSchema,
  instantSchema,
  outcomesSchema,
  pointsSchema,
  reasonSchema,
} from './shared';

/** One thing to suppose, of a component, a task or the survey. */
export const supposedSchema = z.strictObject({
  code: z.string().min(1).max(200),
  becomes: z.union([z.enum(['approved', 'notRecognised']), givenPointsSchema]),
  by: givenDaySchema.optional().meta({ description: 'The day by which it has happened.' }),
});
export type Supposed = z.infer<typeof supposedSchema>;

export const askWhatIfSchema = z.strictObject({
  supposed: z.array(supposedSchema).min(1).max(100),
  target: givenPointsSchema
    .optional()
    .meta({ description: "A total to compare the chances of; last year's without it." }),
  asOf: givenDaySchema.optional(),
  view: z.enum(FORECAST_VIEWS).optional(),
});
export type AskWhatIf = z.infer<typeof askWhatIfSchema>;

const askedSchema = z.object({
  planId: z.string(),
  asOf: instantSchema,
  view: z.enum(FORECAST_VIEWS),
  caveats: z.array(reasonSchema).meta({ description: 'What no chance here holds, by name.' }),
});
const expectedSchema = z.object({
  likely: pointsSchema,
  mean: z.number(),
  middle: z.object({ low: pointsSchema, high: pointsSchema }),
  outcomes: outcomesSchema,
});

export const whatIfSchema = askedSchema.extend({
  supposed: z.array(supposedSchema),
  before: expectedSchema,
  after: expectedSchema,
  moved: z
    .array(z.object({ code: z.string(), before: z.number(), after: z.number() }))
    .meta({ description: 'Lines whose expected points change, most first.' }),
  atLeast: z.object({ points: pointsSchema, before: chanceSchema, after: chanceSchema }),
});
export type WhatIfView = z.infer<typeof whatIfSchema>;

export const reachQuerySchema = z.strictObject({
  target: givenPointsSchema,
  chance: z.coerce.number().min(0).max(1),
});
export type ReachQuery = z.infer<typeof reachQuerySchema>;

export const reachSchema = askedSchema.extend({
  target: pointsSchema,
  wanted: chanceSchema,
  today: chanceSchema.meta({ description: 'That it is reached as things stand.' }),
  reachable: z.boolean(),
  exact: z.boolean().meta({ description: 'False where the search was cut short.' }),
  chance: chanceSchema.meta({ description: 'That it is reached once these tasks are approved.' }),
  tasks: z
    .array(z.object({ taskId: z.string(), componentCode: z.string() }))
    .meta({ description: 'Where it cannot be reached: all that is open.' }),
  likely: z
    .object({ today: pointsSchema, then: pointsSchema })
    .meta({ description: 'The likely total, today and once these tasks are approved.' }),
  steps: z
    .array(
      z.object({
        componentCode: z.string(),
        title: z.string(),
        adds: pointsSchema,
        taskIds: z.array(z.string()),
      }),
    )
    .meta({
      description: 'The same tasks by component, with what each adds to the likely total; most first.',
    }),
});
export type ReachView = z.infer<typeof reachSchema>;
