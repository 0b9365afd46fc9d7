import type { DeductRule, PerUnitRule, Points, ProportionalRule } from '@tctp/domain';
import {
  ZERO,
  comparePoints,
  divideRounded,
  maxPoints,
  minPoints,
  multiplyPoints,
  points,
  subtractPoints,
} from '@tctp/domain';
import { figureOf } from './figure';
import { compareToBound, sizeOf } from './fraction';
import type { Asked, Verdict } from './verdict';
import { answerTo, given, isAssumed, specOf, unknown } from './verdict';

/** So many points off per occurrence, never below the floor. */
export function applyDeduct(rule: DeductRule, asked: Asked): Verdict {
  const { fact, start, per, floor } = rule;
  if (comparePoints(per, ZERO) <= 0) throw new RangeError(`A deduction of ${per} takes nothing off.`);
  const left = subtractPoints(start, multiplyPoints(per, countOf(asked, fact)));
  return given(
    maxPoints(left, floor),
    'rule.deducted',
    { ...quote(asked, fact), start, per, floor },
    isAssumed(rule),
  );
}

/** So many points each, up to the cap; a negative number earns nothing. */
export function applyPerUnit(rule: PerUnitRule, asked: Asked): Verdict {
  const { fact, per, cap } = rule;
  const earned = maxPoints(ZERO, multiplyPoints(per, countOf(asked, fact)));
  return given(minPoints(earned, cap), 'rule.per-unit', { ...quote(asked, fact), per, cap }, isAssumed(rule));
}

/** Percentage × maximum / target; the maximum from the target on. */
export function applyProportional(rule: ProportionalRule, asked: Asked): Verdict {
  const { max } = asked;
  const spec = specOf(asked.component, rule.fact);
  const value = answerTo(asked, rule.fact);
  const said = { fact: rule.fact, label: spec.label, value: figureOf(spec, value, rule.denominator) };
  const assumed = isAssumed(rule);
  const size = sizeOf(value, rule.denominator);
  if (size === null) return unknown('denominator-zero', said, assumed);

  const target = points(rule.target);
  if (compareToBound(size, rule.target) >= 0)
    return given(max, 'rule.target-reached', { ...said, target }, assumed);
  if (rule.zeroBelow !== undefined && compareToBound(size, rule.zeroBelow) < 0) {
    return given(ZERO, 'rule.below-threshold', { ...said, threshold: points(rule.zeroBelow) }, assumed);
  }
  const share = divideRounded(
    multiplyPoints(size.top, max),
    multiplyPoints(size.bottom, target),
    rule.rounding,
  );
  return given(minPoints(share, max), 'rule.proportional', { ...said, target, whole: max }, assumed);
}

function countOf(asked: Asked, fact: string): Points {
  const value = answerTo(asked, fact);
  if (typeof value !== 'number' && typeof value !== 'string')
    throw new TypeError(`A rule that counts was given ${JSON.stringify(value)}.`);
  return points(value);
}

function quote(asked: Asked, fact: string) {
  const spec = specOf(asked.component, fact);
  return { fact, label: spec.label, value: figureOf(spec, answerTo(asked, fact)) };
}
