import type { Rule } from '@tctp/domain';
import { applyAllOf, applyChoice, applyExternal } from './apply-answers';
import { applyBands } from './apply-bands';
import { applyDeduct, applyPerUnit, applyProportional } from './apply-counting';
import { applyTimeliness } from './apply-timeliness';
import type { Asked, Verdict } from './verdict';

/** The rule language, whole: data in, points out, no code in the data. */
export function applyRule(rule: Rule, asked: Asked): Verdict {
  switch (rule.kind) {
    case 'bands':
      return applyBands(rule, asked);
    case 'deduct':
      return applyDeduct(rule, asked);
    case 'choice':
      return applyChoice(rule, asked);
    case 'perUnit':
      return applyPerUnit(rule, asked);
    case 'proportional':
      return applyProportional(rule, asked);
    case 'timeliness':
      return applyTimeliness(rule, asked);
    case 'allOf':
      return applyAllOf(rule, asked);
    case 'external':
      return applyExternal(rule, asked);
  }
}
