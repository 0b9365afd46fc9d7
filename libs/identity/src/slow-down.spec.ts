import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BY_NAME, BY_PLACE, faded, waitLeft } from './slow-down';
import type { Bound } from './slow-down';

const bounds = fc.constantFrom(BY_NAME, BY_PLACE);
const levels = fc.double({ min: 0, max: 2_000, noNaN: true });
const times = fc.integer({ min: 0, max: 1_000_000 });

/** Somebody who tries again the moment they may, and is always wrong. */
function guessesWithin(bound: Bound, seconds: number): number {
  let [now, level, guesses] = [0, 0, 0];
  for (;;) {
    const before = level;
    level = faded(bound, level, waitLeft(bound, before, 0)) + 1;
    now += waitLeft(bound, before, 0);
    if (now > seconds) return guesses;
    guesses += 1;
  }
}

describe('the wait after failed sign-ins', () => {
  it.each([
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 15],
    [6, 30],
    [7, 60],
    [8, 120],
    [11, 960],
    [12, 1_800],
    [500, 1_800],
  ])('after %i of one name is %i seconds', (failures, seconds) => {
    expect(waitLeft(BY_NAME, failures, 0)).toBe(seconds);
  });

  it('gives a guesser from one place 59 tries of a name in a day, and 775 of all names', () => {
    expect(guessesWithin(BY_NAME, 86_400)).toBe(59);
    expect(guessesWithin(BY_PLACE, 86_400)).toBe(775);
  });

  it('is never for good, and never longer than its bound', () => {
    fc.assert(
      fc.property(bounds, levels, times, (bound, level, elapsed) => {
        expect(waitLeft(bound, level, elapsed)).toBeLessThanOrEqual(bound.longestWaitSeconds);
        expect(waitLeft(bound, level, bound.longestWaitSeconds)).toBe(0);
      }),
    );
  });

  it('grows with every failure and shrinks with every second', () => {
    fc.assert(
      fc.property(bounds, levels, times, times, (bound, level, one, more) => {
        expect(waitLeft(bound, level + 1, one)).toBeGreaterThanOrEqual(waitLeft(bound, level, one));
        expect(waitLeft(bound, level, one + more)).toBeLessThanOrEqual(waitLeft(bound, level, one));
      }),
    );
  });

  it('fades alike in one long pause and in many short ones', () => {
    fc.assert(
      fc.property(bounds, levels, times, times, (bound, level, one, other) => {
        const inTwo = faded(bound, faded(bound, level, one), other);
        expect(inTwo).toBeCloseTo(faded(bound, level, one + other), 6);
      }),
    );
  });

  it('a clock that runs backwards neither forgives nor punishes', () => {
    expect(faded(BY_NAME, 7, -3_600)).toBe(7);
    expect(waitLeft(BY_NAME, 7, -3_600)).toBe(60);
  });
});
