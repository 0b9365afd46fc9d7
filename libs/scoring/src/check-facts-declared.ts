import type { Condition, Denominator, FactKind, FactSpec, Rule } from '@tctp/domain';
import { NEVER } from '@tctp/domain';
import type { Leaf } from './condition';
import { factsAsked } from './condition';
import type { RuleFault } from './rule-fault';
import { fault } from './rule-fault';

const MEASURED: readonly FactKind[] = ['number', 'count', 'percent', 'ratio'];

const KINDS_READ_BY: Record<Rule['kind'], readonly FactKind[]> = {
  bands: MEASURED,
  deduct: ['count'],
  choice: ['choice', 'yesNo'],
  perUnit: ['count', 'number'],
  proportional: ['percent', 'ratio'],
  timeliness: ['date'],
  allOf: ['yesNo'],
  external: ['number'],
};

const COMBINATIONS_OF: Record<FactKind, readonly FactSpec['combine'][]> = {
  number: ['sum', 'least', 'greatest', 'latest'],
  count: ['sum', 'least', 'greatest', 'latest'],
  percent: ['least', 'greatest', 'latest'],
  ratio: ['sum', 'latest'],
  date: ['least', 'greatest', 'latest'],
  yesNo: ['every', 'least', 'greatest', 'latest'],
  choice: ['latest'],
};

/** Facts are declared once each, and combine as their kind allows. */
export function checkFactSpecs(facts: readonly FactSpec[]): RuleFault[] {
  return facts.flatMap((spec, index) => {
    const place = `facts[${index}]`;
    const { name: fact, kind, combine } = spec;
    return [
      ...(facts.findIndex((other) => other.name === fact) < index
        ? [fault('fact-repeated', place, { fact })]
        : []),
      ...(kind === 'choice' && (spec.choices ?? []).length === 0
        ? [fault('choices-missing', `${place}.choices`, { fact })]
        : []),
      ...(COMBINATIONS_OF[kind].includes(combine)
        ? []
        : [fault('combine-unfit', `${place}.combine`, { fact, kind, combine })]),
    ];
  });
}

/** Every fact a rule reads is declared, and of a kind it can read. */
export function checkFactsRead(rule: Rule, facts: readonly FactSpec[]): RuleFault[] {
  const read = factsReadBy(rule).flatMap(({ fact, place }) =>
    checkKind(fact, place, KINDS_READ_BY[rule.kind], facts),
  );
  const denominator =
    rule.kind === 'bands' || rule.kind === 'proportional' ? checkDenominator(rule, facts) : [];
  return [...read, ...denominator];
}

function factsReadBy(rule: Rule): { fact: string; place: string }[] {
  if (rule.kind === 'allOf')
    return rule.facts.map((fact, index) => ({ fact, place: `rule.facts[${index}]` }));
  const main = { fact: rule.fact, place: 'rule.fact' };
  return rule.kind === 'timeliness' && 'fact' in rule.due
    ? [main, { fact: rule.due.fact, place: 'rule.due.fact' }]
    : [main];
}

export function checkKind(
  name: string,
  place: string,
  kinds: readonly FactKind[],
  facts: readonly FactSpec[],
): RuleFault[] {
  const spec = facts.find((candidate) => candidate.name === name);
  if (spec === undefined) return [fault('fact-undeclared', place, { fact: name })];
  return kinds.includes(spec.kind) ? [] : [fault('fact-kind-unfit', place, { fact: name, kind: spec.kind })];
}

function checkDenominator(
  { fact, denominator }: { fact: string; denominator?: Denominator },
  facts: readonly FactSpec[],
): RuleFault[] {
  const spec = facts.find((candidate) => candidate.name === fact);
  if (denominator === undefined || spec === undefined || spec.kind === 'ratio') return [];
  return [fault('denominator-unfit', 'rule.denominator', { fact, kind: spec.kind })];
}

/** Every fact a condition asks for is declared, and asked in a way that can be answered. */
export function checkCondition(condition: Condition, place: string, facts: readonly FactSpec[]): RuleFault[] {
  return factsAsked(condition, place).flatMap(({ fact, place: at, on }) => {
    const spec = facts.find((candidate) => candidate.name === fact);
    if (spec === undefined) return [fault('fact-undeclared', `${at}.fact`, { fact })];
    return checkLeaf(on, at, spec);
  });
}

function checkLeaf(leaf: Leaf, place: string, spec: FactSpec): RuleFault[] {
  const params = { fact: spec.name, kind: spec.kind };
  if (!('is' in leaf) && Object.keys(leaf).length === 1) return [fault('condition-empty', place, params)];
  if (!('is' in leaf)) return MEASURED.includes(spec.kind) ? [] : [fault('bound-unfit', place, params)];
  const answers: readonly (string | boolean)[] =
    spec.kind === 'yesNo'
      ? [true, false]
      : spec.kind === 'date'
        ? [NEVER]
        : (spec.choices ?? []).map(({ value }) => value);
  return answers.includes(leaf.is) ? [] : [fault('answer-unfit', `${place}.is`, params)];
}
