import { describe, expect, it } from '@jest/globals';
import type { Component, Facts, Points } from '@tctp/domain';
import { ZERO, comparePoints } from '@tctp/domain';
import fc from 'fast-check';
import { anyCase } from './any-rule.fixture';
import { checkFacts } from './check-facts';
import { checkRule } from './check-rule';
import { aComponent, aFact, bandsOf, deductionOf, pointsOf, ruled } from './component.fixture';
import { highestPoints, lowestPoints } from './points-range';
import { daysBetween } from './days';
import { scoreFacts } from './score-facts';

const soundCase = anyCase.filter(
  ({ component, facts }) => checkRule(component).length === 0 && checkFacts(component, facts) === null,
);
const context = {
  workingDaysBetween: (after: string, upTo: string) => Math.trunc((daysBetween(after, upTo) * 5) / 7),
};

function score(component: Component, facts: Facts): Points | null {
  const scored = scoreFacts(component, facts, context);
  return scored.ok ? scored.points : null;
}

function isBetween(low: Points | null, value: Points, high: Points | null): boolean {
  return low !== null && high !== null && comparePoints(low, value) <= 0 && comparePoints(value, high) <= 0;
}

describe('any rule without faults', () => {
  it('never throws, and refuses only what is missing', () => {
    fc.assert(
      fc.property(soundCase, ({ component, facts }) => {
        const scored = scoreFacts(component, facts);
        return scored.ok || scored.refusal.code === 'fact-missing';
      }),
      { numRuns: 300 },
    );
  });

  it('never gives less than zero or more than the maximum', () => {
    fc.assert(
      fc.property(soundCase, ({ component, facts }) => {
        const given = score(component, facts);
        return given === null || isBetween(ZERO, given, component.max);
      }),
      { numRuns: 300 },
    );
  });

  it('never gives less than its lowest or more than its highest points', () => {
    fc.assert(
      fc.property(soundCase, ({ component, facts }) => {
        const given = score(component, facts);
        return given === null || isBetween(lowestPoints(component), given, highestPoints(component));
      }),
      { numRuns: 300 },
    );
  });

  it('is found among what is generated, of every kind', () => {
    const found = new Set(fc.sample(soundCase, 600).map(({ component }) => component.rule?.kind));
    expect(found.size).toBe(8);
  });
});

const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);

/** The more of the fact, the more (or, falling, the less) points. */
function isMonotone(component: Component, values: fc.Arbitrary<number>, direction: 1 | -1): void {
  fc.assert(
    fc.property(values, values, (one, other) => {
      const less = score(component, { done: Math.min(one, other) }) ?? ZERO;
      const more = score(component, { done: Math.max(one, other) }) ?? ZERO;
      return comparePoints(less, more) * direction <= 0;
    }),
  );
}

describe('more never gives less', () => {
  it('in bands whose points rise, with a line between', () => {
    const rising = ruled(
      { done: 'percent' },
      {
        ...bandsOf(
          'done',
          { points: '0' },
          { from: 50, points: '0.5', linearTo: '1.25' },
          { above: 70, points: '1.25' },
          { from: 100, points: '3' },
        ),
        rounding: { to: '0.01', mode: 'halfUp' },
      },
      '3',
    );
    isMonotone(rising, percent, 1);
  });

  it('in proportion, above its threshold', () => {
    const rounding = { to: '0.25', mode: 'halfUp' } as const;
    const share = ruled(
      { done: 'percent' },
      { kind: 'proportional', source: '', fact: 'done', target: 90, zeroBelow: 30, rounding },
    );
    isMonotone(share, percent, 1);
  });

  it('and more occurrences never give more where they are taken off', () => {
    const falling = aComponent({
      facts: [aFact()],
      rule: deductionOf('done', { start: '2', per: '0.3', floor: '0.5' }),
    });
    isMonotone(falling, fc.nat(40), -1);
  });

  it('and later never gives more', () => {
    const timely = ruled(
      { done: 'date' },
      {
        kind: 'timeliness',
        source: '',
        fact: 'done',
        due: { on: '2017-02-10' },
        unit: 'days',
        onTime: '2',
        late: [{ upTo: 3, points: '1' }],
        later: '0.5',
        never: '0',
      },
    );
    const given = Array.from({ length: 28 }, (_, index) =>
      Number(pointsOf(timely, { done: `2017-02-${String(index + 1).padStart(2, '0')}` })),
    );
    expect(given).toEqual(given.toSorted((left, right) => right - left));
    expect([...new Set(given)]).toEqual([2, 1, 0.5]);
  });
});

describe('a band of a sound rule', () => {
  it('is given by some value: by its bound, or just above it', () => {
    fc.assert(
      fc.property(soundCase, ({ component: { rule, ...rest } }) => {
        if (rule?.kind !== 'bands' || rest.facts[0]?.kind !== 'percent') return true;
        const plain = { ...rule, knockOut: undefined, notArisen: undefined, mitigation: undefined };
        return rule.bands.every(({ from, above, points, linearTo }) => {
          const value = from ?? (above === undefined ? 0 : above + 1e-9);
          const scored = scoreFacts({ ...rest, rule: plain }, { done: value });
          return linearTo !== undefined || (scored.ok && scored.points === points);
        });
      }),
      { numRuns: 300 },
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
