import { describe, expect, it } from '@jest/globals';
import type { Component, Facts, Points } from '@tctp/domain';
import { ZERO, comparePoints, points } from '@tctp/domain';
import fc from 'fast-check';
import { checkRule } from './check-rule';
import { aComponent, aFact, bandsOf, choiceOf, deductionOf } from './component.fixture';
import { highestPoints, lowestPoints } from './points-range';
import { scoreFacts } from './score-facts';

const somePoints = fc.integer({ min: -4, max: 20 }).map((quarters) => points(quarters / 4));
const count = fc.integer({ min: 0, max: 40 });
const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const bound = fc.integer({ min: 0, max: 110 });
const band = fc.oneof(
  fc.record({ from: bound, points: somePoints }),
  fc.record({ above: bound, points: somePoints }),
  fc.record({ points: somePoints }),
);
const answers = ['a', 'b', 'c'];

interface Case {
  component: Component;
  facts: Facts;
}

const banded: fc.Arbitrary<Case> = fc
  .record({
    bands: fc.array(band, { maxLength: 4 }),
    max: somePoints,
    kind: fc.constantFrom('count' as const, 'percent' as const),
    count,
    percent,
  })
  .map(({ bands, max, kind, ...value }) => ({
    component: aComponent({
      max,
      facts: [aFact({ kind, combine: 'latest' })],
      rule: bandsOf('done', ...bands),
    }),
    facts: { done: value[kind] },
  }));

const deducted: fc.Arbitrary<Case> = fc
  .record({ start: somePoints, per: somePoints, floor: somePoints, max: somePoints, count })
  .map(({ max, count: done, ...rule }) => ({
    component: aComponent({ max, facts: [aFact()], rule: deductionOf('done', rule) }),
    facts: { done },
  }));

const chosen: fc.Arbitrary<Case> = fc
  .record({
    options: fc.array(fc.record({ value: fc.constantFrom(...answers), points: somePoints }), {
      maxLength: 3,
    }),
    max: somePoints,
    answer: fc.constantFrom(...answers),
  })
  .map(({ options, max, answer }) => ({
    component: aComponent({
      max,
      facts: [
        aFact({
          kind: 'choice',
          combine: 'latest',
          choices: answers.map((value) => ({ value, label: { vi: value, en: value } })),
        }),
      ],
      rule: choiceOf('done', ...options),
    }),
    facts: { done: answer },
  }));

const soundCase = fc
  .oneof(banded, deducted, chosen)
  .filter(({ component }) => checkRule(component).length === 0);

function score(component: Component, facts: Facts): Points | null {
  const scored = scoreFacts(component, facts);
  if (!scored.ok) throw new Error(scored.refusal.code);
  return scored.points;
}

function isBetween(low: Points | null, value: Points, high: Points | null): boolean {
  return low !== null && high !== null && comparePoints(low, value) <= 0 && comparePoints(value, high) <= 0;
}

describe('any rule without faults', () => {
  it('never gives less than zero or more than the maximum', () => {
    fc.assert(
      fc.property(soundCase, ({ component, facts }) => {
        const given = score(component, facts);
        return given === null || isBetween(ZERO, given, component.max);
      }),
    );
  });

  it('never gives less than its lowest or more than its highest points', () => {
    fc.assert(
      fc.property(soundCase, ({ component, facts }) => {
        const given = score(component, facts);
        return given === null || isBetween(lowestPoints(component), given, highestPoints(component));
      }),
    );
  });
});

describe('bands whose points rise with their bounds', () => {
  const rising = aComponent({
    max: '3',
    facts: [aFact({ kind: 'percent', combine: 'latest' })],
    rule: bandsOf(
      'done',
      { points: '0' },
      { from: 50, points: '0.5' },
      { above: 70, points: '1.25' },
      { from: 100, points: '3' },
    ),
  });

  it('never give less for more', () => {
    fc.assert(
      fc.property(percent, percent, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        return (
          comparePoints(score(rising, { done: less }) ?? ZERO, score(rising, { done: more }) ?? ZERO) <= 0
        );
      }),
    );
  });
});

describe('a deduction', () => {
  const falling = aComponent({
    facts: [aFact()],
    rule: deductionOf('done', { start: '2', per: '0.3', floor: '0.5' }),
  });

  it('never gives more for more occurrences', () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        return (
          comparePoints(score(falling, { done: less }) ?? ZERO, score(falling, { done: more }) ?? ZERO) >= 0
        );
      }),
    );
  });
});

describe('a component without maximum or rule', () => {
  it('has neither a lowest nor a highest score', () => {
    for (const component of [aComponent(), aComponent({ max: null })]) {
      expect([lowestPoints(component), highestPoints(component)]).toEqual([null, null]);
    }
  });
});
