import type {
  AllOfRule,
  ChoiceRule,
  DeductRule,
  FactSpec,
  PerUnitRule,
  ProportionalRule,
} from '@tctp/domain';
import { ZERO, comparePoints } from '@tctp/domain';
import type { RuleFault } from './rule-fault';
import { fault } from './rule-fault';

export function checkDeduct({ start, per, floor }: DeductRule): RuleFault[] {
  return [
    ...(comparePoints(per, ZERO) <= 0 ? [fault('per-not-positive', 'rule.per', { per })] : []),
    ...(comparePoints(floor, start) > 0 ? [fault('floor-above-start', 'rule.floor', { floor, start })] : []),
  ];
}

export function checkPerUnit({ per, cap }: PerUnitRule): RuleFault[] {
  if (comparePoints(per, ZERO) <= 0) return [fault('per-not-positive', 'rule.per', { per })];
  return comparePoints(cap, per) < 0 ? [fault('cap-below-each', 'rule.cap', { cap, per })] : [];
}

export function checkProportional({ target, zeroBelow }: ProportionalRule): RuleFault[] {
  if (!(target > 0 && target <= 100)) return [fault('target-out-of-range', 'rule.target', { target })];
  if (zeroBelow === undefined || (zeroBelow > 0 && zeroBelow <= target)) return [];
  return [fault('threshold-above-target', 'rule.zeroBelow', { zeroBelow, target })];
}

export function checkAllOf({ facts, points, otherwise }: AllOfRule): RuleFault[] {
  return [
    ...(facts.length === 0 ? [fault('rule-empty', 'rule.facts')] : []),
    ...facts.flatMap((fact, index) =>
      facts.indexOf(fact) < index ? [fault('fact-repeated', `rule.facts[${index}]`, { fact })] : [],
    ),
    ...(comparePoints(otherwise, points) > 0
      ? [fault('otherwise-above-points', 'rule.otherwise', { otherwise, points })]
      : []),
  ];
}

export function checkOptions({ options }: ChoiceRule, fact: FactSpec | undefined): RuleFault[] {
  const answers = answersOf(fact);
  return options.flatMap(({ value }, index) => {
    const place = `rule.options[${index}].value`;
    if (options.findIndex((other) => other.value === value) < index)
      return [fault('option-repeated', place, { value })];
    return answers === null || answers.includes(value) ? [] : [fault('option-undeclared', place, { value })];
  });
}

/** Null where the fact is not one with answers, which is a fault of its own. */
function answersOf(fact: FactSpec | undefined): string[] | null {
  if (fact?.kind === 'yesNo') return ['yes', 'no'];
  if (fact?.kind === 'choice') return (fact.choices ?? []).map((choice) => choice.value);
  return null;
}
