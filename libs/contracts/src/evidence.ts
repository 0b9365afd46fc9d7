import { z } from 'zod';
import { doing } from './route';
import type { Route } from './route';
import { givenDaySchema, localDateSchema } from './shared';
import { commandResultSchema, documentSchema, evidenceSchema } from './tasks';

const idSchema = z.string().min(1).max(100);

export const uploadLimitsSchema = z.object({
  limitBytes: z.number().int().meta({ description: 'The largest file that is taken.' }),
  keptHours: z
    .number()
    .int()
    .meta({ description: 'An upload that is not added to a task by then is removed.' }),
});
export type UploadLimits = z.infer<typeof uploadLimitsSchema>;

export const uploadStateSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  size: z.number().int(),
  received: z
    .number()
    .int()
    .meta({ description: 'Bytes that have come in; as many as `size` when it is whole.' }),
});
export type UploadState = z.infer<typeof uploadStateSchema>;

const readSchema = (value: z.ZodType<string>) =>
  z
    .object({ value, line: z.string().meta({ description: 'The line of the file it was read from.' }) })
    .nullable();

/** What a file says of itself. Null: nothing read, which is not the same as nothing there. */
export const documentHeadSchema = z.object({
  number: readSchema(z.string()),
  issuedOn: readSchema(localDateSchema),
  issuer: readSchema(z.string()),
  subject: readSchema(z.string()),
});
export type DocumentHead = z.infer<typeof documentHeadSchema>;

export const addUploadedSchema = z.strictObject({
  uploadId: idSchema,
  fileName: z.string().trim().min(1).max(200).optional().meta({ description: 'Absent: as it was sent.' }),
  ...documentSchema.extend({ issuedOn: givenDaySchema.nullable() }).partial().shape,
});
export type AddUploaded = z.infer<typeof addUploadedSchema>;

export const reuseEvidenceSchema = z.strictObject({
  evidenceId: idSchema.meta({
    description: 'The same content with its document data, standing on another task.',
  }),
});
export type ReuseEvidence = z.infer<typeof reuseEvidenceSchema>;

export const evidenceTextSchema = z.object({
  paragraphs: z.array(z.string()),
  cut: z.boolean().meta({ description: 'There is more than is shown.' }),
});
export type EvidenceText = z.infer<typeof evidenceTextSchema>;

export const libraryQuerySchema = z.strictObject({
  search: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Words of file, number, subject, issuer or task, with or without diacritics.' }),
  after: idSchema.optional().meta({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type LibraryQuery = z.infer<typeof libraryQuerySchema>;

export const libraryItemSchema = evidenceSchema.extend({
  taskId: z.string().meta({ description: 'Where it was added last.' }),
  uses: z.array(
    z.object({ taskId: z.string(), title: z.string(), componentCode: z.string(), cycle: z.string() }),
  ),
});
export type LibraryItem = z.infer<typeof libraryItemSchema>;

export const librarySchema = z.object({ items: z.array(libraryItemSchema), next: z.string().nullable() });
export type Library = z.infer<typeof librarySchema>;

/** Just stored, the file names its uploader by account; reading the task says who that is. */
export const storedEvidenceSchema = commandResultSchema.extend({
  evidence: evidenceSchema
    .omit({ unit: true, usedElsewhere: true })
    .extend({ taskId: z.string(), uploadedBy: z.string() }),
});
export type StoredEvidence = z.infer<typeof storedEvidenceSchema>;

const inSession = { tag: 'evidence', access: 'inside' } as const;

/** A file goes up by the tus protocol (1.0.0), so that a broken line costs nothing; then it is added to a task. */
export const evidenceRoutes: readonly Route[] = [
  {
    ...inSession,
    id: 'readUploadLimits',
    method: 'get',
    path: '/uploads',
    summary: 'How large a file may be, and how long an upload is kept',
    response: uploadLimitsSchema,
  },
  {
    ...inSession,
    access: 'units',
    id: 'beginUpload',
    method: 'post',
    path: '/uploads',
    summary: 'Begin an upload (tus: Upload-Length, Upload-Metadata with filename and filetype)',
  },
  {
    ...inSession,
    access: 'units',
    id: 'continueUpload',
    method: 'patch',
    path: '/uploads/{uploadId}',
    summary: 'Send more of it (tus: Upload-Offset)',
  },
  {
    ...inSession,
    access: 'units',
    id: 'readUpload',
    method: 'get',
    path: '/uploads/{uploadId}',
    summary: 'How much has come in; HEAD answers as tus asks',
    response: uploadStateSchema,
  },
  {
    ...inSession,
    access: 'units',
    id: 'dropUpload',
    method: 'delete',
    path: '/uploads/{uploadId}',
    summary: 'Drop an upload',
  },
  {
    ...inSession,
    access: 'units',
    id: 'readUploadHead',
    method: 'get',
    path: '/uploads/{uploadId}/head',
    summary: 'Number, date, issuer and subject as the file states them: suggestions, each with its line',
    response: documentHeadSchema,
  },
  {
    ...inSession,
    ...doing('addEvidence'),
    id: 'addUploaded',
    method: 'post',
    path: '/tasks/{taskId}/evidence/from-upload',
    summary: 'Add a finished upload to a task',
    command: 'versioned',
    body: addUploadedSchema,
    response: storedEvidenceSchema,
  },
  {
    ...inSession,
    ...doing('addEvidence'),
    id: 'reuseEvidence',
    method: 'post',
    path: '/tasks/{taskId}/evidence/reuse',
    summary: 'Add a file that stands on another task already',
    command: 'versioned',
    body: reuseEvidenceSchema,
    response: storedEvidenceSchema,
  },
  {
    ...inSession,
    id: 'readEvidenceText',
    method: 'get',
    path: '/tasks/{taskId}/evidence/{evidenceId}/text',
    summary: 'The words of a Word file, by paragraph',
    response: evidenceTextSchema,
  },
  {
    ...inSession,
    id: 'listEvidence',
    method: 'get',
    path: '/evidence',
    summary: 'Every file I may see, newest first, each content once',
    query: libraryQuerySchema,
    response: librarySchema,
  },
];
