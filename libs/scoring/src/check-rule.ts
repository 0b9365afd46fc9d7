import type { ChoiceRule, Component, DeductRule, FactSpec, Points, Rule } from '@tctp/domain';
import { ZERO, comparePoints } from '@tctp/domain';
import { checkBands } from './check-bands';
import type { RuleFault } from './rule-fault';
import { fault } from './rule-fault';

const KINDS_READ_BY: Record<Rule['kind'], readonly FactSpec['kind'][]> = {
  bands: ['count', 'percent'],
  deduct: ['count'],
  choice: ['choice', 'yesNo'],
};

const COMBINATIONS_OF: Record<FactSpec['kind'], readonly FactSpec['combine'][]> = {
  count: ['sum', 'least', 'greatest', 'latest'],
  percent: ['least', 'greatest', 'latest'],
  yesNo: ['every', 'least', 'greatest', 'latest'],
  choice: ['latest'],
};

/**
 * What is wrong with a component's facts and rule, each fault with its place and its remedy; empty when
 * sound. A sound rule never throws and never leaves 0…maximum. It may leave cases open where its source does.
 */
export function checkRule(component: Component): RuleFault[] {
  const { facts, max, rule } = component;
  const faults = facts.flatMap((spec, index) => checkFactSpec(spec, index, facts));
  if (rule === null) return faults;

  const fact = facts.find((spec) => spec.name === rule.fact);
  return [...faults, ...checkFactRead(rule, fact), ...checkPoints(rule, max), ...checkShape(rule, fact)];
}

function checkFactSpec(spec: FactSpec, index: number, all: readonly FactSpec[]): RuleFault[] {
  const place = `facts[${index}]`;
  const faults: RuleFault[] = [];
  if (all.findIndex((other) => other.name === spec.name) < index) {
    faults.push(fault('fact-repeated', place, { fact: spec.name }));
  }
  if (!COMBINATIONS_OF[spec.kind].includes(spec.combine)) {
    faults.push(
      fault('combine-unfit', `${place}.combine`, { fact: spec.name, kind: spec.kind, combine: spec.combine }),
    );
  }
  return faults;
}

function checkFactRead(rule: Rule, fact: FactSpec | undefined): RuleFault[] {
  if (fact === undefined) return [fault('fact-undeclared', 'rule.fact', { fact: rule.fact })];
  if (KINDS_READ_BY[rule.kind].includes(fact.kind)) return [];
  return [fault('fact-kind-unfit', 'rule.fact', { fact: fact.name, kind: fact.kind })];
}

function checkPoints(rule: Rule, max: Points | null): RuleFault[] {
  return pointsIn(rule).flatMap(([place, points]) => {
    if (comparePoints(points, ZERO) < 0) return [fault('points-below-zero', place, { points })];
    if (max !== null && comparePoints(points, max) > 0)
      return [fault('points-above-maximum', place, { points, max })];
    return [];
  });
}

function pointsIn(rule: Rule): [place: string, points: Points][] {
  switch (rule.kind) {
    case 'bands':
      return rule.bands.map((band, index) => [`rule.bands[${index}].points`, band.points]);
    case 'deduct':
      return [
        ['rule.start', rule.start],
        ['rule.floor', rule.floor],
      ];
    case 'choice':
      return rule.options.map((option, index) => [`rule.options[${index}].points`, option.points]);
  }
}

function checkShape(rule: Rule, fact: FactSpec | undefined): RuleFault[] {
  switch (rule.kind) {
    case 'bands':
      return rule.bands.length === 0 ? [fault('rule-empty', 'rule.bands')] : checkBands(rule, fact?.kind);
    case 'deduct':
      return checkDeduct(rule);
    case 'choice':
      return rule.options.length === 0 ? [fault('rule-empty', 'rule.options')] : checkOptions(rule, fact);
  }
}

function checkDeduct({ start, per, floor }: DeductRule): RuleFault[] {
  const faults: RuleFault[] = [];
  if (comparePoints(per, ZERO) <= 0) faults.push(fault('per-not-positive', 'rule.per', { per }));
  if (comparePoints(floor, start) > 0)
    faults.push(fault('floor-above-start', 'rule.floor', { floor, start }));
  return faults;
}

function checkOptions({ options }: ChoiceRule, fact: FactSpec | undefined): RuleFault[] {
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
