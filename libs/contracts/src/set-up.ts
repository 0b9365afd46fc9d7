import { z } from 'zod';
import { createAccountSchema } from './accounts';
import type { Route } from './route';
import { sessionSchema } from './session';

const token = z.string().min(1).max(200).meta({ description: 'From the address that the server printed.' });

export const askSetUpSchema = z.strictObject({ token });
export type AskSetUp = z.infer<typeof askSetUpSchema>;

export const setUpSchema = z.strictObject({
  token,
  authority: z.strictObject({
    name: z.string().trim().min(1).max(300),
    shortName: z.string().trim().min(1).max(100),
  }),
  username: createAccountSchema.shape.username,
  displayName: createAccountSchema.shape.displayName,
  password: z.string().min(1).max(1_000),
});
export type SetUp = z.infer<typeof setUpSchema>;

const route = { tag: 'session', access: 'public' } as const;

/** Open to whoever has the address that a new server prints, once. */
export const setUpRoutes: readonly Route[] = [
  {
    ...route,
    id: 'askSetUp',
    method: 'post',
    path: '/set-up/ask',
    summary: 'Whether an address for setting up is still good',
    body: askSetUpSchema,
  },
  {
    ...route,
    id: 'setUp',
    method: 'post',
    path: '/set-up',
    summary: 'The authority and its first administrator, who is signed in at once',
    body: setUpSchema,
    response: sessionSchema,
  },
];
