import { SURVEY_KINDS } from '@tctp/domain';
import { z } from 'zod';
import { whySchema } from './administration';
import { instantSchema, pointsSchema } from './shared';

/** At most four decimals, as the columns keep them. */
const shareSchema = z
  .string()
  .regex(/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/)
  .meta({ description: 'Of the maximum of the question, 0 to 1, an exact decimal as text: "0.75".' });
const maximumSchema = z
  .string()
  .max(10)
  .regex(/^\d{1,5}(\.\d{1,4})?$/)
  .refine((text) => /[1-9]/.test(text), 'above 0')
  .meta({ description: 'Above 0, with at most four decimals.' });

export const surveyKindSchema = z.enum(SURVEY_KINDS);

export const surveyOptionSchema = z.strictObject({
  wording: z.string().trim().min(1).max(300),
  share: shareSchema,
});
export const surveyQuestionSchema = z.strictObject({
  target: z
    .string()
    .min(1)
    .max(100)
    .meta({ description: 'Code of a survey field or component of the criteria set.' }),
  section: z.string().trim().min(1).max(200).nullable().meta({ description: 'A label of one’s own.' }),
  wording: z.string().trim().min(1).max(1000),
  max: maximumSchema,
  source: z.string().trim().min(1).max(500).nullable(),
  options: z.array(surveyOptionSchema).min(2).max(20),
});
export type SurveyQuestionView = z.infer<typeof surveyQuestionSchema>;

const contentSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  source: z.string().trim().min(1).max(2000).nullable(),
  questions: z.array(surveyQuestionSchema).min(1).max(100),
});
export type QuestionnaireContent = z.infer<typeof contentSchema>;
export const saveQuestionnaireSchema = z.strictObject({ ...contentSchema.shape, reason: whySchema });
export type SaveQuestionnaire = z.infer<typeof saveQuestionnaireSchema>;

const targetSumSchema = z.object({
  code: z.string(),
  title: z.string(),
  max: pointsSchema.nullable().meta({ description: 'Of the criteria set. Null: its source does not say.' }),
  sum: pointsSchema.meta({ description: 'Of the questions.' }),
  differs: z.boolean(),
});

const headSchema = z.object({
  id: z.string(),
  kind: surveyKindSchema,
  number: z.number().int().meta({ description: 'Versions of a kind are counted from 1.' }),
  version: z.number().int().meta({ description: 'For If-Match.' }),
  title: z.string(),
  questionCount: z.number().int(),
  sum: pointsSchema,
  locked: z.boolean().meta({ description: 'A survey with it was opened: a change makes another version.' }),
  madeAt: instantSchema,
  madeBy: z.string(),
});
export type QuestionnaireHead = z.infer<typeof headSchema>;

export const questionnaireListSchema = z.object({
  questionnaires: z.array(headSchema),
  targets: z
    .array(z.object({ code: z.string(), title: z.string(), max: pointsSchema.nullable() }))
    .meta({ description: 'Where points of a survey can stand; none: the criteria set has no survey.' }),
  keeps: surveyKindSchema.nullable().meta({ description: 'The kind that is mine to keep.' }),
});
export type QuestionnaireList = z.infer<typeof questionnaireListSchema>;

export const questionnaireSchema = z.object({
  ...headSchema.shape,
  planId: z.string(),
  source: z.string().nullable(),
  questions: z.array(surveyQuestionSchema),
  sums: z.array(targetSumSchema),
  mayChange: z.boolean(),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;

export const savedQuestionnaireSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  version: z.number().int(),
  sums: z.array(targetSumSchema),
});
export type SavedQuestionnaire = z.infer<typeof savedQuestionnaireSchema>;
