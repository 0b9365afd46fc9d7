import { z } from 'zod';
import type { Route } from './route';
import {
  givenPointsSchema,
  instantSchema,
  localDateSchema,
  personRefSchema,
  pointsSchema,
  reasonSchema,
} from './shared';

export const setTargetSchema = z.strictObject({
  points: givenPointsSchema,
  reason: z.string().trim().min(1).max(2000),
});
export type SetTarget = z.infer<typeof setTargetSchema>;

const targetSchema = z.object({
  points: pointsSchema,
  reason: z.string(),
  setBy: personRefSchema,
  setAt: instantSchema,
});

export const overviewSchema = z.object({
  planId: z.string(),
  target: targetSchema.nullable().meta({ description: 'Null: nobody has set one.' }),
  noLoss: pointsSchema.meta({
    description: 'Nothing lost on evidence, the survey as it is expected: a target to begin with.',
  }),
  changes: z
    .object({
      since: localDateSchema.meta({ description: 'The end of this day is compared with now.' }),
      before: pointsSchema,
      now: pointsSchema,
      moved: z
        .array(z.object({ code: z.string(), title: z.string(), before: pointsSchema, after: pointsSchema }))
        .meta({ description: 'Lines whose likely points are others now, the most first.' }),
      happened: z
        .array(
          z.object({
            taskId: z.string(),
            componentCode: z.string(),
            title: z.string(),
            code: z.string(),
            params: z.record(z.string(), z.union([z.string(), z.number()])),
            at: instantSchema,
          }),
        )
        .meta({ description: 'What was decided or fell due meanwhile, newest first, at most 30.' }),
    })
    .nullable()
    .meta({ description: 'Null on the first day of a plan.' }),
  unowned: z
    .array(
      z.object({
        code: z.string(),
        title: z.string(),
        atRisk: pointsSchema,
        reason: reasonSchema,
        outsideControl: z.boolean(),
      }),
    )
    .meta({ description: 'Points that may be lost and that no task of the plan works for, the most first.' }),
});
export type Overview = z.infer<typeof overviewSchema>;

export const overviewRoutes: readonly Route[] = [
  {
    id: 'readOverview',
    method: 'get',
    path: '/plans/{planId}/overview',
    tag: 'oversight',
    summary: 'What a leader looks at in the morning: target, what changed, what nobody works for',
    access: 'foretold',
    response: overviewSchema,
  },
  {
    id: 'setTarget',
    method: 'put',
    path: '/plans/{planId}/target',
    tag: 'oversight',
    summary: 'Set what the plan aims at, with the reason',
    access: 'leaders',
    command: 'create',
    body: setTargetSchema,
    response: targetSchema,
  },
];
