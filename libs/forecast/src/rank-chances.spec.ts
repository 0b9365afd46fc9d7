import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Distribution } from './distribution';
import { distributionOf } from './distribution';
import { rankChances } from './rank-chances';

const aDistribution: fc.Arbitrary<Distribution> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => {
    const total = list.reduce((sum, [, weight]) => sum + weight, 0);
    return distributionOf(
      list.map(([half, weight]) => ({ points: String(half / 2), chance: weight / total })),
    );
  });

/** Every combination of outcomes, one by one. */
function byHand(own: Distribution, others: readonly Distribution[]): number[] {
  const ranks = new Array<number>(others.length + 1).fill(0);
  const walk = (at: number, points: number, above: number, chance: number): void => {
    const other = others[at];
    if (other === undefined) {
      ranks[above] = (ranks[above] ?? 0) + chance;
      return;
    }
    for (const one of other)
      walk(at + 1, points, above + Number(Number(one.points) > points), chance * one.chance);
  };
  for (const { points, chance } of own) walk(0, Number(points), 0, chance);
  return ranks;
}

describe('the chance of each rank', () => {
  it('is what counting every combination gives, and adds up to one', () => {
    fc.assert(
      fc.property(aDistribution, fc.array(aDistribution, { maxLength: 5 }), (own, others) => {
        const ranks = rankChances(own, others);
        byHand(own, others).forEach((chance, at) => expect(ranks[at]).toBeCloseTo(chance, 10));
        expect(ranks.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
      }),
    );
  });
});
