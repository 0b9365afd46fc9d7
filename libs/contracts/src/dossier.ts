import { REGISTERS } from '@tctp/domain';
import { z } from 'zod';
import {
  LARGEST_COUNT,
  bilingualSchema,
  givenDaySchema,
  givenPointsSchema,
  instantSchema,
  localDateSchema,
  personRefSchema,
  pointsSchema,
  reasonSchema,
} from './shared';
import { documentSchema, factSpecSchema, factsSchema } from './tasks';

const sentenceSchema = z.string().trim().min(1).max(2000);
const signerSchema = personRefSchema.extend({
  standsFor: z.string().nullable().meta({ description: 'The colleague they acted for.' }),
});
const statedSchema = z.object({ points: pointsSchema.nullable(), reason: reasonSchema });

export const dossierFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  uploadedAt: instantSchema,
  unitName: z.string(),
  document: documentSchema,
});
export type DossierFile = z.infer<typeof dossierFileSchema>;

/** Beside an entry of a register: it has no particulars of a document. */
export const attachedFileSchema = dossierFileSchema.omit({ unitName: true, document: true });
export type AttachedFile = z.infer<typeof attachedFileSchema>;

export const officialMarkSchema = z.object({
  points: pointsSchema.nullable().meta({ description: 'Null: left without points, for the reason given.' }),
  reason: z.string(),
  round: z.number().int().nullable().meta({ description: 'The explanation that brought it about.' }),
  at: instantSchema,
  by: signerSchema,
});
export type OfficialMark = z.infer<typeof officialMarkSchema>;

const explanationSchema = z.object({
  round: z.number().int(),
  state: z.enum(['asked', 'answered', 'settled']),
  dueOn: localDateSchema,
  overdue: z.boolean().meta({ description: 'Its day is over and nobody has answered.' }),
});

const lineSchema = z.object({
  code: z.string(),
  place: z.number().int(),
  field: z.string(),
  title: z.string(),
  max: pointsSchema.nullable(),
  claimed: pointsSchema.nullable(),
  reviewed: pointsSchema.nullable(),
  lastYear: pointsSchema.nullable(),
  official: officialMarkSchema.nullable().meta({ description: 'Null: nothing said yet.' }),
  gap: pointsSchema.nullable().meta({ description: 'official − reviewed, where both are known.' }),
  loss: pointsSchema.nullable().meta({ description: 'maximum − official, where both are known.' }),
  taskCount: z.number().int().meta({ description: 'With tasks it must be judged before points are locked.' }),
  setAsideCount: z.number().int().meta({ description: 'Tasks of it that were set aside as not applicable.' }),
  leads: z.array(z.string()),
  submissionCount: z.number().int(),
  fileCount: z.number().int(),
  explanation: explanationSchema.nullable().meta({ description: 'The last round.' }),
});
export type DossierLine = z.infer<typeof lineSchema>;

const sumSchema = z
  .object({ points: pointsSchema, components: z.number().int() })
  .nullable()
  .meta({ description: 'Over what is known, and over how many components; null over none.' });
const appraisalSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  state: z.enum(['open', 'closed']),
  frozenAt: instantSchema,
  frozenBy: personRefSchema,
  reason: z.string(),
  lastYear: z.number().int(),
  digest: z.string().meta({ description: 'SHA-256 over the frozen content.' }),
  closedAt: instantSchema.nullable(),
  closedBy: personRefSchema.nullable(),
});

export const dossierSchema = z.object({
  planId: z.string(),
  planNumber: z.string(),
  planTitle: z.string(),
  appraisal: appraisalSchema
    .nullable()
    .meta({ description: 'The last one; null before anything was frozen.' }),
  components: z.array(lineSchema).meta({ description: 'In the order of the criteria set.' }),
  totals: z.object({
    components: z.number().int(),
    scored: z.number().int(),
    unscored: z.number().int(),
    toScore: z.number().int(),
    official: sumSchema,
    gap: sumSchema,
    loss: sumSchema,
  }),
  losses: z
    .array(z.object({ code: z.string(), loss: pointsSchema }))
    .meta({ description: 'The greatest loss first.' }),
  waiting: z.number().int().meta({ description: 'Components that wait for the reader.' }),
  actions: z.array(z.enum(['freeze', 'score', 'close'])),
});
export type Dossier = z.infer<typeof dossierSchema>;

const submissionSchema = z.object({
  taskId: z.string(),
  taskTitle: z.string(),
  cycle: z.string(),
  leadName: z.string(),
  number: z.number().int(),
  submittedAt: instantSchema,
  submittedBy: z.string(),
  approvedAt: instantSchema,
  claimedFacts: factsSchema,
  reviewedFacts: factsSchema,
  files: z.array(dossierFileSchema),
});
const turn = { round: z.number().int(), text: z.string(), at: instantSchema, by: signerSchema };
export const explanationTurnSchema = z.discriminatedUnion('kind', [
  z.object({ ...turn, kind: z.literal('asked'), dueOn: localDateSchema }),
  z.object({
    ...turn,
    kind: z.literal('answered'),
    refersTo: z.string().nullable(),
    files: z.array(dossierFileSchema),
  }),
  z.object({ ...turn, kind: z.literal('settled'), outcome: z.enum(['changed', 'kept']) }),
]);
export type ExplanationTurn = z.infer<typeof explanationTurnSchema>;

export const dossierComponentSchema = z.object({
  line: lineSchema,
  appraisal: appraisalSchema,
  rule: z.object({ source: z.string(), assumption: bilingualSchema.nullable() }).nullable(),
  facts: z.array(factSpecSchema),
  outsideControl: bilingualSchema.nullable(),
  claimed: statedSchema,
  reviewed: statedSchema,
  lastYear: z.object({ points: pointsSchema.nullable(), reason: bilingualSchema.nullable() }),
  submissions: z.array(submissionSchema),
  entries: z
    .array(
      z.object({
        register: z.enum(REGISTERS),
        number: z.number().int(),
        unitName: z.string(),
        state: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
        files: z.number().int().meta({ description: 'How many were beside it.' }),
        attached: z.array(attachedFileSchema).meta({
          description: 'Those of them in the dossier. Files of a register that names people are left out.',
        }),
      }),
    )
    .meta({ description: 'Entries of registers that stood behind it when it was frozen.' }),
  marks: z.array(officialMarkSchema).meta({ description: 'Every entry of official points, newest first.' }),
  turns: z.array(explanationTurnSchema).meta({ description: 'Oldest first.' }),
  ownPart: z
    .enum(['submitter', 'answerer'])
    .nullable()
    .meta({ description: 'I would appraise it, had I not handed it in or answered for it.' }),
  actions: z.array(z.enum(['score', 'ask', 'answer', 'settle'])),
});
export type DossierComponent = z.infer<typeof dossierComponentSchema>;

export const dossierSealSchema = z.object({
  kept: z.string(),
  found: z.string().meta({ description: 'What the rows give now.' }),
  intact: z.boolean(),
  files: z.number().int().meta({ description: 'How many frozen files it covers, by their SHA-256.' }),
});
export type DossierSeal = z.infer<typeof dossierSealSchema>;

export const dossierZipSchema = z.object({
  fileName: z.string(),
  bytes: z.number().int().meta({ description: 'Of the zip file, to the byte.' }),
  files: z.number().int().meta({ description: 'Files in it, of evidence and of entries of registers.' }),
  leftOut: z.number().int().meta({ description: 'Files of entries that are not in it.' }),
  digest: z.string().meta({ description: 'SHA-256 over the frozen content.' }),
  packageDigest: z.string().meta({
    description: 'SHA-256 of its manifest, and so of everything in it: the same until the appraisal goes on.',
  }),
});
export type DossierZipSummary = z.infer<typeof dossierZipSchema>;
export const dossierZipQuerySchema = z.strictObject({
  appraisal: z.coerce.number().int().positive().max(LARGEST_COUNT).optional().meta({
    description: 'Which appraisal of the plan; the last one where it is left out.',
  }),
});
export type DossierZipQuery = z.infer<typeof dossierZipQuerySchema>;

export const freezeDossierSchema = z.strictObject({ reason: sentenceSchema });
export const leaveUnscoredSchema = freezeDossierSchema;
export const askExplanationSchema = z.strictObject({
  question: sentenceSchema,
  dueOn: givenDaySchema.meta({ description: 'This day still counts.' }),
});
export const answerExplanationSchema = z.strictObject({
  text: sentenceSchema,
  evidenceIds: z.array(z.string().max(100)).max(50).default([]).meta({
    description: "Files that tasks of the component hold; newer ones than the dossier's too.",
  }),
  refersTo: z.string().trim().max(2000).nullish().meta({ description: 'Other documents, in words.' }),
});
export const settleExplanationSchema = z.strictObject({
  points: givenPointsSchema.nullable().meta({ description: 'Null: the points stay.' }),
  reason: sentenceSchema,
});
export type FreezeDossier = z.infer<typeof freezeDossierSchema>;
export type LeaveUnscored = z.infer<typeof leaveUnscoredSchema>;
export type AskExplanation = z.infer<typeof askExplanationSchema>;
export type AnswerExplanation = z.infer<typeof answerExplanationSchema>;
export type SettleExplanation = z.infer<typeof settleExplanationSchema>;
