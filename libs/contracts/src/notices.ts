import { NOTICE_TOPICS } from '@tctp/domain';
import { z } from 'zod';
import type { Route } from './route';
import { toldReportSchema } from './periodic-reports';
import { toldBookSchema, toldEntrySchema } from './register-telling';
import { proofSchema, wantedProofSchema } from './second-factor';
import { instantSchema, localDateSchema } from './shared';
import { taskSummarySchema } from './tasks';

const noticeIdSchema = z.string().regex(/^\d{1,18}$/);
const topicSchema = z.enum(NOTICE_TOPICS);

/** What somebody is told of: one of these. */
export const toldSchema = z.object({
  task: taskSummarySchema.nullable(),
  entry: toldEntrySchema.nullable(),
  book: toldBookSchema.nullable().meta({ description: 'A register as a whole.' }),
  report: toldReportSchema.nullable(),
});
export type Told = z.infer<typeof toldSchema>;

export const noticeSchema = z.object({
  id: noticeIdSchema,
  kind: z.string(),
  at: instantSchema,
  day: localDateSchema,
  seen: z.boolean().meta({ description: 'By this person; others of the mailbox have their own.' }),
  ...toldSchema.shape,
});
export type Notice = z.infer<typeof noticeSchema>;

export const noticeQuerySchema = z.strictObject({
  topic: topicSchema.optional(),
  unseen: z.literal('true').optional().meta({ description: 'Only what I have not seen.' }),
  before: noticeIdSchema.optional().meta({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(40),
});
export type NoticeQuery = z.infer<typeof noticeQuerySchema>;

export const noticeListSchema = z.object({
  notices: z
    .array(noticeSchema)
    .meta({ description: 'The newest day first; within a day what is lost next, the worst first.' }),
  next: noticeIdSchema.nullable().meta({ description: 'Null: there is nothing older.' }),
  digests: z
    .array(z.object({ day: localDateSchema, deliveredAt: instantSchema }))
    .meta({ description: 'When the digest of each of these days was last brought up to date.' }),
});
export type NoticeList = z.infer<typeof noticeListSchema>;

export const newNoticesSchema = z.object({
  count: z.number().int().meta({
    description:
      'Tasks, entries, registers and reports of a day with something I have not seen; 100 means a hundred or more.',
  }),
});
export type NewNotices = z.infer<typeof newNoticesSchema>;

/** Everything until one of them, or these alone. */
export const seeNoticesSchema = z.union([
  z.strictObject({ upTo: noticeIdSchema }),
  z.strictObject({ ids: z.array(noticeIdSchema).min(1).max(100) }),
]);
export type SeeNotices = z.infer<typeof seeNoticesSchema>;

const languageSchema = z.enum(['vi', 'en']);
const letterStateSchema = z.enum(['waiting', 'sent', 'empty', 'failed']);

export const noticeSettingsSchema = z.object({
  mailWorks: z.boolean().meta({ description: 'False: no mail server is set up, and nothing is queued.' }),
  address: z.string().nullable(),
  confirmed: z
    .boolean()
    .meta({ description: 'Whether a link sent to the address was opened: new passwords go there.' }),
  linksWork: z.boolean().meta({ description: 'False: letters can carry no links here.' }),
  wantedProof: wantedProofSchema.meta({ description: 'What another address, or confirming it, asks for.' }),
  wanted: z.boolean(),
  muted: z.array(topicSchema).meta({ description: 'Topics that do not come by mail.' }),
  language: languageSchema,
  lastLetter: z
    .object({
      day: localDateSchema,
      state: letterStateSchema,
      attempts: z.number().int(),
      reason: z.string().nullable().meta({ description: "The mail server's own words." }),
    })
    .nullable(),
});
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>;

export const saveNoticeSettingsSchema = z.strictObject({
  address: z.email().max(254).nullable(),
  wanted: z.boolean(),
  muted: z.array(topicSchema).max(NOTICE_TOPICS.length),
  language: languageSchema,
  ...proofSchema.shape,
});
export type SaveNoticeSettings = z.infer<typeof saveNoticeSettingsSchema>;

export const letterTroublesSchema = z.object({
  letters: z.array(
    z.object({
      displayName: z.string(),
      address: z.string().nullable(),
      day: localDateSchema,
      state: letterStateSchema,
      attempts: z.number().int(),
      reason: z.string().nullable(),
    }),
  ),
});
export type LetterTroubles = z.infer<typeof letterTroublesSchema>;

const route = { tag: 'notices', access: 'everybody' } as const;

export const noticeRoutes: readonly Route[] = [
  {
    ...route,
    id: 'listNotices',
    method: 'get',
    path: '/notices',
    summary: 'What my mailbox was told, newest first',
    query: noticeQuerySchema,
    response: noticeListSchema,
  },
  {
    ...route,
    id: 'countNewNotices',
    method: 'get',
    path: '/notices/new',
    summary: 'How much of it I have not seen',
    response: newNoticesSchema,
  },
  {
    ...route,
    id: 'seeNotices',
    method: 'put',
    path: '/notices/seen',
    summary: 'I have seen these; saying it twice changes nothing',
    body: seeNoticesSchema,
    response: newNoticesSchema,
  },
  {
    ...route,
    id: 'readNoticeSettings',
    method: 'get',
    path: '/notice-settings',
    summary: 'How I am written to',
    response: noticeSettingsSchema,
  },
  {
    ...route,
    id: 'saveNoticeSettings',
    method: 'put',
    path: '/notice-settings',
    summary:
      'Change how I am written to; another address asks for my password, and a code where I have a factor',
    body: saveNoticeSettingsSchema,
    response: noticeSettingsSchema,
  },
  {
    ...route,
    id: 'sendTestLetter',
    method: 'post',
    path: '/notice-settings/test-letter',
    summary: 'A letter to my address at once, to see whether it arrives; once a minute',
    response: noticeSettingsSchema,
  },
  {
    ...route,
    access: 'admins',
    id: 'listLetterTroubles',
    method: 'get',
    path: '/letters/troubles',
    summary: 'Letters of the last 30 days that could not be sent, for the administrator',
    response: letterTroublesSchema,
  },
];
