import { ROLES } from '@tctp/domain';
import type { PlanPolicy } from '@tctp/domain';
import { z } from 'zod';
import { bilingual, id } from './shapes.schema';

const role = z.enum(ROLES);
const workingDays = z.number().int().positive();
const rung = z.strictObject({ afterWorkingDays: workingDays, to: role });
const climbs = (rungs: readonly z.infer<typeof rung>[]) =>
  rungs.every((one, at) => at === 0 || one.afterWorkingDays > (rungs[at - 1]?.afterWorkingDays ?? 0));
const answerTime = z.strictObject({ withinWorkingDays: workingDays, thenTell: role });

/** What a plan leaves to its authority, as its file states it. What it leaves out, the defaults hold. */
export const planPolicySchema: z.ZodType<PlanPolicy> = z.strictObject({
  ladder: z.strictObject({
    remindBefore: z.array(workingDays),
    onDue: role,
    escalate: z.array(rung).refine(climbs, { message: 'rungs must climb: each later than the one before' }),
  }),
  returnReasons: z.array(z.strictObject({ code: id, label: bilingual })).min(1),
  review: z
    .array(z.strictObject({ role, quorum: z.number().int().positive() }))
    .min(1)
    .optional(),
  obstacle: answerTime.optional(),
  petition: answerTime.optional(),
  extension: z.strictObject({ flagFrom: z.number().int().positive(), tell: role }).optional(),
});
