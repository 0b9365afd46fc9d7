import type { Component, Points, Rule } from '@tctp/domain';
import { ZERO, comparePoints, isMultipleOf } from '@tctp/domain';
import { checkBands } from './check-bands';
import { checkFactSpecs, checkFactsRead } from './check-facts-declared';
import { checkAllOf, checkDeduct, checkOptions, checkPerUnit, checkProportional } from './check-kinds';
import { checkModifiers } from './check-modifiers';
import { checkTimeliness } from './check-timeliness';
import type { RuleFault } from './rule-fault';
import { fault } from './rule-fault';
import { statedPoints } from './stated-points';

/**
 * What is wrong with a component's facts and rule, each fault with its place and its remedy; empty when
 * sound. A sound rule never throws and never leaves 0…maximum. It may leave cases open where its source does.
 */
export function checkRule(component: Component): RuleFault[] {
  const { facts, max, rule } = component;
  const faults = checkFactSpecs(facts);
  if (rule === null) return faults;
  return [
    ...faults,
    ...checkFactsRead(rule, facts),
    ...checkPoints(rule, max),
    ...checkShape(rule, component),
    ...checkModifiers(rule, facts),
    ...checkStep(rule, max),
  ];
}

function checkPoints(rule: Rule, max: Points | null): RuleFault[] {
  return statedPoints(rule).flatMap(([place, points]) => {
    if (comparePoints(points, ZERO) < 0) return [fault('points-below-zero', place, { points })];
    if (max !== null && comparePoints(points, max) > 0)
      return [fault('points-above-maximum', place, { points, max })];
    return [];
  });
}

function checkShape(rule: Rule, { facts }: Component): RuleFault[] {
  const specOf = (name: string) => facts.find((spec) => spec.name === name);
  switch (rule.kind) {
    case 'bands':
      return rule.bands.length === 0
        ? [fault('rule-empty', 'rule.bands')]
        : checkBands(rule, specOf(rule.fact)?.kind);
    case 'deduct':
      return checkDeduct(rule);
    case 'choice':
      return rule.options.length === 0
        ? [fault('rule-empty', 'rule.options')]
        : checkOptions(rule, specOf(rule.fact));
    case 'perUnit':
      return checkPerUnit(rule);
    case 'proportional':
      return checkProportional(rule);
    case 'timeliness':
      return checkTimeliness(rule);
    case 'allOf':
      return checkAllOf(rule);
    case 'external':
      return [];
  }
}

/** Rounding must leave the points that are stated, and the maximum, as they are. */
function checkStep(rule: Rule, max: Points | null): RuleFault[] {
  if (rule.rounding === undefined) return [];
  const { to: step } = rule.rounding;
  if (comparePoints(step, ZERO) <= 0) return [fault('step-not-positive', 'rule.rounding.to', { step })];
  const stated: [string, Points][] = [
    ...statedPoints(rule),
    ...(max === null ? [] : [['max', max] satisfies [string, Points]]),
  ];
  return stated.flatMap(([place, points]) =>
    isMultipleOf(points, step) ? [] : [fault('step-not-dividing', place, { points, step })],
  );
}
