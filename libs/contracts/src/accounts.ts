import { z } from 'zod';
import { whySchema } from './administration';
import type { Route } from './route';
import { instantSchema, roleSchema, unitRefSchema } from './shared';

export const accountSchema = z.object({
  accountId: z.string(),
  version: z.number().int(),
  username: z.string(),
  displayName: z.string(),
  role: roleSchema,
  unit: unitRefSchema,
  lockedAt: instantSchema.nullable(),
  erasedAt: instantSchema.nullable().meta({ description: 'The person has been taken out of it.' }),
  hasSecondFactor: z.boolean(),
  tasksInHand: z.number().int().meta({ description: 'Open tasks that name this person.' }),
  delegations: z.number().int().meta({ description: 'From today on, away or standing in.' }),
});
export type Account = z.infer<typeof accountSchema>;
export const accountListSchema = z.object({ accounts: z.array(accountSchema) });
export type AccountList = z.infer<typeof accountListSchema>;

const place = {
  displayName: z.string().trim().min(1).max(200),
  role: roleSchema,
  unitId: z.string().min(1).max(100),
  reason: whySchema,
};
export const createAccountSchema = z.strictObject({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{2,49}$/)
    .meta({ description: '3 to 50 letters without diacritics, digits, dots, dashes.' }),
  ...place,
});
export type CreateAccount = z.infer<typeof createAccountSchema>;
export const changeAccountSchema = z.strictObject(place);
export type ChangeAccount = z.infer<typeof changeAccountSchema>;
export const lockAccountSchema = z.strictObject({ locked: z.boolean(), reason: whySchema });
export type LockAccount = z.infer<typeof lockAccountSchema>;
export const givePasswordSchema = z.strictObject({ reason: whySchema });
export type GivePassword = z.infer<typeof givePasswordSchema>;

export const accountChangedSchema = z.object({ accountId: z.string(), version: z.number().int() });
export type AccountChanged = z.infer<typeof accountChangedSchema>;
export const accountWithPasswordSchema = accountChangedSchema.extend({
  password: z.string().nullable().meta({
    description: 'Said once, here; only its hash is kept. Null when the same request is sent again.',
  }),
});
export type AccountWithPassword = z.infer<typeof accountWithPasswordSchema>;

const route = { tag: 'administration', access: 'admins' } as const;

export const accountRoutes: readonly Route[] = [
  {
    ...route,
    id: 'listAccounts',
    method: 'get',
    path: '/admin/accounts',
    summary: 'Everybody who can sign in, with what they have in hand',
    response: accountListSchema,
  },
  {
    ...route,
    id: 'createAccount',
    method: 'post',
    path: '/admin/accounts',
    summary: 'A new account; the answer alone holds its first password',
    command: 'create',
    body: createAccountSchema,
    response: accountWithPasswordSchema,
  },
  {
    ...route,
    id: 'changeAccount',
    method: 'put',
    path: '/admin/accounts/{accountId}',
    summary: 'Another name, role or unit',
    command: 'versioned',
    body: changeAccountSchema,
    response: accountChangedSchema,
  },
  {
    ...route,
    id: 'lockAccount',
    method: 'put',
    path: '/admin/accounts/{accountId}/lock',
    summary: 'Lock, which ends the sessions at once, or open again',
    command: 'versioned',
    body: lockAccountSchema,
    response: accountChangedSchema,
  },
  {
    ...route,
    id: 'givePassword',
    method: 'post',
    path: '/admin/accounts/{accountId}/password',
    summary: 'A new password, said once; ends the sessions',
    command: 'versioned',
    body: givePasswordSchema,
    response: accountWithPasswordSchema,
  },
];
