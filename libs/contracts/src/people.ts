import { z } from 'zod';
import { givenDaySchema, localDateSchema, personRefSchema, roleSchema } from './shared';

export const colleagueSchema = personRefSchema.extend({ role: roleSchema });

export const colleagueListSchema = z.object({
  colleagues: z.array(
    colleagueSchema.extend({
      substitute: personRefSchema.nullable().meta({ description: 'Who acts for them today.' }),
    }),
  ),
});
export type ColleagueList = z.infer<typeof colleagueListSchema>;

export const delegateWorkSchema = z.strictObject({
  from: z.string().min(1).max(100).optional().meta({
    description: 'Who will be away; absent: whoever asks. The head of a unit may name an officer of it.',
  }),
  to: z.string().min(1).max(100).meta({ description: 'Account of a colleague of the same unit.' }),
  firstDay: givenDaySchema,
  lastDay: givenDaySchema.meta({ description: 'This day still counts.' }),
  reason: z.string().trim().min(1).max(2000),
});
export type DelegateWork = z.infer<typeof delegateWorkSchema>;

export const delegationSchema = z.object({
  id: z.string(),
  from: colleagueSchema,
  to: colleagueSchema,
  firstDay: localDateSchema,
  lastDay: localDateSchema,
  reason: z.string(),
});
export type Delegation = z.infer<typeof delegationSchema>;
export const delegationListSchema = z.object({ delegations: z.array(delegationSchema) });
export type DelegationList = z.infer<typeof delegationListSchema>;
