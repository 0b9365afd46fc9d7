import { z } from 'zod';
import { givenDaySchema, personRefSchema, roleSchema, unitRefSchema } from './shared';

/** What may still be wanted of whoever holds a session. */
export const SESSION_WANTS = ['secondFactor', 'newPassword', 'enrolment'] as const;
export type SessionWant = (typeof SESSION_WANTS)[number];

export const signInSchema = z.strictObject({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
});
export type SignIn = z.infer<typeof signInSchema>;

export const choosePasswordSchema = z.strictObject({
  current: z.string().min(1).max(200),
  password: z.string().min(1).max(1_000),
});
export type ChoosePassword = z.infer<typeof choosePasswordSchema>;

export const sessionSchema = z.object({
  accountId: z.string(),
  displayName: z.string(),
  actingFor: personRefSchema
    .nullable()
    .meta({ description: 'Whom they stand in for with this request; then the role is theirs.' }),
  wants: z
    .enum(SESSION_WANTS)
    .nullable()
    .meta({ description: 'What is still wanted before anything else opens; null: nothing.' }),
  means: z.enum(['password', 'oidc']).meta({ description: 'How this session was opened.' }),
  role: roleSchema,
  unit: unitRefSchema,
  tenant: z.object({ id: z.string(), name: z.string() }),
  planId: z.string().nullable().meta({
    description:
      'The plan this person works on now: the one asked for, else the newest of their own unit or of the tenant.',
  }),
  severalPlans: z.boolean().meta({ description: 'Whether there is another one they may turn to.' }),
  workplace: z
    .string()
    .meta({ description: 'Whose index this is and for which year, for the head of every screen.' }),
  sandbox: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

export const sessionQuerySchema = z.strictObject({
  plan: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'A plan to work on; passed over where it is none of theirs.' }),
});
export type SessionQuery = z.infer<typeof sessionQuerySchema>;

/** Only in a sandbox: who can sign in to try the program. */
export const sandboxAccountsSchema = z.object({
  password: z.string(),
  accounts: z.array(
    z.object({ username: z.string(), displayName: z.string(), role: roleSchema, unit: unitRefSchema }),
  ),
});
export type SandboxAccounts = z.infer<typeof sandboxAccountsSchema>;

export const clockSchema = z.object({
  now: z.iso.datetime(),
  today: z.iso.date(),
  sandbox: z.boolean(),
  pendingDeadlines: z
    .number()
    .int()
    .meta({ description: 'Deadlines due until now that are not yet handled.' }),
});
export type Clock = z.infer<typeof clockSchema>;

/** Forward only: to the start of a working day (08:00), or by working days. */
export const moveClockSchema = z
  .strictObject({ to: givenDaySchema.optional(), workingDays: z.number().int().min(1).max(60).optional() })
  .refine((body) => (body.to === undefined) !== (body.workingDays === undefined), {
    message: 'Give either "to" or "workingDays".',
  });
export type MoveClock = z.infer<typeof moveClockSchema>;
