import { REGISTERS } from '@tctp/domain';
import { z } from 'zod';
import { accountChangedSchema } from './accounts';
import { whySchema } from './administration';
import type { Route } from './route';
import { instantSchema, localDateSchema, roleSchema, unitRefSchema } from './shared';

/** What is kept of one person. What they did under their name is counted: each is a file of the administration. */
export const personalDataSchema = z.object({
  account: z.object({
    accountId: z.string(),
    username: z.string(),
    displayName: z.string(),
    role: roleSchema,
    unit: unitRefSchema,
    lockedAt: instantSchema.nullable(),
    erasedAt: instantSchema.nullable(),
  }),
  letters: z
    .object({
      address: z.string().nullable(),
      wanted: z.boolean(),
      muted: z.array(z.string()),
      language: z.string(),
    })
    .nullable(),
  sessions: z.array(
    z.object({
      createdAt: instantSchema,
      lastSeenAt: instantSchema,
      expiresAt: instantSchema,
      means: z.string(),
      address: z.string().nullable(),
      agent: z.string().nullable(),
    }),
  ),
  tokens: z.array(
    z.object({
      name: z.string(),
      hint: z.string(),
      scope: z.string(),
      madeAt: instantSchema,
      expiresAt: instantSchema,
      lastUsedAt: instantSchema.nullable(),
      lastAddress: z.string().nullable(),
      revokedAt: instantSchema.nullable(),
    }),
  ),
  filters: z.array(z.object({ list: z.string(), name: z.string() })),
  delegations: z.array(
    z.object({ from: z.string(), to: z.string(), firstDay: localDateSchema, lastDay: localDateSchema }),
  ),
  rows: z
    .array(
      z.object({
        table: z.string(),
        column: z.string(),
        count: z.number().int(),
        erasable: z.boolean().meta({ description: 'Goes when the account is erased.' }),
      }),
    )
    .meta({ description: 'Every table that names this account, and how often.' }),
  namedInHistory: z
    .number()
    .int()
    .meta({ description: 'Sealed lines of the history that hold the name itself; they stay.' }),
  namedInRegisters: z.array(z.object({ register: z.enum(REGISTERS), entries: z.number().int() })).meta({
    description:
      'Entries of registers that name this account, such as complaints. One reads of oneself only what has ended.',
  }),
});
export type PersonalData = z.infer<typeof personalDataSchema>;

export const eraseAccountSchema = z.strictObject({ reason: whySchema });
export type EraseAccount = z.infer<typeof eraseAccountSchema>;

export const personalDataRoutes: readonly Route[] = [
  {
    id: 'readOwnPersonalData',
    method: 'get',
    path: '/account/personal-data',
    tag: 'people',
    summary: 'What is kept of me; what was done under my name is in the access trail',
    access: 'everybody',
    response: personalDataSchema,
  },
  {
    id: 'readPersonalData',
    method: 'get',
    path: '/admin/accounts/{accountId}/personal-data',
    tag: 'administration',
    summary: 'What is kept of a person',
    access: 'admins',
    response: personalDataSchema,
  },
  {
    id: 'eraseAccount',
    method: 'post',
    path: '/admin/accounts/{accountId}/erasure',
    tag: 'administration',
    summary: 'Take the person out of an account that is locked; what they decided stays under a number',
    access: 'admins',
    command: 'versioned',
    body: eraseAccountSchema,
    response: accountChangedSchema,
  },
];
