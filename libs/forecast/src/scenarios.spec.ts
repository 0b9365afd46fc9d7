import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certainFate } from './component-fate';
import type { ChanceLine } from './chance-lines';
import { distributionOf } from './distribution';
import type { Distribution } from './distribution';
import { fromLattice, toLattice } from './lattice';
import { drawScenarios, scenariosOf } from './scenarios';

const reason = { code: 'done', params: {} };

function aLine(code: string, distribution: Distribution): ChanceLine {
  const fate = certainFate(code, '0', reason);
  return { line: { code } as ChanceLine['line'], fate, distribution, because: [] };
}

const anyDistribution = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 1000 })), {
    minLength: 1,
    maxLength: 11,
    selector: ([quarters]) => quarters,
  })
  .map((outcomes) => {
    const whole = outcomes.reduce((sum, [, weight]) => sum + weight, 0);
    return distributionOf(
      outcomes.map(([quarters, weight]) => ({ points: String(quarters / 4), chance: weight / whole })),
    );
  });

describe('scenarios', () => {
  it('give every outcome of a line its own chance, whatever slots it lies in', () => {
    fc.assert(
      fc.property(fc.array(anyDistribution, { minLength: 1, maxLength: 4 }), (distributions) => {
        const lines = distributions.map((distribution, place) => aLine(`c${place}`, distribution));
        const { slotBits, threshold, below, above, step } = scenariosOf(lines, []);
        const slots = 2 ** slotBits;
        const full = 2 ** (32 - slotBits);
        for (const [place, distribution] of distributions.entries()) {
          const low = toLattice(distribution[0]!.points);
          for (const { points, chance } of distribution) {
            const steps = (toLattice(points) - low) / step;
            let share = 0;
            for (let slot = place * slots; slot < (place + 1) * slots; slot += 1) {
              if (below[slot] === steps) share += threshold[slot]! / full / slots;
              if (above[slot] === steps) share += (1 - threshold[slot]! / full) / slots;
            }
            expect(share).toBeCloseTo(chance, 6);
          }
        }
      }),
    );
  });

  it('draw nothing outside of what can come about, and every year once', () => {
    fc.assert(
      fc.property(
        fc.array(anyDistribution, { minLength: 1, maxLength: 6 }),
        fc.integer(),
        (distributions, seed) => {
          const scenarios = scenariosOf(
            distributions.map((distribution, place) => aLine(`c${place}`, distribution)),
            [],
          );
          const counts = drawScenarios(scenarios, seed, 200);
          expect(counts.reduce((sum, one) => sum + one, 0)).toBe(200);
          const least = distributions.reduce((sum, one) => sum + toLattice(one[0]!.points), 0);
          expect(fromLattice(scenarios.low)).toBe(fromLattice(least));
          expect(counts).toEqual(drawScenarios(scenarios, seed, 200));
        },
      ),
    );
  });

  it('let a knock-out have the last word over a fall, in whatever order they are told', () => {
    const line = aLine('a', [{ points: '2', chance: 1 }]);
    const fallen = { ...line, fate: { ...line.fate, fallen: '1' } };
    const causes = (['knockOut', 'document'] as const).map((kind) => ({
      id: kind,
      kind,
      chance: 1,
      componentCodes: ['a'],
    }));
    for (const told of [causes, [...causes].reverse()]) {
      const scenarios = scenariosOf([fallen], told);
      const counts = drawScenarios(scenarios, 1, 10);
      const at = counts.findIndex((count) => count > 0);
      expect(fromLattice(scenarios.low + at * scenarios.step)).toBe('0');
    }
  });
});
