import { describe, expect, it } from '@jest/globals';
import type { Rule } from '@tctp/domain';
import { aComponent, aFact, faultsOf, ruled } from './component.fixture';

const base = { source: '', fact: 'done' } as const;
const cents = { to: '0.01', mode: 'halfUp' } as const;

describe('each kind of rule', () => {
  it.each<
    [
      string,
      Record<string, 'count' | 'percent' | 'ratio' | 'date' | 'yesNo' | 'number' | 'choice'>,
      Rule,
      string[],
    ]
  >([
    [
      'points for each: a cap below one',
      { done: 'count' },
      { kind: 'perUnit', ...base, per: '1', cap: '0.5' },
      ['cap-below-each at rule.cap'],
    ],
    ['points for each: exactly one', { done: 'count' }, { kind: 'perUnit', ...base, per: '1', cap: '1' }, []],
    [
      'points for each: nothing',
      { done: 'count' },
      { kind: 'perUnit', ...base, per: '0', cap: '1' },
      ['per-not-positive at rule.per'],
    ],
    [
      'points for each: a cap above the maximum',
      { done: 'number' },
      { kind: 'perUnit', ...base, per: '1', cap: '3' },
      ['points-above-maximum at rule.cap'],
    ],
    [
      'proportion: a target of 0',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 0, rounding: cents },
      ['target-out-of-range at rule.target'],
    ],
    [
      'proportion: a target of 100',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 100, rounding: cents },
      [],
    ],
    [
      'proportion: a target beyond 100',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 100.1, rounding: cents },
      ['target-out-of-range at rule.target'],
    ],
    [
      'proportion: a threshold at the target',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 80, zeroBelow: 80, rounding: cents },
      [],
    ],
    [
      'proportion: a threshold above it',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 80, zeroBelow: 81, rounding: cents },
      ['threshold-above-target at rule.zeroBelow'],
    ],
    [
      'proportion: a threshold of nothing',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 80, zeroBelow: 0, rounding: cents },
      ['threshold-above-target at rule.zeroBelow'],
    ],
    [
      'proportion: a step that does not divide the maximum',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 80, rounding: { to: '0.3', mode: 'down' } },
      ['step-not-dividing at max'],
    ],
    [
      'proportion: no step',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 80, rounding: { to: '0', mode: 'down' } },
      ['step-not-positive at rule.rounding.to'],
    ],
    [
      'proportion: of what was due, over a percentage',
      { done: 'percent' },
      { kind: 'proportional', ...base, denominator: 'due', target: 80, rounding: cents },
      ['denominator-unfit at rule.denominator'],
    ],
    [
      'proportion: of a count',
      { done: 'count' },
      { kind: 'proportional', ...base, target: 80, rounding: cents },
      ['fact-kind-unfit at rule.fact'],
    ],
    [
      'all of nothing',
      {},
      { kind: 'allOf', source: '', facts: [], points: '1', otherwise: '0' },
      ['rule-empty at rule.facts'],
    ],
    [
      'all of one twice',
      { done: 'yesNo' },
      { kind: 'allOf', source: '', facts: ['done', 'done'], points: '1', otherwise: '0' },
      ['fact-repeated at rule.facts[1]'],
    ],
    [
      'all of what is no answer',
      { done: 'count' },
      { kind: 'allOf', source: '', facts: ['done'], points: '1', otherwise: '0' },
      ['fact-kind-unfit at rule.facts[0]'],
    ],
    [
      'more for not all',
      { done: 'yesNo' },
      { kind: 'allOf', source: '', facts: ['done'], points: '1', otherwise: '1.5' },
      ['otherwise-above-points at rule.otherwise'],
    ],
    [
      'as much for not all',
      { done: 'yesNo' },
      { kind: 'allOf', source: '', facts: ['done'], points: '1', otherwise: '1' },
      [],
    ],
    [
      'points from outside: above the maximum',
      { done: 'number' },
      { kind: 'external', ...base, absent: { points: '3' } },
      ['points-above-maximum at rule.absent.points'],
    ],
    [
      'points from outside: of a count',
      { done: 'count' },
      { kind: 'external', ...base, absent: 'leaveOut' },
      ['fact-kind-unfit at rule.fact'],
    ],
  ])('%s', (_, kinds, rule, faults) => expect(faultsOf(ruled(kinds, rule))).toEqual(faults));
});

it('a ratio may be measured against what was due', () => {
  const due = { kind: 'proportional', ...base, denominator: 'due', target: 80, rounding: cents } as const;
  expect(faultsOf(ruled({ done: 'ratio' }, due))).toEqual([]);
});

it('a choice without answers cannot be made', () => {
  expect(faultsOf(aComponent({ facts: [aFact({ kind: 'choice', combine: 'latest' })] }))).toEqual([
    'choices-missing at facts[0].choices',
  ]);
});

it.each([
  ['number', 'every'],
  ['ratio', 'greatest'],
  ['date', 'sum'],
] as const)('a %s is not combined by %s', (kind, combine) => {
  expect(faultsOf(aComponent({ facts: [aFact({ kind, combine })] }))).toEqual([
    'combine-unfit at facts[0].combine',
  ]);
});
