/**
 * Each fault and what repairs it. Codes, because whoever imports a criteria set reads them in their own
 * language.
 */
const REMEDIES = {
  'fact-undeclared': 'declare-the-fact',
  'fact-kind-unfit': 'read-another-fact',
  'fact-repeated': 'remove-one',
  'combine-unfit': 'choose-another-combination',
  'rule-empty': 'state-what-it-gives',
  'points-above-maximum': 'lower-to-maximum',
  'points-below-zero': 'raise-to-zero',
  'bands-not-ascending': 'order-from-lowest',
  'band-two-bounds': 'keep-one-bound',
  'band-unreachable': 'remove-or-move-the-bound',
  'floor-above-start': 'lower-the-floor',
  'per-not-positive': 'state-what-is-taken-off',
  'option-undeclared': 'use-a-declared-answer',
  'option-repeated': 'remove-one',
} as const;

export type RuleFaultCode = keyof typeof REMEDIES;

/** `place` is the path from the component: `rule.bands[1].points`, `facts[0].combine`. */
export interface RuleFault {
  code: RuleFaultCode;
  place: string;
  remedy: (typeof REMEDIES)[RuleFaultCode];
  params: Readonly<Record<string, string | number>>;
}

export function fault(code: RuleFaultCode, place: string, params: RuleFault['params'] = {}): RuleFault {
  return { code, place, remedy: REMEDIES[code], params };
}
