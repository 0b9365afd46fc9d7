import type { DeadlineExpression } from '@tctp/calendar';
import { groupedBy } from '@tctp/domain';
import type { Baseline, Bilingual, CriteriaSet, Finding, Plan, PlanPolicy, PlanRow } from '@tctp/domain';
import type { Draft, DraftContext, DraftRow } from './draft';
import type { Because } from './proposal';
import { baselineOf } from './plan/baseline-of';
import { documentSet } from './plan/document-set';

/** What a plan needs that no paper tells. */
export interface PlanNeeds {
  planId: string;
  /** Of the set that the document gives; a set somebody chose keeps its own. */
  criteriaSetId: string;
  policy: PlanPolicy;
  /** Findings nobody has settled or ignored: each becomes a note of its rows. */
  open: readonly Finding[];
  words: PlanWords;
}

/** Sentences come from the catalogue, by whoever calls. */
export interface PlanWords {
  note(finding: Finding): Bilingual;
  /** Of a row that lost points the year before. */
  lost(because: Extract<Because, { kind: 'lost' }>): Bilingual;
  setTitle(plan: { number: string; title: string }): string;
  setSource(plan: { number: string; title: string }): string;
  /** Fields the paper counts without naming. */
  rest: string;
  restSource(figures: { max: string; listed: string; rest: string }): string;
  survey: string;
  surveySource(max: string): string;
  /** Where the paper gives no reason for lost points. */
  reasonUnknown: Bilingual;
}

export const PLAN_GAPS = [
  'number',
  'title',
  'year',
  'issuedOn',
  'endsOn',
  'authority',
  'reviewer',
  'rows',
  'lead',
  'code',
  'deadline',
  'criteria',
] as const;
export type PlanGap = (typeof PLAN_GAPS)[number];

export interface MadePlan {
  plan: Plan<DeadlineExpression>;
  criteriaSet: CriteriaSet;
  /** Null where there is no last year's result. */
  baseline: Baseline | null;
}

/**
 * The plan, the criteria set and last year's result that a draft amounts to; or what is missing, as a draft without
 * open blocking findings never is. What the paper does not tell stays unknown. Where its sums contradict each
 * other, the sum of the parts stands, as the findings say.
 */
export function planOf(
  draft: Draft,
  context: DraftContext,
  needs: PlanNeeds,
): ({ ok: true } & MadePlan) | { ok: false; missing: readonly PlanGap[] } {
  const { number, title, year, issuedOn, endsOn, authorityUnitId, reviewUnitId } = draft;
  const chosen = context.criteriaSets.find(({ id }) => id === draft.criteriaSetId);
  const rows = draft.rows.flatMap((row, at) => rowOf(row, at) ?? []);
  const missing = gapsOf(draft, chosen);
  if (
    missing.length > 0 ||
    number === null ||
    title === null ||
    year === null ||
    issuedOn === null ||
    endsOn === null ||
    authorityUnitId === null ||
    reviewUnitId === null
  )
    return { ok: false, missing };
  const criteriaSet = chosen ?? documentSet(draft, { number, title }, needs);
  const plan: Plan<DeadlineExpression> = {
    id: needs.planId,
    number,
    title,
    year,
    issuedOn,
    endsOn,
    criteriaSetId: criteriaSet.id,
    authorityUnitId,
    reviewUnitId,
    rows: withNotes(rows, draft, needs),
    policy: needs.policy,
  };
  return { ok: true, plan, criteriaSet, baseline: baselineOf(draft, criteriaSet, needs.words) };
}

function gapsOf(draft: Draft, chosen: CriteriaSet | undefined): PlanGap[] {
  const codes = chosen === undefined ? null : new Set(chosen.components.map(({ code }) => code));
  const lacks: Readonly<Record<PlanGap, boolean>> = {
    number: draft.number === null,
    title: draft.title === null,
    year: draft.year === null,
    issuedOn: draft.issuedOn === null,
    endsOn: draft.endsOn === null,
    authority: draft.authorityUnitId === null,
    reviewer: draft.reviewUnitId === null,
    rows: draft.rows.length === 0,
    lead: draft.rows.some(({ lead }) => lead.unitId === null),
    code: draft.rows.some(({ code }) => code === null),
    deadline: draft.rows.some(({ deadline }) => deadline.expression === null),
    criteria: codes !== null && draft.rows.some(({ code }) => code !== null && !codes.has(code)),
  };
  return PLAN_GAPS.filter((gap) => lacks[gap]);
}

function rowOf(row: DraftRow, at: number): PlanRow<DeadlineExpression> | null {
  const { id, code, lead, deadline } = row;
  if (code === null || lead.unitId === null || deadline.expression === null) return null;
  const coordinators = row.coordinators.flatMap(({ unitId }) => unitId ?? []);
  return {
    id,
    number: row.number ?? String(at + 1),
    componentCode: code,
    title: row.title === '' ? code : row.title,
    leadUnitId: lead.unitId,
    coordinatorIds: [...new Set(coordinators)],
    deliverable: row.deliverable,
    requirement: row.requirement,
    deadline: deadline.expression,
    notes: [],
  };
}

function withNotes(
  rows: readonly PlanRow<DeadlineExpression>[],
  { rows: drafted }: Draft,
  { open, words }: PlanNeeds,
): PlanRow<DeadlineExpression>[] {
  const why = new Map(
    drafted.flatMap(({ id, because }) =>
      because?.kind === 'lost' ? [[id, words.lost(because)] as const] : [],
    ),
  );
  const notes = groupedBy(
    open.flatMap((finding) => finding.rowIds.map((rowId) => ({ rowId, note: words.note(finding) }))),
    ({ rowId }) => rowId,
  );
  return rows.map((row) => {
    const lost = why.get(row.id);
    const open = (notes.get(row.id) ?? []).map(({ note }) => note);
    return { ...row, notes: lost === undefined ? open : [lost, ...open] };
  });
}
