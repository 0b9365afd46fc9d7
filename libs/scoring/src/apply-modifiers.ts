import type { NotArisen, Points, Rounding, Rule } from '@tctp/domain';
import { ZERO, comparePoints, divideRounded, maxPoints } from '@tctp/domain';
import { applyRule } from './apply-rule';
import type { Missing } from './condition';
import { holds } from './condition';
import { baseOf } from './fraction';
import type { Asked, Verdict } from './verdict';
import { given, unknown } from './verdict';

/**
 * A rule with everything it carries, in this order: what knocks it out, what did not arise, the rule itself,
 * its rounding, and what mitigates a loss. Each step asks only for the facts it needs, and says which one is
 * missing.
 */
export function judge(rule: Rule, asked: Asked): Verdict | Missing {
  const struck = rule.knockOut === undefined ? false : holds(rule.knockOut.when, asked.facts);
  if (typeof struck === 'object') return struck;
  if (struck) return given(ZERO, 'knocked-out', { why: rule.knockOut?.why ?? '' });

  const arisen = didNotArise(rule, asked);
  if (typeof arisen === 'object') return arisen;
  if (arisen && rule.notArisen !== undefined) return settleNotArisen(rule.notArisen, asked.max);

  const missing = mainFacts(rule).find((fact) => asked.facts[fact] === undefined);
  if (missing !== undefined) return { missing };
  return mitigate(rule, round(rule.rounding, applyRule(rule, asked)), asked);
}

/** The facts a rule cannot do without. An external rule says itself what holds while there are none. */
export function mainFacts(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'allOf':
      return rule.facts;
    case 'timeliness':
      return 'fact' in rule.due ? [rule.fact, rule.due.fact] : [rule.fact];
    case 'external':
      return [];
    default:
      return [rule.fact];
  }
}

function didNotArise(rule: Rule, { facts }: Asked): boolean | Missing {
  if (rule.notArisen === undefined) return false;
  if (rule.notArisen.when !== 'zeroDenominator') return holds(rule.notArisen.when, facts);
  if (rule.kind !== 'bands' && rule.kind !== 'proportional') return false;
  const value = facts[rule.fact];
  if (value === undefined) return { missing: rule.fact };
  return typeof value === 'object' && baseOf(value, rule.denominator) === 0;
}

function settleNotArisen({ gives, why, assumed }: NotArisen, max: Points): Verdict {
  if (gives === 'unknown') return unknown('not-arisen-unknown', { why }, assumed);
  if (gives === 'leaveOut') return { ...unknown('not-arisen-left-out', { why }, assumed), leftOut: true };
  return gives === 'full'
    ? given(max, 'not-arisen-full', { why }, assumed)
    : given(gives.points, 'not-arisen', { why }, assumed);
}

function round(rounding: Rounding | undefined, verdict: Verdict): Verdict {
  if (rounding === undefined || verdict.points === null) return verdict;
  const rounded = divideRounded(verdict.points, '1', rounding);
  if (comparePoints(rounded, verdict.points) === 0) return verdict;
  const params = { first: verdict.reason, step: rounding.to };
  return given(rounded, 'rounded', params, verdict.assumed);
}

/** Asked only where there is something to mend. */
function mitigate({ mitigation }: Rule, verdict: Verdict, { facts }: Asked): Verdict | Missing {
  if (mitigation === undefined || verdict.points === null) return verdict;
  if (comparePoints(verdict.points, mitigation.points) >= 0) return verdict;
  const mitigated = holds(mitigation.when, facts);
  if (typeof mitigated === 'object') return mitigated;
  if (!mitigated) return verdict;
  const params = { first: verdict.reason, why: mitigation.why };
  return given(maxPoints(verdict.points, mitigation.points), 'mitigated', params, verdict.assumed);
}
