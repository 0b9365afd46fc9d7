import type { AccessKind } from '@tctp/domain';
import { ACCESS_CODES, ACCESS_KINDS, ACCESS_SUBJECTS } from '@tctp/domain';
import { z } from 'zod';
import type { Route } from './route';
import { instantSchema, localDateSchema, personRefSchema } from './shared';

const KINDS = Object.keys(ACCESS_KINDS) as AccessKind[];

const pageQuery = {
  kind: z.enum(KINDS).optional(),
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .meta({ description: 'The `next` of the page above.' }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};
export const accessQuerySchema = z.strictObject({
  ...pageQuery,
  person: z.string().min(1).max(200).optional(),
});
export type AccessQuery = z.infer<typeof accessQuerySchema>;
export const ownAccessQuerySchema = z.strictObject(pageQuery);
export type OwnAccessQuery = z.infer<typeof ownAccessQuerySchema>;

export const accessPageSchema = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      at: instantSchema,
      code: z.enum(ACCESS_CODES),
      who: personRefSchema.nullable().meta({ description: 'Null: nobody we know.' }),
      standsFor: personRefSchema.nullable(),
      subject: z
        .object({
          kind: z.enum(ACCESS_SUBJECTS),
          id: z.string(),
          name: z.string().nullable().meta({ description: 'Of a person, as they are called now.' }),
        })
        .nullable(),
      params: z.record(z.string(), z.string()),
      address: z.string().nullable(),
      agent: z.string().nullable(),
    }),
  ),
  next: z.string().nullable().meta({ description: 'Null: there is nothing older.' }),
});
export type AccessPage = z.infer<typeof accessPageSchema>;
export type AccessPageEntry = AccessPage['entries'][number];

/** Lists are written to a file by the screen that shows them: it says so before it hands the file over. */
export const TAKEN_LISTS = [
  'tasks',
  'matrix',
  'evidence',
  'registers',
  'people',
  'units',
  'forecast',
  'compare',
  'access-trail',
  'first-passwords',
] as const;
export const recordTakenListSchema = z.strictObject({
  list: z.enum(TAKEN_LISTS),
  format: z.enum(['xlsx', 'csv']),
  rows: z.number().int().min(0).max(1_000_000),
});
export type RecordTakenList = z.infer<typeof recordTakenListSchema>;
export const takenListSchema = z.object({ recorded: z.literal(true) });
export type TakenList = z.infer<typeof takenListSchema>;

export const accessTrailRoutes: readonly Route[] = [
  {
    id: 'listAccessTrail',
    method: 'get',
    path: '/admin/access-trail',
    tag: 'administration',
    summary: 'Who signed in, opened, took and changed what, from where; newest first',
    access: 'admins',
    query: accessQuerySchema,
    response: accessPageSchema,
  },
  {
    id: 'listOwnAccess',
    method: 'get',
    path: '/account/access-trail',
    tag: 'people',
    summary: 'What was done under my name, and to my account; newest first',
    access: 'everybody',
    query: ownAccessQuerySchema,
    response: accessPageSchema,
  },
  {
    id: 'recordTakenList',
    method: 'post',
    path: '/taken-lists',
    tag: 'people',
    summary: 'I am about to take this list home as a file',
    access: 'everybody',
    body: recordTakenListSchema,
    response: takenListSchema,
  },
];
