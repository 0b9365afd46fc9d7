import type { FactSpec, Rule } from '@tctp/domain';
import { ZERO, comparePoints } from '@tctp/domain';
import { checkCondition } from './check-facts-declared';
import type { RuleFault } from './rule-fault';
import { fault } from './rule-fault';

/** What a rule carries: conditions over declared facts, and nothing that could never act. */
export function checkModifiers(rule: Rule, facts: readonly FactSpec[]): RuleFault[] {
  const { knockOut, mitigation } = rule;
  return [
    ...(knockOut === undefined ? [] : checkCondition(knockOut.when, 'rule.knockOut.when', facts)),
    ...checkNotArisen(rule, facts),
    ...(mitigation === undefined ? [] : checkCondition(mitigation.when, 'rule.mitigation.when', facts)),
    ...(mitigation !== undefined && comparePoints(mitigation.points, ZERO) === 0
      ? [fault('mitigation-without-effect', 'rule.mitigation.points')]
      : []),
  ];
}

function checkNotArisen(rule: Rule, facts: readonly FactSpec[]): RuleFault[] {
  const { notArisen } = rule;
  if (notArisen === undefined) return [];
  const place = 'rule.notArisen.when';
  if (notArisen.when !== 'zeroDenominator') return checkCondition(notArisen.when, place, facts);
  const measured = rule.kind === 'bands' || rule.kind === 'proportional' ? rule.fact : null;
  return facts.some(({ name, kind }) => name === measured && kind === 'ratio')
    ? []
    : [fault('denominator-never-zero', place)];
}
