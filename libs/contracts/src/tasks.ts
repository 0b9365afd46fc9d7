import { REGISTERS, TASK_ACTIONS } from '@tctp/domain';
import { z } from 'zod';
import {
  LARGEST_COUNT,
  bilingualSchema,
  givenDaySchema,
  instantSchema,
  localDateSchema,
  personRefSchema,
  pointsSchema,
  reasonSchema,
  roleSchema,
  timeStateSchema,
  unitRefSchema,
  workStateSchema,
  recordOf,
} from './shared';

/** What a person may do to a task. The answer of every task says which of them are open to the reader now. */
export const taskActionSchema = z.enum(TASK_ACTIONS);

export const dueSchema = z.object({
  at: instantSchema.nullable().meta({ description: 'First moment that is late.' }),
  lastDay: localDateSchema.nullable().meta({ description: 'Last day still in time (until 23:59).' }),
  workingDays: z.number().int().nullable().meta({ description: 'Working days left; negative when overdue.' }),
  text: z.string().meta({ description: "The plan's own words." }),
});

export const taskSummarySchema = z.object({
  id: z.string(),
  version: z.number().int(),
  planId: z.string(),
  rowNumber: z.string().meta({ description: 'As printed in the annex; papers repeat numbers.' }),
  cycle: z.string().meta({
    description:
      "'once', 'ongoing', 'none', '2017-M03', '2017-Q3', '2017-H1', '2017', or one of several dates.",
  }),
  component: z.object({
    code: z.string(),
    title: z.string(),
    field: z.string().meta({ description: 'Code of its field; the plan names the fields.' }),
    max: pointsSchema.nullable(),
  }),
  title: z.string(),
  lead: unitRefSchema,
  handler: personRefSchema
    .nullable()
    .meta({ description: 'Who in the lead unit has it in hand, where somebody named one.' }),
  relation: z.enum(['lead', 'coordinator', 'none']),
  work: workStateSchema,
  time: timeStateSchema,
  settlement: z.enum(['inTime', 'late', 'notMeasured']).nullable(),
  escalationStep: z.number().int().meta({ description: '0: nobody above has been told yet.' }),
  due: dueSchema,
  atRisk: pointsSchema
    .nullable()
    .meta({ description: 'Points that may be lost; null where the maximum is unknown.' }),
  reason: reasonSchema.meta({ description: 'Why the points are at risk, or why they are not.' }),
  outsideControl: bilingualSchema.nullable(),
  next: taskActionSchema.nullable().meta({ description: 'The next action that is mine to take.' }),
  evidenceCount: z.number().int(),
  pendingWorkingDays: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'Working days since it was submitted, while it waits for review.' }),
  waiting: z
    .object({
      submission: z.number().int().meta({ description: 'Counted from 1.' }),
      since: instantSchema,
      lateWorkingDays: z.number().int().nullable().meta({
        description: 'How late it was handed in; null where it was in time or nothing is measured.',
      }),
      takenBy: personRefSchema.nullable().meta({ description: 'Who has taken it for review.' }),
    })
    .nullable()
    .meta({ description: 'The submission that waits for review, where one does.' }),
  addedOn: localDateSchema.nullable().meta({
    description: 'The day it came to a plan that ran already; null where it stood there from the start.',
  }),
  updatedAt: instantSchema,
});
export type TaskSummary = z.infer<typeof taskSummarySchema>;

export const taskQuerySchema = z.strictObject({
  planId: z.string().max(200).optional(),
  scope: z.enum(['mine', 'review', 'all']).default('mine').meta({
    description: 'mine: what my unit leads or coordinates; review: waiting for review; all: what I may see.',
  }),
  unitId: z.string().max(200).optional(),
  work: workStateSchema.optional(),
  time: timeStateSchema.optional(),
  dueBefore: givenDaySchema.optional(),
  search: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Words of code, title or unit, with or without diacritics.' }),
});
export type TaskQuery = z.infer<typeof taskQuerySchema>;

/** Sorted by what is lost next: overdue, due soon, open with a date, without a date, waiting for others, done. */
export const taskListSchema = z.object({ tasks: z.array(taskSummarySchema) });
export type TaskList = z.infer<typeof taskListSchema>;

export const factSpecSchema = z.object({
  name: z.string(),
  kind: z.enum(['number', 'count', 'percent', 'ratio', 'date', 'yesNo', 'choice']),
  label: bilingualSchema,
  choices: z.array(z.object({ value: z.string(), label: bilingualSchema })).optional(),
  unit: bilingualSchema.optional().meta({ description: 'What is counted.' }),
  parts: z
    .object({ part: bilingualSchema, whole: bilingualSchema, due: bilingualSchema.optional() })
    .optional()
    .meta({ description: 'What the figures of a ratio are; with `due` the rule asks for all three.' }),
});
export const factValueSchema = z.union([
  z.number(),
  z.boolean(),
  z.string().max(200),
  z.strictObject({ part: z.number(), whole: z.number(), due: z.number().optional() }),
]);
export const factsSchema = recordOf(z.string().max(60), factValueSchema, 100);

export const documentSchema = z.object({
  number: z.string().max(100).nullable(),
  issuedOn: localDateSchema.nullable(),
  issuer: z.string().max(200).nullable(),
  subject: z.string().max(500).nullable(),
});

export const evidenceSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  uploadedAt: instantSchema,
  uploadedBy: personRefSchema,
  unit: unitRefSchema,
  document: documentSchema,
  usedElsewhere: z
    .number()
    .int()
    .meta({ description: 'On how many other tasks that the reader may see the same content stands.' }),
});
export type EvidenceItem = z.infer<typeof evidenceSchema>;

export const submissionSchema = z.object({
  number: z.number().int(),
  submittedAt: instantSchema,
  submittedBy: personRefSchema,
  note: z.string().nullable(),
  evidenceIds: z.array(z.string()),
  claimedFacts: factsSchema,
  claimedPoints: pointsSchema.nullable(),
  outcome: z.enum(['pending', 'approved', 'returned', 'withdrawn', 'voided']),
  reviewedFacts: factsSchema.nullable(),
  reviewedPoints: pointsSchema.nullable(),
  reviewedBy: personRefSchema.nullable(),
  reviewedAt: instantSchema.nullable(),
  returnReason: z.string().nullable(),
  reviewNote: z.string().nullable(),
});

/** One line of the append-only history. `code` is the event name (past tense); the catalogues put it into words. */
export const historyEntrySchema = z.object({
  sequence: z.number().int(),
  at: instantSchema,
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  actor: personRefSchema.nullable().meta({ description: 'Null: the system.' }),
  note: z.string().nullable(),
});

export const directiveSchema = z.object({
  id: z.string(),
  taskId: z.string(),
  text: z.string(),
  dueOn: localDateSchema,
  givenAt: instantSchema,
  givenBy: personRefSchema,
  number: z.number().int().nullable().meta({ description: 'Counted on its task; null for the oldest ones.' }),
  reply: z.string().nullable(),
  repliedAt: instantSchema.nullable(),
});
export type Submission = z.infer<typeof submissionSchema>;
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type Directive = z.infer<typeof directiveSchema>;

const contributionSchema = unitRefSchema.extend({ contributed: z.boolean() });

export const taskDetailSchema = taskSummarySchema.extend({
  deliverable: z.string(),
  requirement: z.string(),
  coordinators: z.array(
    contributionSchema.extend({
      members: z
        .array(contributionSchema)
        .meta({ description: 'Of a group: who has contributed and who has not.' }),
      membersComplete: z
        .boolean()
        .meta({ description: 'False where the source does not name every member.' }),
    }),
  ),
  notes: z.array(bilingualSchema).meta({ description: 'Contradictions of the paper that concern this row.' }),
  addedUnder: z
    .object({ number: z.string(), issuedOn: localDateSchema.nullable() })
    .nullable()
    .meta({ description: 'The document on which it was added to the running plan; the history says why.' }),
  facts: z.array(factSpecSchema),
  told: z
    .array(
      z.object({
        fact: z.string().nullable().meta({ description: 'Null: to be read, beside the facts.' }),
        register: z.enum(REGISTERS),
        figure: z.string(),
        value: factValueSchema
          .nullable()
          .meta({ description: 'As the fact would be stated; null while the register cannot tell.' }),
      }),
    )
    .meta({ description: 'What registers say of the component. They speak last: points follow them.' }),
  rule: z.object({ source: z.string(), assumption: bilingualSchema.nullable() }).nullable(),
  baseline: z.object({
    year: z.number().int(),
    points: pointsSchema.nullable(),
    reason: bilingualSchema.nullable(),
  }),
  evidence: z.array(evidenceSchema),
  submissions: z.array(submissionSchema),
  history: z.array(historyEntrySchema).meta({ description: 'Newest first.' }),
  directives: z.array(directiveSchema),
  actions: z.array(taskActionSchema),
  returnReasons: z.array(z.object({ code: z.string(), label: bilingualSchema })),
  toldSoFar: z
    .array(z.object({ role: roleSchema, at: instantSchema }))
    .meta({ description: 'Who has been told that it is overdue.' }),
});
export type TaskDetail = z.infer<typeof taskDetailSchema>;

export const submitEvidenceSchema = z.strictObject({
  facts: factsSchema.default({}),
  note: z.string().max(2000).nullish(),
});
export const approveEvidenceSchema = z.strictObject({
  facts: factsSchema.optional().meta({ description: 'Corrected facts; absent: as claimed.' }),
  note: z.string().max(2000).nullish(),
  deliveredInTime: z
    .boolean()
    .optional()
    .meta({ description: 'Only for a deadline that lay before the plan was issued.' }),
});
const sentenceSchema = z.string().trim().min(1).max(2000);
const correctBySchema = givenDaySchema
  .nullish()
  .meta({ description: 'The last day for the correction; it becomes the due day of the task.' });
export const returnEvidenceSchema = z.strictObject({
  reason: z.string().min(1).max(60),
  note: z.string().trim().min(1).max(2000),
  correctBy: correctBySchema,
});
export const reasonedSchema = z.strictObject({ reason: sentenceSchema });
export const reopenTaskSchema = z.strictObject({ reason: sentenceSchema, correctBy: correctBySchema });
export const askExtensionSchema = z.strictObject({
  until: givenDaySchema.meta({ description: 'The new last day.' }),
  reason: sentenceSchema,
});
export const blockTaskSchema = z.strictObject({
  petition: z.string().trim().min(1).max(200).meta({ description: 'The document that asks the superior.' }),
  to: z.string().trim().min(1).max(200).meta({ description: 'Whom it asks.' }),
  reason: sentenceSchema,
});
export const reassignTaskSchema = z.strictObject({
  unitId: z.string().min(1).max(100),
  reason: sentenceSchema,
});
export const handToSchema = z.strictObject({
  accountId: z.string().min(1).max(100),
  note: z.string().trim().max(2000).nullish(),
});
export const replyToDirectiveSchema = z.strictObject({
  directive: z
    .number()
    .int()
    .positive()
    .max(LARGEST_COUNT)
    .meta({ description: 'The number of the directive on this task.' }),
  text: sentenceSchema,
});
export const emptySchema = z.strictObject({}).default({});
export type SubmitEvidence = z.infer<typeof submitEvidenceSchema>;
export type ApproveEvidence = z.infer<typeof approveEvidenceSchema>;
export type ReturnEvidence = z.infer<typeof returnEvidenceSchema>;
export type Reasoned = z.infer<typeof reasonedSchema>;
export type ReopenTask = z.infer<typeof reopenTaskSchema>;
export type AskExtension = z.infer<typeof askExtensionSchema>;
export type BlockTask = z.infer<typeof blockTaskSchema>;
export type ReassignTask = z.infer<typeof reassignTaskSchema>;
export type HandTo = z.infer<typeof handToSchema>;
export type ReplyToDirective = z.infer<typeof replyToDirectiveSchema>;

/** What every command answers: the new version also travels as ETag. */
export const commandResultSchema = z.object({
  taskId: z.string(),
  version: z.number().int(),
  work: workStateSchema,
  time: timeStateSchema,
});
export type CommandResult = z.infer<typeof commandResultSchema>;

/** Form fields beside the file of a multipart upload. */
export const evidenceFieldsSchema = z.strictObject({
  number: z.string().max(100).optional(),
  issuedOn: z.union([givenDaySchema, z.literal('')]).optional(),
  issuer: z.string().max(200).optional(),
  subject: z.string().max(500).optional(),
});
export type EvidenceFields = z.infer<typeof evidenceFieldsSchema>;
