import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparePoints, points } from '@tctp/domain';
import { aSet, grading } from './criteria-set.fixture';
import { gradeUnits } from './grade-units';

const CODES = grading.grades.map(({ code }) => code);
const units = fc.array(fc.integer({ min: 78, max: 100 }), { maxLength: 12 }).map((totals) =>
  totals.map((total, index) => ({
    id: String(index),
    total: points(total),
    facts: { disciplined: false },
  })),
);

describe('a quota, for any units', () => {
  it('is never exceeded, and never lifts a lower total above a higher one', () => {
    fc.assert(
      fc.property(units, fc.nat(5), (list, places) => {
        const grades = grading.grades.map((grade) =>
          grade.code === 'best' || grade.code === 'good' ? { ...grade, quota: { units: places } } : grade,
        );
        const graded = gradeUnits(aSet({ grading: { ...grading, grades } }), list);
        for (const code of ['best', 'good']) {
          expect(graded.filter(({ grade }) => grade === code).length).toBeLessThanOrEqual(places);
        }
        const heights = graded.map(({ grade }) => CODES.indexOf(grade ?? ''));
        expect(heights).toEqual(heights.toSorted((left, right) => right - left));
      }),
    );
  });
});

describe('ranks, for any units', () => {
  it('follow the totals, whatever the order they come in', () => {
    fc.assert(
      fc.property(units, (list) => {
        const ranks = (given: typeof list) =>
          Object.fromEntries(gradeUnits(aSet({ grading }), given).map(({ id, rank }) => [id, rank]));
        expect(ranks(list)).toEqual(ranks(list.toReversed()));
        for (const unit of list) {
          const better = list.filter(({ total }) => comparePoints(total, unit.total) > 0).length;
          expect(ranks(list)[unit.id]).toBe(better + 1);
        }
      }),
    );
  });
});
