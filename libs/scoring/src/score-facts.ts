import type { Component, Facts, Points, Reason } from '@tctp/domain';
import { applyRule } from './apply-rule';
import type { FactRefusal } from './check-facts';
import { checkFacts } from './check-facts';

/** `points` null: no number can be given, and the reason says what the source leaves out. */
export type Scored =
  { ok: true; points: Points | null; reason: Reason; assumed: boolean } | { ok: false; refusal: FactRefusal };

/**
 * Facts → points, with the reason in one message. People claim and correct facts; nobody types points that a
 * rule can give.
 *
 * A component without a known maximum or rule has nothing to compute, so its facts may be left out; those
 * given are still checked. Otherwise the one fact the rule reads must be there: unanswered is refused, never
 * taken for zero.
 *
 * Reasons: `maximum-unknown`, `rule-unknown`, `rule.silent` {fact, value}; `rule.bands` {fact, value, points,
 * max, from | above}, `rule.deduct` {fact, value, points, max, start, per, floor}, `rule.choice` {fact,
 * value, points, max}.
 */
export function scoreFacts(component: Component, facts: Facts): Scored {
  const refusal = checkFacts(component, facts);
  if (refusal !== null) return { ok: false, refusal };

  const { max, rule } = component;
  if (max === null) return unknown('maximum-unknown');
  if (rule === null) return unknown('rule-unknown');

  const value = facts[rule.fact];
  if (value === undefined) {
    const label = component.facts.find((spec) => spec.name === rule.fact)?.label ?? {
      vi: rule.fact,
      en: rule.fact,
    };
    return { ok: false, refusal: { code: 'fact-missing', fact: rule.fact, label } };
  }

  const { points, reason, assumed } = applyRule(rule, value);
  return { ok: true, points, assumed, reason: { ...reason, params: { ...reason.params, max } } };
}

function unknown(code: string): Scored {
  return { ok: true, points: null, reason: { code, params: {} }, assumed: false };
}
