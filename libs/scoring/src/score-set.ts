import type { CriteriaSet, Facts, Points, Reason, SetAdjustment } from '@tctp/domain';
import {
  ZERO,
  comparePoints,
  divideRounded,
  maxPoints,
  minPoints,
  multiplyPoints,
  points,
  subtractPoints,
  sumPoints,
} from '@tctp/domain';
import type { FactRefusal } from './check-facts';
import { checkValue } from './check-facts';
import type { ComponentScore, FieldSum } from './field-sums';
import { findStruck, sumField } from './field-sums';
import { figureOf } from './figure';

/** One step of the reckoning. `points` is what the step gives or takes; of a rescaling, what stands after it. */
export interface SetLine {
  kind: 'field' | 'knockOut' | 'rescaling' | 'bonus' | 'penalty' | 'total';
  /** Of a field, a criterion or a fact; empty for what concerns the whole set. */
  code: string;
  points: Points | null;
  reason: Reason;
}

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
  const adjustments = [
    ...adjust(set.bonuses, 'bonus', set, facts),
    ...adjust(set.penalties, 'penalty', set, facts),
  ];
  const missing = [
    ...undecided.map((fact) => nameOf(set, fact)),
    ...fields.flatMap((field) => field.missing.map((code) => ({ vi: code, en: code }))),
    ...adjustments.filter((line) => line.points === null).map(({ code }) => nameOf(set, code)),
  ];
  const before: SetLine[] = [
    ...struck.map(({ scope, at, lost }): SetLine => {
      const given = subtractPoints(ZERO, lost);
      const why = set.knockOuts?.[at]?.why ?? '';
      return line('knockOut', scope, given, { code: 'set.knock-out', params: { why, scope, points: given } });
    }),
    ...fields.map(fieldLine),
  ];
  if (missing.length > 0) {
    const unknown: Reason = { code: 'set.total-unknown', params: { missing } };
    return {
      ok: true,
      total: null,
      fields,
      lines: [...before, ...adjustments, line('total', '', null, unknown)],
    };
  }
  const full = rescale(set, fields);
  const lines = [...before, ...full.lines, ...adjustments];
  if (full.points === null) return { ok: true, total: null, fields, lines };
  const total = close(set, sumPoints([full.points, ...adjustments.flatMap((one) => one.points ?? [])]));
  return { ok: true, total: total.points, fields, lines: [...lines, total] };
}

/** Refuses a fact that the set does not ask for, or a value outside its kind. */
function checkSetFacts({ facts: specs = [] }: CriteriaSet, facts: Facts): FactRefusal | null {
  for (const [name, value] of Object.entries(facts)) {
    const spec = specs.find((candidate) => candidate.name === name);
    const refusal =
      spec === undefined ? ({ code: 'fact-unknown', fact: name } as const) : checkValue(spec, value);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Left out is not lost: what is reached of the rest is brought to the full scale. */
function rescale(set: CriteriaSet, fields: readonly FieldSum[]): { points: Points | null; lines: SetLine[] } {
  const sum = sumPoints(fields.flatMap((field) => field.points ?? []));
  const leftOut = sumPoints(fields.map((field) => field.leftOut));
  if (comparePoints(leftOut, ZERO) === 0) return { points: sum, lines: [] };
  const reachable = sumPoints(fields.map((field) => field.reachable));
  const open = (code: string) => ({
    points: null,
    lines: [line('rescaling', '', null, { code, params: {} })],
  });
  if (comparePoints(reachable, ZERO) === 0) return open('set.nothing-left');
  if (set.rescaling === undefined) return open('set.rescaling-unknown');
  const scaled = divideRounded(multiplyPoints(sum, set.total), reachable, set.rescaling.rounding);
  const params = { sum, reachable, whole: set.total, points: scaled };
  return { points: scaled, lines: [line('rescaling', '', scaled, { code: 'set.rescaled', params })] };
}

/** A fact that nobody has answered leaves the line without points. */
function adjust(
  adjustments: readonly SetAdjustment[] = [],
  kind: 'bonus' | 'penalty',
  set: CriteriaSet,
  facts: Facts,
): SetLine[] {
  return adjustments.map(({ fact, per, cap }) => {
    const label = nameOf(set, fact);
    const value = facts[fact];
    const spec = set.facts?.find(({ name }) => name === fact);
    if (value === undefined || spec === undefined || typeof value === 'boolean' || typeof value === 'object')
      return line(kind, fact, null, { code: 'set.adjustment-unknown', params: { label } });
    const size = minPoints(cap, maxPoints(ZERO, multiplyPoints(per, points(value))));
    const given = kind === 'bonus' ? size : subtractPoints(ZERO, size);
    const params = { label, value: figureOf(spec, value), per, cap, points: given };
    return line(kind, fact, given, { code: `set.${kind}`, params });
  });
}

function close({ total: whole }: CriteriaSet, sum: Points): SetLine & { points: Points } {
  const kept = maxPoints(ZERO, minPoints(whole, sum));
  const reason: Reason =
    comparePoints(kept, sum) === 0
      ? { code: 'set.total', params: { points: kept } }
      : { code: 'set.capped', params: { sum, whole, points: kept } };
  return { kind: 'total', code: '', points: kept, reason };
}

function fieldLine({ code, points: given, reachable, missing }: FieldSum): SetLine {
  if (given === null) {
    const codes = missing.map((one) => ({ vi: one, en: one }));
    return line('field', code, null, { code: 'set.field-unknown', params: { missing: codes } });
  }
  if (comparePoints(reachable, ZERO) === 0)
    return line('field', code, null, { code: 'set.field-left-out', params: {} });
  return line('field', code, given, { code: 'set.field', params: { points: given } });
}

function nameOf({ facts = [] }: CriteriaSet, fact: string) {
  return facts.find(({ name }) => name === fact)?.label ?? { vi: fact, en: fact };
}

function line(kind: SetLine['kind'], code: string, given: Points | null, reason: Reason): SetLine {
  return { kind, code, points: given, reason };
}
