import type { Baseline, CriteriaSet, Points } from '@tctp/domain';
import { ZERO, comparePoints, maxPoints, subtractPoints, sumPoints } from '@tctp/domain';
import type { Draft } from '../draft';
import type { PlanWords } from '../plan-of';
import { asWritten, fieldCodes } from './document-set';

/**
 * Last year's result in the fields of the set; null where somebody said that there is none, or where the points are
 * not known. A rank nobody knows stays unknown. What lost nothing is not itemised. A rest that is not itemised has what the fields leave of the evidence points.
 */
export function baselineOf(draft: Draft, set: CriteriaSet, words: PlanWords): Baseline | null {
  const { none, evidence, survey, rank, ranked, year } = draft.result;
  if (none || evidence === null || survey === null) return null;
  const fields = fieldPoints(draft, set, evidence, survey);
  return {
    year: year ?? (draft.year ?? 1) - 1,
    total: sumPoints([evidence, survey]),
    evidencePoints: evidence,
    surveyPoints: survey,
    rank,
    rankedUnits: ranked,
    fields,
    components: draft.components.flatMap(({ code, max, obtained, reason }) =>
      obtained === null ||
      (reason === null && max !== null && comparePoints(obtained, max) >= 0) ||
      !set.components.some((one) => one.code === code)
        ? []
        : [{ code, points: obtained, reason: reason === null ? words.reasonUnknown : asWritten(reason) }],
    ),
  };
}

function fieldPoints(draft: Draft, set: CriteriaSet, evidence: Points, survey: Points): Baseline['fields'] {
  const codes = fieldCodes(draft);
  const told = new Map(
    draft.fields.flatMap(({ id, code, obtained, max }) =>
      [codes.get(id), code].map((one) => [one, obtained ?? max] as const),
    ),
  );
  const listed = set.fields.flatMap(({ code, kind, max }) =>
    kind === 'listed' ? [{ code, points: told.get(code) ?? max }] : [],
  );
  const left = subtractPoints(evidence, sumPoints(listed.map(({ points }) => points)));
  return set.fields.map(({ code, kind, max }) => {
    if (kind === 'survey') return { code, points: survey };
    const own = listed.find((one) => one.code === code)?.points ?? told.get(code);
    return { code, points: own ?? (kind === 'unlisted' ? maxPoints(left, ZERO) : max) };
  });
}
