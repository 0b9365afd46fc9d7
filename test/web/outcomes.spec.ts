import { describe, expect, it } from '@jest/globals';
import { numbersTyped } from '../../apps/web/src/features/forecast/numbers-typed';
import { bandsOf, chanceFrom, ranksAmong, stepsOf } from '../../apps/web/src/features/forecast/outcomes';

const OUTCOMES = [
  { points: '86.65', chance: 0.25 },
  { points: '87.65', chance: 0.5 },
  { points: '90', chance: 0.25 },
];

describe('what the forecast room draws', () => {
  it('puts every outcome into one step, and closes the outline at both ends', () => {
    const { width, steps } = stepsOf(OUTCOMES, [{ points: '91.9', chance: 1 }]);
    expect(width).toBe(0.5);
    expect([steps[0]?.now, steps.at(-1)?.then]).toEqual([0, 0]);
    expect(steps.filter(({ now }) => now > 0).map(({ at }) => at)).toEqual([86.5, 87.5, 90]);
    expect(steps.find(({ then }) => then > 0)?.at).toBe(91.5);
  });

  it('cuts the total at trial thresholds: a bound belongs to the band above it', () => {
    expect(chanceFrom(OUTCOMES, 87.65)).toBe(0.75);
    expect(bandsOf(OUTCOMES, [90, 87])).toEqual([
      { from: null, below: 87, chance: 0.25 },
      { from: 87, below: 90, chance: 0.5 },
      { from: 90, below: null, chance: 0.25 },
    ]);
  });

  it('shares the better rank among the same points', () => {
    expect(ranksAmong(OUTCOMES, [90, 87])).toEqual([0.25, 0.5, 0.25]);
  });

  it('reads numbers with a comma or a point, and leaves out what is none', () => {
    expect(numbersTyped('80; 90,5\n91.25 x 0 101', 100)).toEqual([80, 90.5, 91.25]);
    expect(numbersTyped('', 100)).toEqual([]);
  });
});
