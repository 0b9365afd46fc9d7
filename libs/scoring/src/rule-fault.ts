/**
 * Each fault and what repairs it. Codes, because whoever imports a criteria set reads them in their own
 * language.
 */
const REMEDIES = {
  'fact-undeclared': 'declare-the-fact',
  'fact-kind-unfit': 'read-another-fact',
  'fact-repeated': 'remove-one',
  'figure-unknown': 'name-a-figure-of-the-register',
  'choices-missing': 'list-the-answers',
  'combine-unfit': 'choose-another-combination',
  'denominator-unfit': 'read-a-ratio',
  'rule-empty': 'state-what-it-gives',
  'points-above-maximum': 'lower-to-maximum',
  'points-below-zero': 'raise-to-zero',
  'bands-not-ascending': 'order-from-lowest',
  'band-two-bounds': 'keep-one-bound',
  'band-unreachable': 'remove-or-move-the-bound',
  'bands-gap': 'close-the-gap',
  'bands-overlap': 'end-where-the-next-begins',
  'line-without-end': 'state-where-it-ends',
  'rounding-missing': 'state-the-rounding',
  'step-not-positive': 'state-a-step-above-zero',
  'step-not-dividing': 'use-a-step-that-divides',
  'floor-above-start': 'lower-the-floor',
  'per-not-positive': 'state-points-above-zero',
  'cap-below-each': 'raise-the-cap',
  'target-out-of-range': 'choose-a-percent-up-to-100',
  'threshold-above-target': 'lower-the-threshold',
  'due-day-invalid': 'state-a-day-of-the-calendar',
  'days-not-whole': 'state-whole-days',
  'late-not-ascending': 'order-from-shortest',
  'late-gains': 'give-less-for-later',
  'otherwise-above-points': 'lower-the-alternative',
  'option-undeclared': 'use-a-declared-answer',
  'option-repeated': 'remove-one',
  'bound-unfit': 'bound-a-measured-fact',
  'condition-empty': 'state-an-answer-or-a-bound',
  'answer-unfit': 'use-an-answer-of-the-fact',
  'denominator-never-zero': 'name-a-condition',
  'mitigation-without-effect': 'raise-the-mitigation',
  'fields-not-total': 'correct-a-field-or-the-total',
  'field-unknown': 'name-a-field-of-the-set',
  'criterion-unknown': 'name-a-criterion-of-the-set',
  'criteria-above-field': 'correct-a-criterion-or-the-field',
  'components-above-criterion': 'correct-a-component-or-the-criterion',
  'components-above-field': 'correct-a-component-or-the-field',
  'code-repeated': 'give-each-its-own-code',
  'level-unknown': 'declare-the-level',
  'level-policy-missing': 'state-what-other-levels-get',
  'prefix-unknown': 'use-a-code-of-the-set',
  'rescaling-missing': 'state-how-to-rescale',
  'grade-unknown': 'name-a-grade-of-the-set',
  'grades-not-from-zero': 'begin-at-zero',
  'grades-not-to-total': 'end-at-the-total',
  'quota-out-of-range': 'state-a-share-or-a-number',
  'ceiling-without-effect': 'name-a-lower-grade',
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
