import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { points as canonical } from '@tctp/domain';
import {
  certain,
  chanceAtLeast,
  convolve,
  distributionOf,
  meanOf,
  middleOf,
  mixture,
  quantile,
} from './distribution';
import type { Distribution } from './distribution';
import { fromLattice, latticeStep, toLattice } from './lattice';

const coin = distributionOf([
  { points: '0', chance: 0.25 },
  { points: '2', chance: 0.75 },
]);
const shares = (distribution: Distribution) => distribution.map(({ points, chance }) => [points, chance]);

const aDistribution: fc.Arbitrary<Distribution> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => {
    const total = list.reduce((sum, [, weight]) => sum + weight, 0);
    return distributionOf(
      list.map(([quarter, weight]) => ({ points: String(quarter / 4), chance: weight / total })),
    );
  });

function byHand(parts: readonly Distribution[]): Distribution {
  return distributionOf(
    parts.reduce<{ points: string; chance: number }[]>(
      (sums, part) =>
        sums.flatMap((sum) =>
          part.map((one) => ({
            points: fromLattice(toLattice(sum.points) + toLattice(one.points)),
            chance: sum.chance * one.chance,
          })),
        ),
      [{ points: '0', chance: 1 }],
    ),
  );
}

function expectSame(left: Distribution, right: Distribution): void {
  expect(left.map(({ points }) => points)).toEqual(right.map(({ points }) => points));
  left.forEach(({ chance }, at) => expect(chance).toBeCloseTo(right[at]?.chance ?? -1, 12));
}

describe('a distribution of points', () => {
  it('has each number of points once, from the least, and nothing that cannot happen', () => {
    const list = [
      { points: '2', chance: 0.5 },
      { points: '0.50', chance: 0.25 },
      { points: '2.0', chance: 0.25 },
      { points: '9', chance: 0 },
    ];
    expect(shares(distributionOf(list))).toEqual([
      ['0.5', 0.25],
      ['2', 0.75],
    ]);
  });

  it('refuses chances that are none and those that do not add up', () => {
    expect(() =>
      distributionOf([
        { points: '1', chance: -0.1 },
        { points: '2', chance: 1.1 },
      ]),
    ).toThrow('-0.1');
    expect(() => distributionOf([{ points: '1', chance: Number.NaN }])).toThrow('NaN');
    expect(() => distributionOf([{ points: '1', chance: 0.5 }])).toThrow('add up to 0.5');
    expect(() => distributionOf([{ points: 'viele', chance: 1 }])).toThrow('viele');
  });

  it('knows its mean, its quantiles and how likely a total is reached', () => {
    expect(meanOf(coin)).toBe(1.5);
    expect([0, 0.25, 0.26, 1].map((share) => quantile(coin, share))).toEqual(['0', '0', '2', '2']);
    expect(middleOf(coin, 0.8)).toEqual({ low: '0', high: '2' });
    expect(middleOf(coin, 0.4)).toEqual({ low: '2', high: '2' });
    expect(['0', '0.01', '2', '2.01'].map((points) => chanceAtLeast(coin, points))).toEqual([
      1, 0.75, 0.75, 0,
    ]);
  });

  it('may be a mixture of others', () => {
    const mixed = mixture([
      { chance: 0.5, of: coin },
      { chance: 0.5, of: certain('2') },
    ]);
    expect(shares(mixed)).toEqual([
      ['0', 0.125],
      ['2', 0.875],
    ]);
  });

  it('keeps points exact: a thousand tenths of a thousandth are what they are', () => {
    expect(shares(convolve(Array.from({ length: 1000 }, () => certain('0.0001'))))).toEqual([['0.1', 1]]);
    expect(shares(convolve([certain('63'), certain('24.65')]))).toEqual([['87.65', 1]]);
    expect(shares(convolve([certain('-0.5'), certain('0.25')]))).toEqual([['-0.25', 1]]);
    expect(convolve([])).toEqual(certain('0'));
  });
});

describe('the sum of independent parts', () => {
  it('is what counting every combination gives', () => {
    fc.assert(
      fc.property(fc.array(aDistribution, { maxLength: 5 }), (parts) =>
        expectSame(convolve(parts), byHand(parts)),
      ),
    );
  });

  it('does not depend on the order, nor on how it is bracketed', () => {
    fc.assert(
      fc.property(aDistribution, aDistribution, aDistribution, (a, b, c) => {
        expectSame(convolve([a, b, c]), convolve([c, a, b]));
        expectSame(convolve([convolve([a, b]), c]), convolve([a, convolve([b, c])]));
      }),
    );
  });

  it('adds up means, and its chances to one', () => {
    fc.assert(
      fc.property(fc.array(aDistribution, { minLength: 1, maxLength: 12 }), (parts) => {
        const sum = convolve(parts);
        expect(meanOf(sum)).toBeCloseTo(
          parts.reduce((total, part) => total + meanOf(part), 0),
          9,
        );
        expect(sum.reduce((total, { chance }) => total + chance, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('the lattice of points', () => {
  it('is as wide as the distances within each part allow, wherever the part begins', () => {
    expect(latticeStep([[246_500], [0, 20_000], [5_000, 10_000, 15_000]])).toBe(5_000);
    expect(latticeStep([[7], [9]])).toBe(1);
    expect(latticeStep([])).toBe(1);
  });

  it('takes points there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (at) => {
        expect(toLattice(fromLattice(at))).toBe(at);
        expect(fromLattice(at)).toBe(canonical(fromLattice(at)));
      }),
    );
  });
});
