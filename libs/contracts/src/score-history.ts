import { SCORE_KINDS } from '@tctp/domain';
import { z } from 'zod';
import type { Route } from './route';
import { instantSchema, pointsSchema, reasonSchema } from './shared';

/** Newest first. The ledger only grows: what was once recorded stays, with its reason. */
export const scoreHistorySchema = z.object({
  entries: z.array(
    z.object({
      kind: z.enum(SCORE_KINDS),
      points: pointsSchema.nullable(),
      reason: reasonSchema,
      recordedAt: instantSchema,
    }),
  ),
});
export type ScoreHistory = z.infer<typeof scoreHistorySchema>;

export const scoreHistoryRoutes: readonly Route[] = [
  {
    id: 'readScoreHistory',
    method: 'get',
    path: '/plans/{planId}/components/{code}/scores',
    tag: 'scores',
    summary: 'How the four scores of a component have changed, each with its reason',
    access: 'inside',
    response: scoreHistorySchema,
  },
];
