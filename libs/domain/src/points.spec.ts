import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  comparePoints,
  maxPoints,
  minPoints,
  points,
  roundPoints,
  subtractPoints,
  sumPoints,
} from './points';

/** Points as plans have them: whole ten-thousandths, either side of nothing. */
const some = fc
  .integer({ min: -10_000_000, max: 10_000_000 })
  .map((units) =>
    points(
      `${units < 0 ? '-' : ''}${Math.trunc(Math.abs(units) / 10_000)}.${String(Math.abs(units) % 10_000).padStart(4, '0')}`,
    ),
  );

describe('points', () => {
  it('adds what floats cannot', () => {
    expect(sumPoints(['63', '24.65'])).toBe('87.65');
    expect(sumPoints(['0.1', '0.2'])).toBe('0.3');
    expect(sumPoints([])).toBe('0');
  });

  it('has one text for one number, and none for what is no number', () => {
    expect(points('2.50')).toBe('2.5');
    expect(points(24.65)).toBe('24.65');
    expect(() => points('hai')).toThrow('DecimalError');
  });

  it.each([
    ['87.65', '87.65'],
    ['2', '2.00'],
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['-0.004', '0.00'],
    ['1.995', '2.00'],
  ])('reads %s as %s', (value, read) => expect(roundPoints(value, 2)).toBe(read));

  it('loses nothing on the way there and back', () => {
    fc.assert(
      fc.property(some, some, (left, right) => {
        expect(subtractPoints(sumPoints([left, right]), right)).toBe(left);
        expect(sumPoints([left, right])).toBe(sumPoints([right, left]));
        expect(comparePoints(minPoints(left, right), maxPoints(left, right))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
