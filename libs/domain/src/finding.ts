import type { DraftEdit } from './draft-edit';
import type { Place } from './paper';

/**
 * `blocking`: until it is settled nobody can say who owes what, for which component, or what the plan is called.
 * `warning`: points or a deadline hang on it. `note`: was read in another way than it stands, or is worth knowing.
 */
export const SEVERITIES = ['blocking', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One class of mistake each; every one is found by a general check, never by knowing one document. */
export const FINDING_CODES = [
  'annex-missing',
  'authority-unknown',
  'code-missing',
  'code-normalised',
  'code-unknown',
  'column-misnamed',
  'column-missing',
  'column-unknown',
  'component-contradicts-narrative',
  'coordinator-unknown',
  'cutoff-passed',
  'cycles-passed',
  'day-off',
  'deadline-assumed',
  'deadline-contradicts-narrative',
  'deadline-missing',
  'deadline-passed',
  'deadline-unreadable',
  'deliverable-twice',
  'formula-read',
  'group-expanded',
  'group-incomplete',
  'head-missing',
  'head-repeated',
  'issue-day-contradicts',
  'issue-day-missing',
  'lead-from-section',
  'lead-missing',
  'lead-unknown',
  'letter-left-out',
  'lost-points-without-task',
  'maximum-unknown',
  'name-spelt-twice',
  'no-measurable-date',
  'number-contradicts',
  'number-missing',
  'outline-gap',
  'outside-control',
  'period-ends-after-report',
  'points-above-maximum',
  'points-held',
  'proposed-from-forecast',
  'rank-unknown',
  'requirement-contradicts-deadline',
  'requirement-twice',
  'rest-not-itemised',
  'result-incomplete',
  'result-missing',
  'reviewer-unknown',
  'row-number-missing',
  'row-number-out-of-order',
  'row-number-twice',
  'row-unread',
  'same-component-one-lead',
  'same-component-two-leads',
  'section-cut-off',
  'separators-mixed',
  'set-known',
  'stray-words',
  'sum-contradicts',
  'text-normalised',
  'threshold-open',
  'title-from-annex',
  'title-missing',
  'unit-ambiguous',
  'word-incomplete',
  'year-contradicts',
  'year-missing',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What a check saw, where, what it took for granted meanwhile, and how a person can settle it. */
export interface Finding {
  /** The same for the same matter however often it is checked: what was ignored stays ignored. */
  key: string;
  code: FindingCode;
  severity: Severity;
  /** At least one, in reading order; empty where something is nowhere to be found. */
  places: readonly Place[];
  /** Rows of the annex it is about. */
  rowIds: readonly string[];
  /** The words as they stand. */
  read: string;
  /** What holds meanwhile, in the paper's own words or a canonical value; null where nothing was assumed. */
  assumed: string | null;
  /** For the sentence in the catalogue. */
  params: Readonly<Record<string, string | number>>;
  ways: readonly Way[];
}

/** A choice offered: its edits make it so. The label comes from the catalogue by `code`, with `params`. */
export interface Way {
  code: WayCode;
  params: Readonly<Record<string, string | number>>;
  edits: readonly DraftEdit[];
}

export const WAY_CODES = [
  'add-task',
  'give-lead',
  'give-unit',
  'keep-assumed',
  'keep-both',
  'remove-row',
  'renumber',
  'same-component',
  'take-code',
  'take-deadline',
  'take-maximum',
  'take-number',
  'take-set',
  'take-sum',
  'take-title',
  'take-day',
  'take-year',
] as const;
export type WayCode = (typeof WAY_CODES)[number];
