import { expect, it } from '@jest/globals';
import { comparePoints, points } from '@tctp/domain';
import fc from 'fast-check';
import { spreadOf } from './spread';

const aValue = fc.option(
  fc.integer({ min: 0, max: 10_000 }).map((cents) => points((cents / 100).toFixed(2))),
  { nil: null },
);

it('averages what is known, and says of how many', () => {
  expect(spreadOf(['87.65', null, '90', '88'])).toEqual({
    mean: '88.55',
    least: '87.65',
    greatest: '90',
    known: 3,
    unknown: 1,
  });
});

it('knows nothing of nothing', () => {
  expect(spreadOf([null, null])).toEqual({ mean: null, least: null, greatest: null, known: 0, unknown: 2 });
});

it('lies between the least and the greatest, in whatever order it is asked', () => {
  fc.assert(
    fc.property(fc.array(aValue, { maxLength: 20 }), (values) => {
      const { mean, least, greatest, known, unknown } = spreadOf(values);
      expect(known + unknown).toBe(values.length);
      expect(spreadOf(values.toReversed())).toEqual(spreadOf(values));
      if (mean === null || least === null || greatest === null) return;
      expect(comparePoints(least, mean)).toBeLessThanOrEqual(0);
      expect(comparePoints(mean, greatest)).toBeLessThanOrEqual(0);
    }),
  );
});
