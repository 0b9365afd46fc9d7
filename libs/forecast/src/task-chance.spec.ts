import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PARAMETERS, VIEWS, checkParameters } from './outcome-parameters';
import { taskChance } from './task-chance';
import { aTask } from './tinh-bien.fixture';

const parameters = { ...PARAMETERS.likely, record: { inTime: 1, worth: 4 } };
const chance = (...task: Parameters<typeof aTask>) =>
  taskChance(aTask(...task), parameters, undefined).chance;

/** Time and lateness that the parameters of a plan may state, the shipped ones among them. */
const anyWaiting = fc.oneof(
  fc.constantFrom(...VIEWS.map((view) => PARAMETERS[view])),
  fc
    .record({
      time: fc.record({
        enough: fc.integer({ min: 1, max: 20 }),
        onLastDay: fc.double({ min: 0.01, max: 1, noNaN: true }),
      }),
      overdue: fc.record({
        share: fc.double({ min: 0.01, max: 1, noNaN: true }),
        perDay: fc.double({ min: 0.01, max: 1, noNaN: true }),
        atLeast: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    })
    .filter((waiting) => checkParameters({ ...parameters, ...waiting }) === null),
);

describe('the chance of a task', () => {
  it('is certain when it is approved, set aside, or waits for a superior', () => {
    for (const work of ['approved', 'notApplicable', 'blocked'] as const) {
      expect(taskChance(aTask(work, { overdue: true }), parameters, { settled: 9, inTime: 0 })).toEqual({
        chance: 1,
        because: [],
      });
    }
  });

  it('is what its state promises, with all the time it needs', () => {
    const states = [
      'assigned',
      'inProgress',
      'withdrawn',
      'returned',
      'reopened',
      'submitted',
      'underReview',
    ] as const;
    expect(states.map((work) => chance(work))).toEqual([0.85, 0.92, 0.92, 0.9, 0.9, 0.9, 0.92]);
    expect(chance('notApplicableAsked')).toBe(0.9);
  });

  it('shrinks evenly from enough days to the last one', () => {
    const shares = [20, 10, 9, 5, 0, -1].map(
      (workingDaysLeft) => chance('assigned', { workingDaysLeft }) / 0.85,
    );
    expect(shares.map((share) => Number(share.toFixed(6)))).toEqual([1, 1, 0.94, 0.7, 0.4, 0.4]);
    expect(chance('assigned', { workingDaysLeft: null })).toBe(0.85);
    const atOnce = { ...parameters, time: { enough: 0, onLastDay: 0.5 } };
    expect(taskChance(aTask('assigned', { workingDaysLeft: -3 }), atOnce, undefined).chance).toBe(0.85);
  });

  it('is never better overdue than on the last day, and less each day, down to the least', () => {
    const shares = [0, -1, -2, -5, -13, -400].map(
      (workingDaysLeft) => chance('assigned', { overdue: true, workingDaysLeft }) / 0.85,
    );
    expect(shares.map((share) => Number(share.toFixed(6)))).toEqual([0.35, 0.31, 0.27, 0.15, 0.1, 0.1]);
    expect(chance('assigned', { overdue: true }) / 0.85).toBeCloseTo(0.35, 10);
  });

  it('falls with every working day that goes by, the step into being overdue too, until only the least is left', () => {
    fc.assert(
      fc.property(anyWaiting, ({ time, overdue }) => {
        const own = { ...parameters, time, overdue };
        const on = (workingDaysLeft: number) =>
          taskChance(aTask('assigned', { workingDaysLeft, overdue: workingDaysLeft < 0 }), own, undefined)
            .chance;
        for (let left = 20; left > -40; left -= 1) {
          expect(on(left - 1)).toBeLessThanOrEqual(on(left));
          const falls = left < time.enough && on(left) > 0.85 * overdue.atLeast + 1e-9;
          if (falls && left <= 0) expect(on(left - 1)).toBeLessThan(on(left));
        }
      }),
    );
  });

  it('waits for the reviewer and not for the calendar once it is handed in', () => {
    expect(chance('submitted', { overdue: true, workingDaysLeft: -50 })).toBe(0.9);
    expect(taskChance(aTask('submitted'), parameters, { settled: 10, inTime: 0 }).chance).toBe(0.9);
  });

  it('leans on the record of its unit, the more the longer that is', () => {
    const of = (settled: number, inTime: number) =>
      taskChance(aTask('assigned'), parameters, { settled, inTime }).chance / 0.85;
    expect([of(0, 0), of(4, 0), of(4, 4), of(12, 0)].map((share) => Number(share.toFixed(6)))).toEqual([
      1, 0.5, 1, 0.25,
    ]);
    const blind = { ...parameters, record: { inTime: 0.5, worth: 0 } };
    expect(taskChance(aTask('assigned'), blind, { settled: 0, inTime: 0 }).chance).toBeCloseTo(0.425, 10);
    expect(taskChance(aTask('assigned'), blind, { settled: 2, inTime: 2 }).chance).toBeCloseTo(0.85, 10);
  });
});
