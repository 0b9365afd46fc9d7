import { describe, expect, it } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  comparePoints,
  divideRounded,
  isMultipleOf,
  maxPoints,
  minPoints,
  multiplyPoints,
  points,
  roundPoints,
  subtractPoints,
  sumPoints,
} from './points';
import type { Rounding } from './points';

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

describe('sums, differences and comparisons', () => {
  /** From a cent to more digits than a plan has, written as they come. */
  const any = fc
    .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, places]) => new Decimal(digits.toString()).times(new Decimal(10).pow(-places)).toFixed());

  it('are those of decimal arithmetic, whatever the digits', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), any, any, (list, left, right) => {
        const Wide = Decimal.clone({ precision: 100 });
        expect(sumPoints(list)).toBe(list.reduce((sum, one) => sum.plus(one), new Wide(0)).toFixed());
        expect(subtractPoints(left, right)).toBe(new Wide(left).minus(right).toFixed());
        expect(comparePoints(left, right)).toBe(new Wide(left).comparedTo(right));
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuse what is no number', () => {
    expect(() => sumPoints(['1', 'hai'])).toThrow('DecimalError');
    expect(() => comparePoints('', '1')).toThrow('DecimalError');
  });
});

describe('a quotient', () => {
  const cents = (mode: Rounding['mode']) => ({ to: '0.01', mode });

  it('is rounded once, from its exact value', () => {
    expect(divideRounded('2', '3', cents('halfUp'))).toBe('0.67');
    expect(divideRounded('2', '3', cents('down'))).toBe('0.66');
    expect(divideRounded('1', '3', cents('up'))).toBe('0.34');
    expect(divideRounded('1', '2', cents('up'))).toBe('0.5');
  });

  it('rounds halves away from zero and everything nearer toward it', () => {
    expect(divideRounded('0.125', '1', cents('halfUp'))).toBe('0.13');
    expect(divideRounded('0.1249999999999999999999999', '1', cents('halfUp'))).toBe('0.12');
    expect(divideRounded('-0.125', '1', cents('halfUp'))).toBe('-0.13');
    expect(divideRounded('0.125', '-1', cents('down'))).toBe('-0.12');
    expect(divideRounded('-0.001', '1', cents('down'))).toBe('0');
  });

  it('goes in steps that are no power of ten', () => {
    expect(divideRounded('1.62', '1', { to: '0.25', mode: 'halfUp' })).toBe('1.5');
    expect(divideRounded('1.625', '1', { to: '0.25', mode: 'halfUp' })).toBe('1.75');
  });

  it('loses no digit of the largest counts', () => {
    expect(divideRounded('900719925474099100', '9007199254740991', { to: '0.01', mode: 'down' })).toBe('100');
    expect(divideRounded('900719925474099000', '9007199254740991', { to: '0.01', mode: 'down' })).toBe(
      '99.99',
    );
  });

  it('has no zero below it', () => {
    expect(() => divideRounded('1', '0', cents('up'))).toThrow(RangeError);
    expect(() => divideRounded('1', '1', { to: '0', mode: 'up' })).toThrow(RangeError);
  });
});

it('multiplies exactly, and knows what a step divides', () => {
  expect(multiplyPoints('0.1', '3')).toBe('0.3');
  expect(['0', '0.5', '0.75', '0.3'].map((value) => isMultipleOf(value, '0.25'))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
