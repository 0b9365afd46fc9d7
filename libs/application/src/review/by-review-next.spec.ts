import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byReviewNext } from './by-review-next';

type Waiting = Parameters<typeof byReviewNext>[0];

function waiting(code: string, atRisk: string | null, day: string, late: number | null = null): Waiting {
  const since = `2017-11-${day}T01:00:00.000Z`;
  return {
    atRisk,
    component: { code, title: '', field: '', max: null },
    waiting: { submission: 1, since, lateWorkingDays: late, takenBy: null },
    updatedAt: since,
  };
}

it('puts late and unknown first, then points, then what has waited longest', () => {
  const tasks = [
    waiting('2.1.1', null, '21'),
    waiting('3.2.1', '0.5', '16'),
    waiting('1.5.3', '2', '20'),
    waiting('1.2.2', null, '15', 1),
    waiting('1.4.1', null, '17'),
    waiting('1.4.2', null, '17'),
    waiting('5.2', '0.5', '15', 3),
  ];
  expect(tasks.sort(byReviewNext).map(({ component }) => component.code)).toEqual([
    '1.2.2',
    '1.5.3',
    '5.2',
    '3.2.1',
    '1.4.1',
    '1.4.2',
    '2.1.1',
  ]);
});

it('is one order, whatever order they come in', () => {
  const task = fc
    .record({
      code: fc.constantFrom('1.1', '1.10', '1.2'),
      atRisk: fc.option(fc.constantFrom('0', '0.5', '2', '10')),
      day: fc.constantFrom('10', '11'),
      late: fc.option(fc.constantFrom(0, 2)),
    })
    .map(({ code, atRisk, day, late }) => waiting(code, atRisk, day, late));
  fc.assert(
    fc.property(task, task, task, (a, b, c) => {
      expect(Math.sign(byReviewNext(a, b))).toBe(-Math.sign(byReviewNext(b, a)) + 0);
      if (byReviewNext(a, b) <= 0 && byReviewNext(b, c) <= 0)
        expect(byReviewNext(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
