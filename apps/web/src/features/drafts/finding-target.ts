import type { DraftFinding } from '@tctp/contracts';
import type { ColumnMeaning, FindingCode, PlanPart, ResultPart, RowPart } from '@tctp/domain';

/** Where a matter is seen, and where it can be changed by hand. */
export type Target =
  | { tab: 'annex'; part: RowPart | 'coordinators' | null }
  | { tab: 'plan'; part: PlanPart | null }
  | { tab: 'points'; part: ResultPart | null };

const PLAN: Partial<Record<FindingCode, PlanPart | null>> = {
  'number-contradicts': 'number',
  'number-missing': 'number',
  'title-missing': 'title',
  'year-contradicts': 'year',
  'year-missing': 'year',
  'issue-day-contradicts': 'issuedOn',
  'issue-day-missing': 'issuedOn',
  'cutoff-passed': 'endsOn',
  'authority-unknown': 'authority',
  'reviewer-unknown': 'reviewer',
  'outline-gap': null,
  'set-known': null,
};

const POINTS: Partial<Record<FindingCode, ResultPart | null>> = {
  'result-missing': 'total',
  'result-incomplete': 'total',
  'rank-unknown': 'rank',
  'points-held': null,
  'proposed-from-forecast': null,
  'sum-contradicts': 'total',
  'points-above-maximum': null,
  'maximum-unknown': null,
  'rest-not-itemised': null,
  'lost-points-without-task': null,
  'outside-control': null,
};

const ROW: Partial<Record<FindingCode, RowPart | 'coordinators'>> = {
  'code-missing': 'code',
  'code-normalised': 'code',
  'code-unknown': 'code',
  'component-contradicts-narrative': 'title',
  'coordinator-unknown': 'coordinators',
  'group-expanded': 'coordinators',
  'group-incomplete': 'coordinators',
  'separators-mixed': 'coordinators',
  'cycles-passed': 'deadline',
  'day-off': 'deadline',
  'deadline-assumed': 'deadline',
  'deadline-contradicts-narrative': 'deadline',
  'deadline-missing': 'deadline',
  'deadline-passed': 'deadline',
  'deadline-unreadable': 'deadline',
  'no-measurable-date': 'deadline',
  'period-ends-after-report': 'deadline',
  'deliverable-twice': 'deliverable',
  'word-incomplete': 'deliverable',
  'lead-from-section': 'lead',
  'lead-missing': 'lead',
  'lead-unknown': 'lead',
  'unit-ambiguous': 'lead',
  'same-component-two-leads': 'lead',
  'section-cut-off': 'lead',
  'requirement-contradicts-deadline': 'requirement',
  'requirement-twice': 'requirement',
  'threshold-open': 'requirement',
  'row-number-missing': 'number',
  'row-number-out-of-order': 'number',
  'row-number-twice': 'number',
};

export function targetOf({ code, rowIds }: Pick<DraftFinding, 'code' | 'rowIds'>): Target {
  if (code in PLAN) return { tab: 'plan', part: PLAN[code] ?? null };
  if (code in POINTS && rowIds.length === 0) return { tab: 'points', part: POINTS[code] ?? null };
  return { tab: 'annex', part: ROW[code] ?? null };
}

/** The columns that the words of a matter are looked for in. */
export function columnOf(target: Target): ColumnMeaning | null {
  if (target.tab !== 'annex' || target.part === null) return null;
  return target.part === 'title' || target.part === 'code' ? 'component' : target.part;
}
