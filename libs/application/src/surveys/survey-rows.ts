import type { Actor, Instant, LocalDate, SurveyKind, SurveyQuestion, SurveyState } from '@tctp/domain';
import type { Ballots } from '@tctp/scoring';
import type { UnitRef } from '@tctp/contracts';

export interface QuestionnaireRow {
  id: string;
  planId: string;
  kind: SurveyKind;
  number: number;
  version: number;
  title: string;
  source: string | null;
  questions: readonly SurveyQuestion[];
  /** A survey with it was opened. */
  locked: boolean;
  madeAt: Instant;
  madeBy: string;
}

export interface SurveyRow {
  id: string;
  planId: string;
  kind: SurveyKind;
  state: SurveyState;
  version: number;
  title: string;
  introduction: string | null;
  questionnaire: Pick<QuestionnaireRow, 'id' | 'number' | 'kind'>;
  planned: number;
  answers: number;
  /** The day it is meant to close; nothing closes by itself. */
  closesOn: LocalDate | null;
  openedAt: Instant | null;
  closedAt: Instant | null;
}

/** One unit of a sampling plan, and how far it has come. */
export interface SampleRow {
  unit: UnitRef;
  planned: number;
  population: number | null;
  codes: number;
  used: number;
  answers: number;
}

export interface SampleLine {
  unitId: string;
  planned: number;
  population: number | null;
}

export interface SurveyAnswerToAdd {
  id: string;
  unitId: string;
  choices: readonly number[];
}

/** What a code that somebody typed opens, across all tenants: it is all they have. */
export interface FoundCode {
  tenantId: string;
  surveyId: string;
  questionnaireId: string;
  title: string;
  introduction: string | null;
  state: SurveyState;
  unitId: string;
  unitName: string;
  used: boolean;
}

export const SURVEY_EVENTS = [
  'questionnaireAdded',
  'questionnaireChanged',
  'surveyAdded',
  'surveyChanged',
  'surveyOpened',
  'surveyClosed',
  'surveyVoided',
  'samplePlanned',
  'codesMade',
  'answersImported',
] as const;

/** One change, and why. Kept for good. What people answered is no event. */
export interface SurveyEvent {
  planId: string;
  kind: SurveyKind;
  surveyId: string | null;
  questionnaireId: string | null;
  code: (typeof SURVEY_EVENTS)[number];
  params: Readonly<Record<string, string | number>>;
  reason: string;
}

export interface SurveyEventRow {
  number: number;
  kind: SurveyKind;
  code: string;
  params: Readonly<Record<string, string | number>>;
  reason: string;
  by: string;
  standsFor: string | null;
  at: Instant;
}

/** Within one transaction. `take…` locks what it gives until the transaction ends. */
export interface SurveyStore {
  takeQuestionnaire(tenantId: string, id: string): Promise<QuestionnaireRow | null>;
  questionnaire(tenantId: string, id: string): Promise<QuestionnaireRow | null>;
  /** Under the next number of its kind; answers it. Locks the plan. */
  addQuestionnaire(
    actor: Actor,
    questionnaire: Pick<QuestionnaireRow, 'id' | 'planId' | 'kind' | 'title' | 'source' | 'questions'>,
    at: Instant,
  ): Promise<number>;
  changeQuestionnaire(
    tenantId: string,
    questionnaire: Pick<QuestionnaireRow, 'id' | 'title' | 'source' | 'questions'>,
  ): Promise<void>;
  takeSurvey(tenantId: string, id: string): Promise<SurveyRow | null>;
  /** False: another official survey of the plan stands. */
  addSurvey(
    tenantId: string,
    survey: Pick<SurveyRow, 'id' | 'planId' | 'kind' | 'title' | 'introduction' | 'closesOn'> & {
      questionnaireId: string;
    },
    at: Instant,
  ): Promise<boolean>;
  changeSurvey(
    tenantId: string,
    survey: Pick<SurveyRow, 'id' | 'title' | 'introduction' | 'closesOn'> & { questionnaireId: string },
  ): Promise<void>;
  moveSurvey(tenantId: string, id: string, to: SurveyState, at: Instant): Promise<void>;
  /** The version that comes next. */
  touchSurvey(tenantId: string, id: string): Promise<void>;
  sample(tenantId: string, surveyId: string): Promise<SampleRow[]>;
  /** The whole plan from now on. */
  setSample(tenantId: string, surveyId: string, lines: readonly SampleLine[]): Promise<void>;
  countCodes(tenantId: string, surveyId: string): Promise<number>;
  addCodes(
    tenantId: string,
    surveyId: string,
    codes: readonly { unitId: string; codeHash: string }[],
  ): Promise<void>;
  findCode(codeHash: string): Promise<FoundCode | null>;
  allCodes(
    tenantId: string,
    surveyId: string,
  ): Promise<{ codeHash: string; unitId: string; used: boolean }[]>;
  /** Open until the transaction ends: many answer at once, and nobody closes it meanwhile. */
  holdOpen(tenantId: string, surveyId: string): Promise<boolean>;
  /** False: somebody was faster with one of them. */
  useCodes(
    tenantId: string,
    surveyId: string,
    codes: readonly { unitId: string; codeHash: string }[],
  ): Promise<boolean>;
  addAnswers(
    tenantId: string,
    survey: { id: string; questionnaireId: string },
    answers: readonly SurveyAnswerToAdd[],
    day: LocalDate,
  ): Promise<void>;
  ballots(tenantId: string, surveyId: string): Promise<Ballots[]>;
  addEvent(actor: Actor, event: SurveyEvent, at: Instant): Promise<void>;
  /** Digests of what was brought in from files. */
  importedDigests(tenantId: string, surveyId: string): Promise<string[]>;
}

export interface SurveyReads {
  questionnaires(tenantId: string, planId: string): Promise<QuestionnaireRow[]>;
  questionnaire(tenantId: string, id: string): Promise<QuestionnaireRow | null>;
  surveys(tenantId: string, planId: string): Promise<SurveyRow[]>;
  survey(tenantId: string, id: string): Promise<SurveyRow | null>;
  sample(tenantId: string, surveyId: string): Promise<SampleRow[]>;
  ballots(tenantId: string, surveyId: string): Promise<Ballots[]>;
  /** The last two hundred. */
  events(tenantId: string, planId: string, kinds: readonly SurveyKind[]): Promise<SurveyEventRow[]>;
}
