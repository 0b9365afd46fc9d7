import { ROLES } from '@tctp/domain';
import { z } from 'zod';
import { deadlineSchema } from './plan-package.schema';
import { planPolicySchema } from './plan-policy.schema';
import { bilingual, day, id, words } from './shapes.schema';

const appraisedKind = z.enum(['division', 'commune', 'public-service']);
const unit = z.strictObject({ id, kind: z.enum(['authority', 'division']), name: words, shortName: words });
/** `{n}` is the number of the unit, in so many digits. */
const numbered = words.refine((text) => text.includes('{n}'), {
  message: 'has no place for the number: {n}',
});

/** A province as its file describes it: who is there, by what they are measured, and what each has to do. */
export const twoTierSchema = z.strictObject({
  about: bilingual,
  tenant: z.strictObject({ id, name: words }),
  year: z.number().int().min(2000).max(2100),
  issuedOn: day,
  endsOn: day,
  criteriaSetId: id,
  number: numbered,
  title: words,
  leaders: unit,
  reviewer: unit,
  tiers: z
    .array(
      z.strictObject({
        kind: appraisedKind,
        /** Of the criteria set. */
        level: id,
        id: numbered,
        name: numbered,
        shortName: numbered,
        digits: z.number().int().min(1).max(4),
        units: z.number().int().min(0).max(5_000),
      }),
    )
    .min(1),
  rows: z
    .array(
      z.strictObject({ componentCode: id, deliverable: words, requirement: words, deadline: deadlineSchema }),
    )
    .min(1),
  policy: planPolicySchema,
  calendar: z.strictObject({
    timeZoneOffsetMinutes: z.number().int(),
    dayStart: z.string().regex(/^\d{2}:\d{2}$/),
    beforeIncludesDay: z.boolean(),
  }),
  accounts: z.array(z.strictObject({ username: id, displayName: words, role: z.enum(ROLES), unitId: id })),
});
export type TwoTierProvince = z.infer<typeof twoTierSchema>;
