import {
  COLUMNS,
  FINDING_CODES,
  PAPER_FORMATS,
  PLAN_PARTS,
  RESULT_PARTS,
  ROW_PARTS,
  SEVERITIES,
  WAY_CODES,
} from '@tctp/domain';
import type { DraftEdit } from '@tctp/domain';
import { z } from 'zod';
import { whySchema } from './administration';
import type { Route } from './route';
import {
  LARGEST_COUNT,
  instantSchema,
  localDateSchema,
  personRefSchema,
  pointsSchema,
  unitRefSchema,
} from './shared';

const idSchema = z.string().min(1).max(200);
const wordsSchema = z.string().max(4000);
const countSchema = z.number().int().positive();

export const placeSchema = z.object({
  sheet: z.string().optional(),
  page: countSchema.optional(),
  line: countSchema.optional(),
  paragraph: countSchema.optional(),
  table: countSchema.optional(),
  row: countSchema.optional(),
  column: countSchema.optional(),
});
export type DraftPlace = z.infer<typeof placeSchema>;

export const draftEditSchema: z.ZodType<DraftEdit> = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('plan'), part: z.enum(PLAN_PARTS), to: wordsSchema }),
  z.strictObject({ change: z.literal('row'), row: idSchema, part: z.enum(ROW_PARTS), to: wordsSchema }),
  z.strictObject({ change: z.literal('coordinators'), row: idSchema, to: z.array(idSchema).max(500) }),
  z.strictObject({ change: z.literal('remove'), row: idSchema }),
  z.strictObject({
    change: z.literal('add'),
    row: idSchema,
    code: idSchema,
    title: wordsSchema,
    lead: wordsSchema,
    deliverable: wordsSchema,
    deadline: wordsSchema,
  }),
  z.strictObject({ change: z.literal('unit'), words: wordsSchema, to: idSchema }),
  z.strictObject({ change: z.literal('same'), code: idSchema, as: idSchema }),
  z.strictObject({
    change: z.literal('component'),
    code: idSchema,
    part: z.enum(['max', 'obtained']),
    to: wordsSchema,
  }),
  z.strictObject({
    change: z.literal('field'),
    field: idSchema,
    part: z.enum(['max', 'obtained']),
    to: wordsSchema,
  }),
  z.strictObject({ change: z.literal('result'), part: z.enum(RESULT_PARTS), to: wordsSchema }),
  z.strictObject({ change: z.literal('criteria'), to: z.string().max(200) }),
]);

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export const draftWaySchema = z.object({
  code: z.enum(WAY_CODES),
  params: paramsSchema,
  edits: z.array(draftEditSchema),
});
export const draftFindingSchema = z.object({
  key: z.string().meta({ description: 'The same for the same matter however often it is checked.' }),
  code: z.enum(FINDING_CODES),
  severity: z.enum(SEVERITIES),
  state: z.enum(['open', 'ignored']).meta({ description: 'What an edit has settled is not there any more.' }),
  places: z.array(placeSchema),
  rowIds: z.array(z.string()),
  read: z.string().meta({ description: 'The words as they stand.' }),
  assumed: z.string().nullable().meta({ description: 'What holds meanwhile.' }),
  params: paramsSchema,
  ways: z.array(draftWaySchema),
  ignoredBecause: z.string().nullable(),
});
export type DraftFinding = z.infer<typeof draftFindingSchema>;

const countsSchema = z.object({
  blocking: z.number().int(),
  warning: z.number().int(),
  note: z.number().int(),
});
const headSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  state: z.enum(['open', 'activated', 'discarded']),
  file: z
    .object({ name: z.string(), format: z.enum(PAPER_FORMATS), sha256: z.string() })
    .nullable()
    .meta({ description: 'What it was read from; null for one that was proposed.' }),
  proposedFrom: z
    .object({
      planId: z.string(),
      number: z.string(),
      year: z.number().int(),
      basis: z.enum(['closed', 'forecast']),
    })
    .nullable()
    .meta({ description: 'The plan of the year before, where that has proposed it.' }),
  importedAt: instantSchema,
  importedBy: personRefSchema,
  number: z.string().nullable(),
  title: z.string().nullable(),
  year: z.number().int().nullable(),
  rowCount: z.number().int(),
  open: countsSchema.meta({ description: 'Findings nobody has settled or ignored.' }),
  planId: z.string().nullable().meta({ description: 'The plan it has become.' }),
});
export type DraftHead = z.infer<typeof headSchema>;
export const draftListSchema = z.object({ drafts: z.array(headSchema) });
export type DraftList = z.infer<typeof draftListSchema>;

const matchedSchema = z.object({ words: z.string(), unit: unitRefSchema.nullable() });
const draftRowSchema = z.object({
  id: z.string(),
  place: placeSchema.nullable().meta({ description: 'Null for a row somebody added.' }),
  number: z.string().nullable(),
  code: z.string().nullable(),
  title: z.string(),
  lead: matchedSchema,
  coordinators: z.array(matchedSchema),
  deliverable: z.string(),
  requirement: z.string(),
  deadline: z.object({
    words: z.string(),
    cycles: z
      .array(z.object({ key: z.string(), lastDay: localDateSchema.nullable() }))
      .meta({ description: 'One task each; empty where the words cannot be read.' }),
  }),
  because: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('lost'),
        year: z.number().int(),
        lost: pointsSchema,
        reason: z.string().nullable(),
      }),
      z.object({ kind: z.literal('carried'), year: z.number().int(), number: z.string() }),
    ])
    .nullable()
    .meta({ description: 'Why it stands in a plan that was proposed.' }),
});
export type DraftRowView = z.infer<typeof draftRowSchema>;

const settlementSchema = z.object({
  number: z.number().int(),
  at: instantSchema,
  by: personRefSchema,
  findingKey: z.string().nullable().meta({ description: 'Null for an edit that no finding asked for.' }),
  findingCode: z.enum(FINDING_CODES).nullable(),
  way: z.enum(WAY_CODES).nullable(),
  ignored: z.boolean(),
  edits: z.array(draftEditSchema),
  reason: z.string(),
  takenBack: z.boolean(),
});
export type DraftSettlement = z.infer<typeof settlementSchema>;

const figuresSchema = { max: pointsSchema.nullable(), obtained: pointsSchema.nullable() };
export const draftViewSchema = z.object({
  head: headSchema,
  plan: z.object({
    number: z.string().nullable(),
    title: z.string().nullable(),
    year: z.number().int().nullable(),
    issuedOn: localDateSchema.nullable(),
    endsOn: localDateSchema.nullable(),
    authority: unitRefSchema.nullable(),
    reviewer: unitRefSchema.nullable(),
    criteriaSetId: z.string().nullable().meta({ description: 'Null: as the document gives it.' }),
  }),
  samePlan: z
    .object({ id: z.string(), number: z.string(), year: z.number().int(), taskCount: z.number().int() })
    .nullable()
    .meta({ description: 'A plan that already runs under this number and year. Null for a closed draft.' }),
  columns: z
    .array(z.object({ title: z.string(), meaning: z.enum(COLUMNS) }))
    .meta({ description: 'How the head of the annex was understood.' }),
  rows: z.array(draftRowSchema),
  fields: z.array(
    z.object({ id: z.string(), code: z.string().nullable(), title: z.string(), ...figuresSchema }),
  ),
  components: z.array(
    z.object({
      code: z.string(),
      fieldId: z.string().nullable(),
      title: z.string(),
      reason: z.string().nullable(),
      outsideControl: z.string().nullable(),
      ...figuresSchema,
    }),
  ),
  result: z.object({
    none: z.boolean(),
    year: z.number().int().nullable(),
    evidence: pointsSchema.nullable(),
    survey: pointsSchema.nullable(),
    total: pointsSchema.nullable(),
    rank: z.number().int().nullable(),
    ranked: z.number().int().nullable(),
  }),
  findings: z.array(draftFindingSchema).meta({ description: 'Blocking first, then in reading order.' }),
  settlements: z.array(settlementSchema).meta({ description: 'Newest first.' }),
  units: z.array(unitRefSchema).meta({ description: 'To choose from.' }),
  criteriaSets: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type DraftView = z.infer<typeof draftViewSchema>;

export const settleFindingSchema = z.strictObject({
  findingKey: z.string().min(1).max(500),
  settle: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('way'), way: z.enum(WAY_CODES), at: z.number().int().min(0) }),
    z.strictObject({ by: z.literal('edit'), edits: z.array(draftEditSchema).min(1).max(50) }),
    z.strictObject({ by: z.literal('ignore') }),
  ]),
  reason: whySchema,
});
export type SettleFinding = z.infer<typeof settleFindingSchema>;
export const ignoreFindingsSchema = z.strictObject({
  findingKeys: z
    .array(z.string().min(1).max(500))
    .min(1)
    .max(5_000)
    .meta({ description: 'All of them are let stand, or none. What blocks cannot be.' }),
  reason: whySchema,
});
export type IgnoreFindings = z.infer<typeof ignoreFindingsSchema>;
export const editDraftSchema = z.strictObject({
  edits: z.array(draftEditSchema).min(1).max(50),
  reason: whySchema,
});
export type EditDraft = z.infer<typeof editDraftSchema>;
export const takeBackSchema = z.strictObject({
  number: z.number().int().positive().max(LARGEST_COUNT),
  reason: whySchema,
});
export type TakeBack = z.infer<typeof takeBackSchema>;
export const closeDraftSchema = z.strictObject({ reason: whySchema });
export type CloseDraft = z.infer<typeof closeDraftSchema>;

export const draftImportedSchema = z.object({
  draftId: z.string(),
  version: z.number().int(),
  repeated: z.boolean().meta({ description: 'The same file was imported before: this is that draft.' }),
  open: countsSchema,
});
export type DraftImported = z.infer<typeof draftImportedSchema>;
export const nextPlanSchema = z.object({
  draftId: z.string(),
  version: z.number().int(),
  repeated: z
    .boolean()
    .meta({ description: 'It was proposed before, on the same points: this is that draft.' }),
  basis: z.enum(['closed', 'forecast']),
  open: countsSchema,
});
export type NextPlan = z.infer<typeof nextPlanSchema>;
export const draftChangedSchema = z.object({
  draftId: z.string(),
  version: z.number().int(),
  open: countsSchema,
});
export type DraftChanged = z.infer<typeof draftChangedSchema>;
export const draftActivatedSchema = z.object({ planId: z.string(), tasks: z.number().int() });
export type DraftActivated = z.infer<typeof draftActivatedSchema>;

const DRAFT = '/drafts/{draftId}';
const of = { tag: 'plans', access: 'keepers' } as const;
const change = { ...of, method: 'post', command: 'versioned' } as const;

export const draftRoutes: readonly Route[] = [
  {
    ...of,
    id: 'listDrafts',
    method: 'get',
    path: '/drafts',
    summary: 'Plans read from documents',
    response: draftListSchema,
  },
  {
    ...of,
    id: 'importPlan',
    method: 'post',
    path: '/drafts',
    command: 'create',
    summary: 'Read a plan from a Word, Excel, text or PDF file into a draft',
    multipart: z.strictObject({}),
    response: draftImportedSchema,
  },
  {
    ...of,
    id: 'proposeNextPlan',
    method: 'post',
    path: '/plans/{planId}/next-plan',
    command: 'create',
    summary: 'Propose the next year’s plan from what this one came to, as a draft',
    response: nextPlanSchema,
  },
  {
    ...of,
    id: 'readDraft',
    method: 'get',
    path: DRAFT,
    summary: 'A draft with everything that was noticed in it',
    response: draftViewSchema,
  },
  {
    ...of,
    id: 'openDraftFile',
    method: 'get',
    path: `${DRAFT}/file`,
    summary: 'The file as it came',
    binary: true,
  },
  {
    ...change,
    id: 'settleFinding',
    path: `${DRAFT}/settle`,
    summary: 'Settle a finding: choose a way, edit, or ignore it with a reason',
    body: settleFindingSchema,
    response: draftChangedSchema,
  },
  {
    ...change,
    id: 'ignoreFindings',
    path: `${DRAFT}/ignore`,
    summary: 'Let several findings stand for one reason, all or none',
    body: ignoreFindingsSchema,
    response: draftChangedSchema,
  },
  {
    ...change,
    id: 'editDraft',
    path: `${DRAFT}/edit`,
    summary: 'Change what was read, with a reason',
    body: editDraftSchema,
    response: draftChangedSchema,
  },
  {
    ...change,
    id: 'takeBackSettlement',
    path: `${DRAFT}/take-back`,
    summary: 'Take back one settlement or edit',
    body: takeBackSchema,
    response: draftChangedSchema,
  },
  {
    ...change,
    id: 'activateDraft',
    path: `${DRAFT}/activate`,
    summary: 'Make it a plan with its tasks; refused while a blocking finding is open',
    body: closeDraftSchema,
    response: draftActivatedSchema,
  },
  {
    ...change,
    id: 'discardDraft',
    path: `${DRAFT}/discard`,
    summary: 'Put a draft away; nothing of it is lost',
    body: closeDraftSchema,
    response: draftChangedSchema,
  },
];
