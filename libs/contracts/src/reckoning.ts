import { z } from 'zod';
import type { Route } from './route';
import { pointsSchema, reasonSchema } from './shared';
import { factsSchema } from './tasks';

export const reckonPointsSchema = z.strictObject({
  facts: factsSchema.meta({
    description: 'As far as they are known: what is absent is unanswered, not zero.',
  }),
});
export type ReckonPoints = z.infer<typeof reckonPointsSchema>;

export const reckonedPointsSchema = z.object({
  points: pointsSchema
    .nullable()
    .meta({ description: 'Null where no number can be given; the reason says why.' }),
  max: pointsSchema.nullable(),
  reason: reasonSchema.meta({
    description: 'A reason of the rule, or the refusal that these facts would meet.',
  }),
  refused: z.boolean().meta({ description: 'Handed in like this, the facts would be refused.' }),
});
export type ReckonedPoints = z.infer<typeof reckonedPointsSchema>;

export const reckoningRoutes: readonly Route[] = [
  {
    id: 'reckonPoints',
    method: 'post',
    path: '/tasks/{taskId}/points',
    tag: 'tasks',
    summary: 'What supposed facts would earn, and why; writes nothing',
    access: 'inside',
    body: reckonPointsSchema,
    response: reckonedPointsSchema,
  },
];
