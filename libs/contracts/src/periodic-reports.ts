import { REPORT_DEEDS, REPORT_STATES, REPORT_TEXT_KINDS } from '@tctp/domain';
import type { ReportEdit } from '@tctp/domain';
import { z } from 'zod';
import { whySchema } from './administration';
import {
  LARGEST_COUNT,
  givenDaySchema,
  instantSchema,
  localDateSchema,
  personRefSchema,
  workStateSchema,
} from './shared';
import { factSpecSchema, factsSchema } from './tasks';

const keySchema = z.string().min(1).max(100);
const wordsSchema = z.string().max(20_000);
const writtenSchema = z.string().trim().min(1).max(20_000);
const titleSchema = z.string().trim().min(1).max(500);
const periodSchema = z
  .string()
  .regex(/^\d{4}(-Q[1-4])?$/)
  .max(7)
  .meta({ description: 'A quarter or a year: 2017-Q3, 2017.' });
const taskIdSchema = z.string().min(1).max(200);
const noteSchema = z.string().trim().max(2000).nullish();

/** What is written on a report when it leaves the house; unknown stays unknown. */
export const reportDocumentSchema = z.strictObject({
  number: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .nullable()
    .meta({ description: 'Without what stands behind the slash.' }),
  symbol: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .nullable()
    .meta({ description: 'BC-UBND; null: as the plan has it.' }),
  issuedOn: givenDaySchema.nullable(),
});
export type ReportDocument = z.infer<typeof reportDocumentSchema>;

export const reportEditSchema: z.ZodType<ReportEdit> = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('text'),
    section: keySchema,
    part: keySchema,
    to: wordsSchema.nullable().meta({ description: 'Null: the composed text again. Empty: left out.' }),
  }),
  z.strictObject({ change: z.literal('title'), section: keySchema, to: titleSchema.nullable() }),
  z.strictObject({
    change: z.literal('addText'),
    section: keySchema,
    after: keySchema.nullable().meta({ description: 'The part it follows; null: first.' }),
    as: z.enum(REPORT_TEXT_KINDS),
    text: writtenSchema,
  }),
  z.strictObject({
    change: z.literal('addSection'),
    after: keySchema.nullable().meta({ description: 'The section it follows; null: first.' }),
    title: titleSchema,
    text: writtenSchema,
  }),
  z.strictObject({ change: z.literal('removeText'), section: keySchema, part: keySchema }),
  z.strictObject({ change: z.literal('removeSection'), section: keySchema }),
  z.strictObject({ change: z.literal('leaveOut'), section: keySchema, out: z.boolean() }),
  z.strictObject({ change: z.literal('order'), sections: z.array(keySchema).max(60) }),
]);

export const composeReportSchema = z.strictObject({
  period: periodSchema,
  taskId: taskIdSchema
    .optional()
    .meta({ description: 'The cycle it will close; absent: the one that recurs with this period.' }),
});
export type ComposeReport = z.infer<typeof composeReportSchema>;
export const editReportSchema = z.strictObject({ edits: z.array(reportEditSchema).min(1).max(200) });
export type EditReport = z.infer<typeof editReportSchema>;
export const chooseCycleSchema = z.strictObject({ taskId: taskIdSchema });
export type ChooseCycle = z.infer<typeof chooseCycleSchema>;
export const submitReportSchema = z.strictObject({ note: noteSchema });
export type SubmitReport = z.infer<typeof submitReportSchema>;
export const approveReportSchema = z.strictObject({
  document: reportDocumentSchema.optional(),
  note: noteSchema,
});
export type ApproveReport = z.infer<typeof approveReportSchema>;
export const reportReasonSchema = z.strictObject({ reason: whySchema });
export type ReportReason = z.infer<typeof reportReasonSchema>;
export const sendReportSchema = z.strictObject({
  document: reportDocumentSchema.optional().meta({ description: 'Absent: as it was approved.' }),
  facts: factsSchema
    .default({})
    .meta({ description: 'What the rule of the component asks for, if anything.' }),
  note: noteSchema,
});
export type SendReport = z.infer<typeof sendReportSchema>;

export const reportCycleSchema = z.object({
  taskId: z.string(),
  cycle: z.string(),
  componentCode: z.string(),
  title: z.string(),
  leadName: z.string(),
  lastDay: localDateSchema.nullable(),
  dueAt: instantSchema.nullable(),
  work: workStateSchema,
  overdue: z.boolean(),
  isOpen: z.boolean().meta({ description: 'It can still be handed in.' }),
  handedInOn: localDateSchema.nullable().meta({ description: 'Null: nothing stands handed in.' }),
  lateWorkingDays: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'How late it was handed in; null where it was in time or nothing is measured.' }),
});
export type ReportCycle = z.infer<typeof reportCycleSchema>;

export const reportDeedSchema = z.enum(REPORT_DEEDS);
const versionSchema = z.number().int().min(1).max(LARGEST_COUNT);

export const periodicReportListSchema = z.object({
  planId: z.string(),
  mayCompose: z.boolean(),
  reports: z
    .array(
      z.object({
        period: z.string(),
        state: z.enum(REPORT_STATES).nullable().meta({ description: 'Null: not composed yet.' }),
        version: versionSchema.nullable(),
        cycle: reportCycleSchema.nullable().meta({ description: 'Chosen, or the one that matches.' }),
        document: reportDocumentSchema.nullable(),
        sentAt: instantSchema.nullable(),
        next: reportDeedSchema.nullable().meta({ description: 'What I should do next.' }),
      }),
    )
    .meta({ description: 'Every period that has begun, the latest first.' }),
});
export type PeriodicReportList = z.infer<typeof periodicReportListSchema>;

/** A report somebody is told of, as it stands now. */
export const toldReportSchema = z.object({
  planId: z.string(),
  planNumber: z.string(),
  period: z.string(),
  state: z.enum(REPORT_STATES),
  reason: z.string().nullable().meta({ description: 'What was said with what is told.' }),
});
export type ToldReport = z.infer<typeof toldReportSchema>;

const keptSchema = {
  composed: z.string().nullable(),
  edited: z.string().nullable(),
  overtaken: z.boolean().meta({ description: 'The composed text has changed since it was edited.' }),
};
export const reportTableSchema = z.object({
  caption: z.string().nullable(),
  columns: z.array(
    z.object({ title: z.string(), width: z.number(), align: z.enum(['left', 'center', 'right']) }),
  ),
  rows: z.array(
    z.union([
      z.object({ kind: z.literal('section'), text: z.string() }),
      z.object({ kind: z.enum(['cells', 'total']), cells: z.array(z.string()) }),
    ]),
  ),
});
export type ReportTableView = z.infer<typeof reportTableSchema>;
export const reportPartSchema = z.union([
  z.object({ kind: z.enum(REPORT_TEXT_KINDS), key: z.string(), own: z.boolean(), ...keptSchema }),
  z.object({ kind: z.literal('table'), key: z.string(), table: reportTableSchema }),
]);
export type ReportPartView = z.infer<typeof reportPartSchema>;
export const reportSectionSchema = z.object({
  key: z.string(),
  own: z.boolean(),
  leftOut: z.boolean(),
  title: z.object(keptSchema),
  parts: z.array(reportPartSchema),
});
export type ReportSectionView = z.infer<typeof reportSectionSchema>;

const momentSchema = z.object({ by: personRefSchema, at: instantSchema });
export const reportEntrySchema = z.object({
  number: z.number().int(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  reason: z.string().nullable(),
  at: instantSchema,
  by: personRefSchema,
  for: personRefSchema.nullable(),
});
export const periodicReportSchema = z.object({
  planId: z.string(),
  period: z.string(),
  version: versionSchema,
  state: z.enum(REPORT_STATES),
  toldOf: localDateSchema.meta({ description: 'The last day its figures tell of.' }),
  composedAt: instantSchema,
  sections: z.array(reportSectionSchema),
  cycle: reportCycleSchema.nullable(),
  cycles: z.array(reportCycleSchema).meta({ description: 'Those it could close, the matching ones first.' }),
  facts: z.array(factSpecSchema).meta({ description: 'What the component of its cycle asks for.' }),
  document: reportDocumentSchema,
  symbol: z.string().meta({ description: 'What stands behind the slash where nobody gave another.' }),
  submitted: momentSchema.nullable(),
  approved: momentSchema.extend({ sha256: z.string() }).nullable(),
  sent: momentSchema.extend({ taskId: z.string(), evidenceId: z.string(), sha256: z.string() }).nullable(),
  deeds: z.array(reportDeedSchema),
  history: z.array(reportEntrySchema).meta({ description: 'Newest first.' }),
});
export type PeriodicReportView = z.infer<typeof periodicReportSchema>;

export const reportChangedSchema = z.object({
  period: z.string(),
  version: versionSchema,
  state: z.enum(REPORT_STATES),
});
export type ReportChanged = z.infer<typeof reportChangedSchema>;
export const reportSentSchema = reportChangedSchema.extend({
  taskId: z.string(),
  evidenceId: z.string(),
  work: workStateSchema,
});
export type ReportSent = z.infer<typeof reportSentSchema>;
