import { STRATUM_GAP_CODES, SURVEY_STATES } from '@tctp/domain';
import { z } from 'zod';
import { whySchema } from './administration';
import { surveyKindSchema } from './questionnaires';
import { LARGEST_COUNT, instantSchema, localDateSchema, pointsSchema, unitRefSchema } from './shared';

export const surveyStateSchema = z.enum(SURVEY_STATES);
export const MOST_CODES = 1_000;
const unitIdSchema = z.string().min(1).max(200);
const countSchema = z.number().int().min(1).max(LARGEST_COUNT);

const wordsShape = {
  title: z.string().trim().min(1).max(300),
  introduction: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .nullable()
    .meta({ description: 'Said before the first question, to whoever answers.' }),
  questionnaireId: z.string().min(1).max(200),
  closesOn: localDateSchema
    .nullable()
    .default(null)
    .meta({ description: 'Until when answers are wanted, as slips say it. Nothing closes by itself.' }),
  reason: whySchema,
};
export const saveSurveySchema = z.strictObject(wordsShape);
export type SaveSurvey = z.infer<typeof saveSurveySchema>;

export const surveyReasonSchema = z.strictObject({ reason: whySchema });
export type SurveyReason = z.infer<typeof surveyReasonSchema>;

export const planSampleSchema = z.strictObject({
  units: z
    .array(
      z.strictObject({
        unitId: unitIdSchema,
        planned: countSchema.meta({ description: 'So many answers are wanted from it.' }),
        population: countSchema.nullable().meta({
          description: 'How many there are to ask; null: not known, and nothing is corrected by it.',
        }),
      }),
    )
    .max(1_000),
  reason: whySchema,
});
export type PlanSample = z.infer<typeof planSampleSchema>;

export const makeCodesSchema = z.strictObject({
  units: z
    .array(z.strictObject({ unitId: unitIdSchema, count: z.number().int().min(1).max(MOST_CODES) }))
    .min(1)
    .max(200),
  reason: whySchema,
});
export type MakeCodes = z.infer<typeof makeCodesSchema>;

export const madeCodesSchema = z.object({
  made: z.number().int(),
  units: z
    .array(z.object({ unitId: z.string(), name: z.string(), codes: z.array(z.string()) }))
    .nullable()
    .meta({ description: 'Said once, here; hashes are kept. Null when the same request is sent again.' }),
});
export type MadeCodes = z.infer<typeof madeCodesSchema>;

const headSchema = z.object({
  id: z.string(),
  planId: z.string(),
  kind: surveyKindSchema,
  state: surveyStateSchema,
  version: z.number().int(),
  title: z.string(),
  questionnaire: z.object({ id: z.string(), number: z.number().int(), kind: surveyKindSchema }),
  planned: z.number().int(),
  answers: z.number().int(),
  closesOn: localDateSchema
    .nullable()
    .meta({ description: 'The day it is meant to close; null: none was set.' }),
  openedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
});
export type SurveyHead = z.infer<typeof headSchema>;

/** What the points would be without a survey, by the words of the set; `hidden` from whoever is told no forecast. */
const withoutSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('known'),
    points: pointsSchema,
    sum: pointsSchema.meta({ description: 'Expected on evidence alone.' }),
    reachable: pointsSchema,
    whole: pointsSchema,
    source: z.string(),
  }),
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('hidden') }),
]);

export const surveyListSchema = z.object({
  surveys: z.array(headSchema),
  keeps: surveyKindSchema.nullable(),
  lastYear: z.object({ year: z.number().int(), points: pointsSchema.nullable() }),
  max: pointsSchema.nullable().meta({ description: 'Of the survey in the criteria set; null: it has none.' }),
  withoutSurvey: withoutSchema,
});
export type SurveyList = z.infer<typeof surveyListSchema>;

const resultsSchema = z.object({
  answers: z.number().int(),
  population: z.number().int().nullable(),
  max: pointsSchema,
  points: pointsSchema.nullable().meta({ description: 'Null: a question nobody has answered.' }),
  margin: pointsSchema
    .nullable()
    .meta({ description: 'At 95 %, to both sides, in points, rounded up. Null: fewer than two answers.' }),
  fewAnswers: z.boolean().meta({ description: 'So few that the margin says little.' }),
  method: z
    .enum(['strata', 'simple'])
    .meta({ description: 'Whether the margin is reckoned unit by unit, or as for a simple random sample.' }),
  gaps: z
    .array(z.object({ unitId: z.string(), why: z.enum(STRATUM_GAP_CODES) }))
    .meta({ description: 'The units for which it cannot be reckoned unit by unit.' }),
  weighted: pointsSchema.nullable().meta({
    description:
      'The points with each unit weighted by its people: what the margin by strata is about. For information; null: not reckoned, or a unit’s own points would follow from it.',
  }),
  sections: z.array(
    z.object({ section: z.string().nullable(), points: pointsSchema.nullable(), max: pointsSchema }),
  ),
  questions: z.array(
    z.object({
      place: z.number().int(),
      section: z.string().nullable(),
      wording: z.string(),
      points: pointsSchema.nullable(),
      max: pointsSchema,
      answered: z.number().int(),
      options: z.array(z.object({ wording: z.string(), share: pointsSchema, chosen: z.number().int() })),
    }),
  ),
  units: z.array(
    z.object({
      unitId: z.string(),
      points: pointsSchema.nullable().meta({ description: 'Null: too few answers to be shown alone.' }),
    }),
  ),
});
export type SurveyResults = z.infer<typeof resultsSchema>;

export const surveyDetailSchema = z.object({
  ...headSchema.shape,
  introduction: z.string().nullable(),
  units: z.array(
    z.object({
      ...unitRefSchema.shape,
      planned: z.number().int(),
      population: z.number().int().nullable(),
      codes: z.number().int(),
      used: z.number().int(),
      answers: z.number().int(),
    }),
  ),
  results: resultsSchema
    .nullable()
    .meta({ description: 'Null: an official survey that is open shows nothing to whom it is about.' }),
  fewestShown: z.number().int(),
  formAddress: z
    .string()
    .nullable()
    .meta({ description: 'Where codes are answered; null: the public address of the program is not set.' }),
  may: z.object({
    change: z.boolean(),
    open: z.boolean(),
    close: z.boolean(),
    void: z.boolean(),
    sample: z.boolean(),
    codes: z.boolean(),
    answers: z.boolean(),
  }),
});
export type SurveyDetail = z.infer<typeof surveyDetailSchema>;

export const surveyChangedSchema = z.object({ id: z.string(), version: z.number().int() });
export type SurveyChanged = z.infer<typeof surveyChangedSchema>;
export const surveyClosedSchema = z.object({
  ...surveyChangedSchema.shape,
  recorded: z
    .array(z.object({ code: z.string(), points: pointsSchema }))
    .meta({ description: 'Official points; none of a unit’s own survey.' }),
});
export type SurveyClosed = z.infer<typeof surveyClosedSchema>;

export const surveyHistorySchema = z.object({
  events: z.array(
    z.object({
      number: z.number().int(),
      kind: surveyKindSchema,
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      reason: z.string(),
      by: z.string(),
      standsFor: z.string().nullable(),
      at: instantSchema,
    }),
  ),
});
export type SurveyHistory = z.infer<typeof surveyHistorySchema>;

const codeSchema = z.string().min(1).max(40).meta({ description: 'As it was typed.' });
export const askSurveySchema = z.strictObject({ code: codeSchema });
export type AskSurvey = z.infer<typeof askSurveySchema>;
export const surveyFormSchema = z.object({
  title: z.string(),
  introduction: z.string().nullable(),
  unit: z.string().meta({ description: 'Whom it is about.' }),
  questions: z.array(
    z.object({ section: z.string().nullable(), wording: z.string(), options: z.array(z.string()) }),
  ),
});
export type SurveyForm = z.infer<typeof surveyFormSchema>;
export const answerSurveySchema = z.strictObject({
  code: codeSchema,
  choices: z
    .array(z.number().int().min(0).max(20))
    .min(1)
    .max(100)
    .meta({ description: 'The option of each question, counted from 1; 0: left out.' }),
});
export type AnswerSurvey = z.infer<typeof answerSurveySchema>;
export const surveyAnsweredSchema = z.object({ day: localDateSchema });
export type SurveyAnswered = z.infer<typeof surveyAnsweredSchema>;
