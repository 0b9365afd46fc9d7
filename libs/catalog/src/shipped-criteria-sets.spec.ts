import { describe, expect, it } from '@jest/globals';
import { sumPoints } from '@tctp/domain';
import { divisions2019 } from './divisions-2019.fixture';
import { setOf } from './shipped-set.fixture';
import { shippedCriteriaSets } from './shipped-criteria-sets';
import { validateCriteriaSet } from './validate-criteria-set';

const shipped = shippedCriteriaSets();

describe.each(shipped.map((one) => [one.set.id, one] as const))('the set %s', (_, { set, completeness }) => {
  it('adds up to its total of 100', () => {
    expect(set.total).toBe('100');
    expect(sumPoints(set.fields.map(({ max }) => max))).toBe('100');
  });

  it('says where it was read', () => {
    expect(set.source).toMatch(/\d+\/(QĐ|KH)-/);
  });

  it('gives no maximum without a rule and no rule without a maximum', () => {
    expect(set.components.filter(({ max, rule }) => (max === null) !== (rule === null))).toEqual([]);
  });

  it('is as complete as it says', () => {
    const itemised = sumPoints(set.components.flatMap(({ max }) => max ?? []));
    expect(itemised === '100').toBe(completeness === 'complete');
    expect(set.components.length === 0).toBe(completeness === 'frame');
  });
});

it('four sets ship, each under its own id', () => {
  expect(shipped.map(({ set }) => set.id)).toEqual([
    'qd766-2022',
    'par-index-2948-2017',
    'tinh-bien-2016',
    'ca-mau-2013',
  ]);
});

it('the frame of 2948/QĐ-BNV has eight fields and the maxima that were read', () => {
  expect(setOf('par-index-2948-2017').fields.map(({ max }) => max)).toEqual([
    '10',
    '10',
    '14.5',
    '11',
    '16',
    '7',
    '16',
    '15.5',
  ]);
});

describe('a set that does not add up', () => {
  it('is refused, with the sum, the total and what to do', () => {
    expect(validateCriteriaSet(divisions2019)).toEqual({
      ok: false,
      faults: [
        { path: 'total', message: 'fields-not-total (sum 99.55, total 100) → correct-a-field-or-the-total' },
      ],
    });
  });

  it('is sound once the misprint is mended', () => {
    const fields = divisions2019.fields.map((field) =>
      field.code === '5' ? { ...field, max: '10.5' } : field,
    );
    expect(validateCriteriaSet({ ...divisions2019, fields })).toMatchObject({ ok: true });
  });

  it('is refused for its shape before its sums', () => {
    expect(validateCriteriaSet({ ...divisions2019, total: 100, colour: 'red' })).toMatchObject({
      ok: false,
      faults: [{ path: 'total' }, { path: '' }],
    });
  });
});
