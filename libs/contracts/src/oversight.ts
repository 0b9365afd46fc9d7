import { z } from 'zod';
import { toldSchema } from './notices';
import {
  givenDaySchema,
  givenPointsSchema,
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
  taskId: z.string().min(1).max(200),
  text: z.string().trim().min(1).max(2000),
  dueOn: givenDaySchema,
});
export type GiveDirective = z.infer<typeof giveDirectiveSchema>;

export const digestListSchema = z.object({
  digests: z.array(
    z.object({
      id: z.string(),
      day: localDateSchema,
      deliveredAt: instantSchema,
      items: z.array(z.object({ taskId: z.string().nullable(), kind: z.string(), ...toldSchema.shape })),
    }),
  ),
});
export type DigestList = z.infer<typeof digestListSchema>;

export const planSummarySchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  year: z.number().int(),
  authorityId: z.string(),
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

export type Health = z.infer<typeof healthSchema>;

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
  points: givenPointsSchema,
  reason: z.string().trim().min(1).max(2000),
});
export type RecordOfficialScore = z.infer<typeof recordOfficialScoreSchema>;

export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  scanner: z
    .enum(['off', 'up', 'away'])
    .meta({ description: 'For malware. `away`: set up and not answering, so that no file is taken.' }),
});
