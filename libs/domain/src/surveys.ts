import type { Audience } from './permissions';
import type { Points } from './points';
import { comparePoints, sumPoints } from './points';

/** `official`: what the province's appraiser takes; `own`: a rehearsal the unit holds itself, which counts for nothing. */
export const SURVEY_KINDS = ['official', 'own'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

export const SURVEY_STATES = ['draft', 'open', 'closed', 'voided'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

export interface SurveyOption {
  wording: string;
  /** Of the question's maximum, 0 to 1. */
  share: Points;
}

export interface SurveyQuestion {
  /** The field or component of the criteria set that its points belong to. */
  target: string;
  /** A label of the questionnaire's own. */
  section: string | null;
  wording: string;
  max: Points;
  source: string | null;
  options: readonly SurveyOption[];
}

/** Where points of a survey can stand in the criteria set. */
export interface SurveyTarget {
  code: string;
  title: string;
  max: Points | null;
}

/** Why a unit of a sampling plan does not let the margin of error be reckoned unit by unit. */
export const STRATUM_GAP_CODES = [
  'noAnswers',
  'oneAnswer',
  'populationUnknown',
  'populationBelow',
  'questionUnanswered',
] as const;
export type StratumGapCode = (typeof STRATUM_GAP_CODES)[number];

const NEXT: Readonly<Record<SurveyState, readonly SurveyState[]>> = {
  draft: ['open', 'voided'],
  open: ['closed', 'voided'],
  closed: ['voided'],
  voided: [],
};

/** Nothing opens again: what was answered to one question paper is not gone on with later. */
export function surveyMayBecome(state: SurveyState, next: SurveyState): boolean {
  return NEXT[state].includes(next);
}

/** Who keeps a survey of a kind, and its questionnaires. */
export const SURVEY_KEEPERS = { official: 'appraisers', own: 'reviewers' } as const satisfies Readonly<
  Record<SurveyKind, Audience>
>;

export interface TargetSum {
  code: string;
  title: string;
  /** What the criteria set gives; null where its source does not say. */
  max: Points | null;
  /** What the questions come to. */
  sum: Points;
  differs: boolean;
}

/** The maxima of the questions beside those of the criteria set, for each place where points can stand. */
export function targetSums(
  targets: readonly SurveyTarget[],
  questions: readonly Pick<SurveyQuestion, 'target' | 'max'>[],
): TargetSum[] {
  return targets.map(({ code, title, max }) => {
    const own = questions.filter(({ target }) => target === code);
    const sum = sumPoints(own.map((question) => question.max));
    return { code, title, max, sum, differs: max === null || comparePoints(max, sum) !== 0 };
  });
}
