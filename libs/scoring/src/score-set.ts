import type { CriteriaSet, Facts, Points, Reason } from '@tctp/domain';
import { ZERO, comparePoints, subtractPoints, sumPoints } from '@tctp/domain';
import type { FactRefusal } from './check-facts';
import { checkValue } from './check-facts';
import { adjustSet, closeSum, labelOf, rescaleSum, setLine } from './close-set';
import type { Reached, SetLine } from './close-set';
import type { ComponentScore, FieldSum } from './field-sums';
import { findStruck, sumField } from './field-sums';

export type SetScored =
  | { ok: true; total: Points | null; fields: readonly FieldSum[]; lines: readonly SetLine[] }
  | { ok: false; refusal: FactRefusal };

/**
 * Components → total of the set, each step with its reason, in this order: criteria that are knocked out, the
 * sum of the fields, what is left out rescaled, bonuses, penalties, and 0…total of the set as the last word.
 * `facts` are the set's own. Whatever is missing makes the total unknown; it is never taken for zero.
 */
export function scoreSet(set: CriteriaSet, scores: readonly ComponentScore[], facts: Facts): SetScored {
  const refusal = checkSetFacts(set, facts);
  if (refusal !== null) return { ok: false, refusal };

  const { struck, missing: undecided } = findStruck(set, facts, scores);
  const scopes = struck.map(({ scope }) => scope);
  const fields = set.fields.map((field) => sumField(set, field, scores, scopes));
  const adjustments = adjustSet(set, facts);
  const missing = [
    ...undecided.map((fact) => labelOf(set, fact)),
    ...fields.flatMap((field) => field.missing.map((code) => ({ vi: code, en: code }))),
    ...adjustments.filter((line) => line.points === null).map(({ code }) => labelOf(set, code)),
  ];
  const before: SetLine[] = [
    ...struck.map(({ scope, at, lost }): SetLine => {
      const given = subtractPoints(ZERO, lost);
      const why = set.knockOuts?.[at]?.why ?? '';
      return setLine('knockOut', scope, given, {
        code: 'set.knock-out',
        params: { why, scope, points: given },
      });
    }),
    ...fields.map(fieldLine),
  ];
  if (missing.length > 0) {
    const unknown: Reason = { code: 'set.total-unknown', params: { missing } };
    return {
      ok: true,
      total: null,
      fields,
      lines: [...before, ...adjustments, setLine('total', '', null, unknown)],
    };
  }
  const full = rescaleSum(set, reachedOf(fields));
  const lines = [...before, ...full.lines, ...adjustments];
  if (full.points === null) return { ok: true, total: null, fields, lines };
  const total = closeSum(set, full.points, adjustments);
  return { ok: true, total: total.points, fields, lines: [...lines, total] };
}

/** Refuses a fact that the set does not ask for, or a value outside its kind. */
export function checkSetFacts({ facts: specs = [] }: CriteriaSet, facts: Facts): FactRefusal | null {
  for (const [name, value] of Object.entries(facts)) {
    const spec = specs.find((candidate) => candidate.name === name);
    const refusal =
      spec === undefined ? ({ code: 'fact-unknown', fact: name } as const) : checkValue(spec, value);
    if (refusal !== null) return refusal;
  }
  return null;
}

function reachedOf(fields: readonly FieldSum[]): Reached {
  return {
    sum: sumPoints(fields.flatMap((field) => field.points ?? [])),
    reachable: sumPoints(fields.map((field) => field.reachable)),
    leftOut: sumPoints(fields.map((field) => field.leftOut)),
  };
}

function fieldLine({ code, points: given, reachable, missing }: FieldSum): SetLine {
  if (given === null) {
    const codes = missing.map((one) => ({ vi: one, en: one }));
    return setLine('field', code, null, { code: 'set.field-unknown', params: { missing: codes } });
  }
  if (comparePoints(reachable, ZERO) === 0)
    return setLine('field', code, null, { code: 'set.field-left-out', params: {} });
  return setLine('field', code, given, { code: 'set.field', params: { points: given } });
}
