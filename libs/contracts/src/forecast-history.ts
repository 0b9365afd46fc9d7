import { z } from 'zod';
import { localDateSchema, outcomeSchema, pointsSchema, reasonSchema } from './shared';

export const forecastHistorySchema = z.object({
  planId: z.string(),
  baseline: z.object({ year: z.number().int(), total: pointsSchema.nullable() }),
  days: z
    .array(
      outcomeSchema.extend({
        day: localDateSchema,
        moved: z
          .array(
            z.object({
              code: z.string(),
              title: z.string(),
              before: pointsSchema,
              after: pointsSchema,
              reason: reasonSchema,
            }),
          )
          .meta({ description: 'The lines that moved the total, most first.' }),
      }),
    )
    .meta({ description: 'At the end of the first day, of every day that moved the total, and now.' }),
});
export type ForecastHistory = z.infer<typeof forecastHistorySchema>;
