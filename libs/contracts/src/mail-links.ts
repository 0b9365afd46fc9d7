import { z } from 'zod';
import { proofSchema } from './second-factor';
import { signInSchema } from './session';
import type { Route } from './route';

const token = z.string().min(1).max(200).meta({ description: 'From the link in the letter.' });

export const resetWaySchema = z.object({
  byMail: z.boolean().meta({ description: 'False: only the administrator gives a new password.' }),
});
export type ResetWay = z.infer<typeof resetWaySchema>;
export const askResetSchema = z.strictObject({ username: signInSchema.shape.username });
export type AskReset = z.infer<typeof askResetSchema>;
export const resetPasswordSchema = z.strictObject({ token, password: z.string().min(1).max(1_000) });
export type ResetPassword = z.infer<typeof resetPasswordSchema>;
export const confirmAddressSchema = z.strictObject({ token });
export type ConfirmAddress = z.infer<typeof confirmAddressSchema>;

const route = { tag: 'session', access: 'public' } as const;

export const mailLinkRoutes: readonly Route[] = [
  {
    ...route,
    id: 'readResetWay',
    method: 'get',
    path: '/password-resets',
    summary: 'Whether a new password can be had by mail here',
    response: resetWaySchema,
  },
  {
    ...route,
    id: 'askReset',
    method: 'post',
    path: '/password-resets',
    summary: 'A link to a confirmed address; the answer is the same whether there is one',
    body: askResetSchema,
  },
  {
    ...route,
    id: 'resetPassword',
    method: 'put',
    path: '/password-resets',
    summary: 'A new password by a link that works once; all sessions end',
    body: resetPasswordSchema,
  },
  {
    ...route,
    id: 'confirmAddress',
    method: 'post',
    path: '/mail-confirmations',
    summary: 'This address is mine: by the link that was sent to it',
    body: confirmAddressSchema,
  },
  {
    id: 'askConfirmation',
    method: 'post',
    path: '/notice-settings/confirmation',
    tag: 'notices',
    access: 'everybody',
    summary: 'A link to my address, to confirm it, for whoever shows that it is me; once a minute',
    body: proofSchema,
  },
];
