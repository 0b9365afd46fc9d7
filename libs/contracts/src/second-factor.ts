import { z } from 'zod';
import { accountChangedSchema } from './accounts';
import { whySchema } from './administration';
import type { Route } from './route';
import { sessionSchema } from './session';
import { instantSchema } from './shared';

const codeSchema = z
  .string()
  .trim()
  .min(6)
  .max(60)
  .meta({ description: 'Six digits of the authenticator app, or a recovery code.' });
const passwordSchema = z.string().min(1).max(200);

/** That it is them, once more; `wantedProof` says which of the two. */
export const proofSchema = z.strictObject({
  password: passwordSchema.optional(),
  code: codeSchema.optional(),
});
export type Proof = z.infer<typeof proofSchema>;
export const wantedProofSchema = z.object({ password: z.boolean(), code: z.boolean() });
export type WantedProof = z.infer<typeof wantedProofSchema>;

export const showSecondFactorSchema = z.strictObject({ code: codeSchema });
export type ShowSecondFactor = z.infer<typeof showSecondFactorSchema>;
export const beginSecondFactorSchema = z.strictObject({
  password: passwordSchema.optional().meta({
    description: 'Needed, except in a session that wants an enrolment: its password was just given.',
  }),
});
export type BeginSecondFactor = z.infer<typeof beginSecondFactorSchema>;
export const stopSecondFactorSchema = z.strictObject({ password: passwordSchema, code: codeSchema });
export type StopSecondFactor = z.infer<typeof stopSecondFactorSchema>;
export const takeSecondFactorSchema = z.strictObject({ reason: whySchema });
export type TakeSecondFactor = z.infer<typeof takeSecondFactorSchema>;

export const secondFactorSchema = z.object({
  since: instantSchema.nullable().meta({ description: 'Null: there is none.' }),
  codesLeft: z.number().int(),
  isRequired: z.boolean().meta({ description: 'My role may not go without.' }),
});
export type SecondFactor = z.infer<typeof secondFactorSchema>;
export const begunFactorSchema = z.object({
  secret: z.string().meta({ description: 'Base32, for whoever cannot scan. Shown until it is confirmed.' }),
  address: z.string().meta({ description: 'otpauth://…, as the picture holds it.' }),
});
export type BegunFactor = z.infer<typeof begunFactorSchema>;
export const recoveryCodesSchema = z.object({
  codes: z.array(z.string()).meta({ description: 'Said once, here; only hashes are kept.' }),
});
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;

const route = { tag: 'session', access: 'everybody' } as const;

export const secondFactorRoutes: readonly Route[] = [
  {
    ...route,
    id: 'showSecondFactor',
    method: 'post',
    path: '/session/second-factor',
    summary: 'The code that finishes signing in; after five wrong ones the session ends',
    whileWanting: ['secondFactor'],
    body: showSecondFactorSchema,
    response: sessionSchema,
  },
  {
    ...route,
    id: 'readSecondFactor',
    method: 'get',
    path: '/account/second-factor',
    summary: 'Whether I have a second factor',
    whileWanting: ['enrolment'],
    response: secondFactorSchema,
  },
  {
    ...route,
    id: 'beginSecondFactor',
    method: 'post',
    path: '/account/second-factor',
    summary: 'A secret for my authenticator app; it counts once a code has confirmed it',
    whileWanting: ['enrolment'],
    body: beginSecondFactorSchema,
    response: begunFactorSchema,
  },
  {
    ...route,
    id: 'confirmSecondFactor',
    method: 'post',
    path: '/account/second-factor/confirm',
    summary:
      'A code of the app: the factor holds, my other sessions end, and the answer alone has the recovery codes',
    whileWanting: ['enrolment'],
    body: showSecondFactorSchema,
    response: recoveryCodesSchema,
  },
  {
    ...route,
    id: 'renewRecoveryCodes',
    method: 'post',
    path: '/account/second-factor/recovery-codes',
    summary: 'New recovery codes; the old ones open nothing any more',
    body: stopSecondFactorSchema,
    response: recoveryCodesSchema,
  },
  {
    ...route,
    id: 'stopSecondFactor',
    method: 'post',
    path: '/account/second-factor/stop',
    summary: 'Do without a second factor; refused where my role may not',
    body: stopSecondFactorSchema,
    response: secondFactorSchema,
  },
  {
    id: 'takeSecondFactor',
    method: 'post',
    path: '/admin/accounts/{accountId}/take-second-factor',
    tag: 'administration',
    summary: 'Take a lost second factor away, which ends the sessions',
    access: 'admins',
    command: 'versioned',
    body: takeSecondFactorSchema,
    response: accountChangedSchema,
  },
];
