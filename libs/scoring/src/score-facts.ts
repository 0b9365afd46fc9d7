import type { Component, Facts, Points, Reason, Rule } from '@tctp/domain';
import { judge } from './apply-modifiers';
import type { FactRefusal } from './check-facts';
import { checkFacts } from './check-facts';
import type { ScoringContext, Verdict } from './verdict';
import { specOf, unknown } from './verdict';

/** `points` null: no number can be given, and the reason says why; or the component is left out. */
export type Scored =
  | { ok: true; points: Points | null; reason: Reason; assumed: boolean; leftOut: boolean }
  | { ok: false; refusal: FactRefusal };

/**
 * Facts → points, with the reason in one message. People claim and correct facts; nobody types points that a
 * rule can give.
 *
 * A component without a known maximum or rule has nothing to compute, so its facts may be left out; those
 * given are still checked. Otherwise the facts the rule needs to decide must be there: unanswered is refused,
 * never taken for zero. A rule that counts working days and is not given a calendar knows no points.
 *
 * Every reason is a code of the catalogue group `reason`, with the points given as `points` and the
 * component's maximum as `max`.
 */
export function scoreFacts(component: Component, facts: Facts, context: ScoringContext = {}): Scored {
  const refusal = checkFacts(component, facts);
  if (refusal !== null) return { ok: false, refusal };

  const { max, rule } = component;
  if (max === null) return answer(unknown('maximum-unknown'));
  if (rule === null) return answer(unknown('rule-unknown'));

  const judged = judge(rule, { component, max, facts, context });
  if ('missing' in judged) {
    const { label } = specOf(component, judged.missing);
    return { ok: false, refusal: { code: 'fact-missing', fact: judged.missing, label } };
  }
  const rests = judged.assumed && (judged.points !== null || judged.leftOut);
  const reason = rests ? assumedReason(rule, judged) : judged.reason;
  return answer({ ...judged, reason: { ...reason, params: { ...reason.params, max } } });
}

/** What is ours and not the source's says so in the same sentence. */
function assumedReason({ assumption }: Rule, { reason, points }: Verdict): Reason {
  const why = assumption ?? { code: 'rule.left-open', params: {} };
  const params = { first: reason, why, ...(points === null ? {} : { points }) };
  return { code: 'rule.assumed', params };
}

function answer(verdict: Verdict): Scored {
  return { ok: true, ...verdict };
}
