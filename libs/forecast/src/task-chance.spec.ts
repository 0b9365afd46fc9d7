import { describe, expect, it } from '@jest/globals';
import { PARAMETERS } from './outcome-parameters';
import { taskChance } from './task-chance';
import { aTask } from './tinh-bien.fixture';

const parameters = { ...PARAMETERS.likely, record: { inTime: 1, worth: 4 } };
const chance = (...task: Parameters<typeof aTask>) =>
  taskChance(aTask(...task), parameters, undefined).chance;

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
    const shares = [0, -2, -5, -13, -400].map(
      (workingDaysLeft) => chance('assigned', { overdue: true, workingDaysLeft }) / 0.85,
    );
    expect(shares.map((share) => Number(share.toFixed(6)))).toEqual([0.4, 0.4, 0.4, 0.1, 0.1]);
    expect(chance('assigned', { overdue: true }) / 0.85).toBeCloseTo(0.4, 10);
    const gentle = { ...parameters, time: { enough: 10, onLastDay: 0.9 } };
    const after = (days: number) =>
      taskChance(aTask('assigned', { overdue: true, workingDaysLeft: -days }), gentle, undefined).chance /
      0.85;
    expect([0, 1, 5].map((days) => Number(after(days).toFixed(6)))).toEqual([0.6, 0.56, 0.4]);
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
