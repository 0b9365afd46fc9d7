import { IMPORTED_REGISTERS, IMPORTERS } from '@tctp/domain';
import { z } from 'zod';
import { decisionSchema, whySchema } from './administration';
import type { Route } from './route';
import { instantSchema, pointsSchema } from './shared';

/** What the program takes from a workbook that it offers the empty form of. */
export const importKindSchema = z.enum([
  'official',
  'survey',
  'survey-sample',
  'survey-answers',
  'people',
  'units',
  ...IMPORTED_REGISTERS,
]);
export type ImportKindName = z.infer<typeof importKindSchema>;

export const importQuerySchema = z.strictObject({
  plan: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Of official points, of the survey and of registers.' }),
  survey: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Whose sample or answers are brought in.' }),
});
export type ImportQuery = z.infer<typeof importQuerySchema>;

/** Sentences are in the reader's language, as the form itself is. */
const faultSchema = z.object({
  sheet: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable().meta({ description: 'The letter Excel shows.' }),
  title: z.string().nullable(),
  found: z.string().nullable().meta({ description: 'What stands in the cell.' }),
  code: z.string(),
  why: z.string().meta({ description: 'Why it is wrong, and what would be right.' }),
});
export type ImportFaultLine = z.infer<typeof faultSchema>;

const countsSchema = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
});
export type ImportCounts = z.infer<typeof countsSchema>;

export const importPreviewSchema = z.object({
  kind: importKindSchema,
  fileDigest: z.string().meta({ description: 'SHA-256 of the file; sent back when it is confirmed.' }),
  basis: z.string().meta({
    description:
      'What was compared with what; another one at the confirmation means that somebody was faster.',
  }),
  counts: countsSchema,
  changes: z
    .array(
      z.object({
        row: z.number().int(),
        key: z.string(),
        title: z.string(),
        kind: z.enum(['added', 'changed']),
        parts: z.array(
          z.object({ title: z.string(), was: z.string().nullable(), now: z.string().nullable() }),
        ),
      }),
    )
    .meta({ description: 'The first five hundred; the counts are of all.' }),
  faults: z.array(faultSchema).meta({ description: 'With any of them nothing can be imported.' }),
  moreFaults: z.number().int(),
  notes: z.array(z.string()),
  renames: z.number().int().meta({ description: 'Units that get another name, by a document.' }),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
export type ImportChangeLine = ImportPreview['changes'][number];

export const confirmImportSchema = z.strictObject({
  fileDigest: z.string().regex(/^[0-9a-f]{64}$/),
  basis: z.string().regex(/^[0-9a-f]{64}$/),
  reason: whySchema,
  document: z.union([decisionSchema, z.literal('')]).optional(),
});
export type ConfirmImport = z.infer<typeof confirmImportSchema>;

export const importedSchema = z.object({
  counts: countsSchema,
  passwords: z
    .array(z.object({ username: z.string(), displayName: z.string(), password: z.string() }))
    .nullable()
    .meta({ description: 'First passwords, said once, here. Null when the same request is sent again.' }),
});
export type Imported = z.infer<typeof importedSchema>;

export const surveyResultSchema = z.object({
  lines: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      max: pointsSchema.nullable(),
      official: z
        .object({
          points: pointsSchema,
          source: z.string(),
          respondents: z.number().int().nullable(),
          recordedAt: instantSchema,
        })
        .nullable()
        .meta({ description: 'Null: not known yet, and then the forecast assumes.' }),
    }),
  ),
  mayImport: z.boolean(),
});
export type SurveyResult = z.infer<typeof surveyResultSchema>;

const route = { tag: 'imports', access: 'everybody', ofKind: IMPORTERS, query: importQuerySchema } as const;

export const importRoutes: readonly Route[] = [
  {
    ...route,
    id: 'takeTemplate',
    method: 'get',
    path: '/templates/{kind}',
    summary: 'The form as a workbook, filled with what is there already',
    binary: true,
  },
  {
    ...route,
    id: 'previewImport',
    method: 'post',
    path: '/imports/{kind}/preview',
    summary: 'What a workbook would change, or every cell in it that is wrong; writes nothing',
    multipart: z.strictObject({}),
    response: importPreviewSchema,
  },
  {
    ...route,
    id: 'confirmImport',
    method: 'post',
    path: '/imports/{kind}',
    summary: 'Import a workbook as it was previewed, all of it or nothing',
    command: 'create',
    multipart: confirmImportSchema,
    response: importedSchema,
  },
  {
    id: 'readSurvey',
    method: 'get',
    path: '/plans/{planId}/survey',
    tag: 'dossier',
    access: 'wholeDossier',
    summary: 'The result of the sociological survey, as far as it is known',
    response: surveyResultSchema,
  },
];
