import { describe, expect, it } from '@jest/globals';
import { agreementChance, calibrate } from './calibration';
import type { JudgedTwice } from './calibration';

const pair = (reviewed: string, official: string, parts: Partial<JudgedTwice> = {}): JudgedTwice => ({
  componentCode: '1.1',
  fieldCode: '1',
  reviewer: 'an',
  reviewed,
  official,
  ...parts,
});
const belief = { share: 0.9, worth: 10 };
const who = { fieldCode: '1', reviewer: 'an' };

describe('how far reviewers were from the appraiser', () => {
  it('is the share they agreed on to the last decimal, and the mean error, which has a direction', () => {
    const { overall } = calibrate([pair('2', '2.0'), pair('2', '1'), pair('1', '0.5'), pair('1', '1.25')]);
    expect(overall).toEqual({ pairs: 4, agreed: 1, meanError: '-0.3125' });
    expect(calibrate([pair('1', '2')]).overall.meanError).toBe('1');
    expect(calibrate([pair('1', '1'), pair('1', '1'), pair('1', '0')]).overall.meanError).toBe('-0.3333');
    expect(calibrate([]).overall).toEqual({ pairs: 0, agreed: 0, meanError: null });
  });

  it('is known by field and by reviewer', () => {
    const made = calibrate([
      pair('2', '2', { fieldCode: '3', reviewer: 'binh' }),
      pair('2', '1'),
      pair('2', '2', { reviewer: null }),
    ]);
    expect(Object.keys(made.byField)).toEqual(['1', '3']);
    expect(made.byField['1']).toEqual({ pairs: 2, agreed: 1, meanError: '-0.5' });
    expect(made.byReviewer).toEqual({
      an: { pairs: 1, agreed: 0, meanError: '-1' },
      binh: { pairs: 1, agreed: 1, meanError: '0' },
    });
  });
});

describe('the chance that the appraiser agrees', () => {
  it('is what is believed, as long as nothing is known', () => {
    expect(agreementChance(undefined, belief, who)).toBe(0.9);
    expect(agreementChance(calibrate([]), belief, who)).toBe(0.9);
    expect(agreementChance(calibrate([]), { share: 0.9, worth: 0 }, who)).toBe(0.9);
  });

  it('is pulled by last year, then by the field, then by the reviewer, each by its own pairs', () => {
    const wrong = Array.from({ length: 10 }, () => pair('2', '1'));
    const right = Array.from({ length: 10 }, () => pair('2', '2', { fieldCode: '3', reviewer: 'binh' }));
    const known = calibrate([...wrong, ...right]);
    const overall = (10 + 9) / 30;
    const elsewhere = agreementChance(known, belief, { fieldCode: '9', reviewer: null });
    expect(elsewhere).toBeCloseTo(overall, 12);
    const field = (0 + overall * 10) / 20;
    expect(agreementChance(known, belief, { fieldCode: '1', reviewer: null })).toBeCloseTo(field, 12);
    expect(agreementChance(known, belief, who)).toBeCloseTo((field * 10) / 20, 12);
    expect(agreementChance(known, belief, { fieldCode: '3', reviewer: 'binh' })).toBeGreaterThan(elsewhere);
    expect(agreementChance(known, belief, { fieldCode: '1', reviewer: 'moi' })).toBeCloseTo(field, 12);
  });

  it('is nothing but experience where the belief is worth nothing', () => {
    const known = calibrate([pair('2', '2'), pair('2', '1', { fieldCode: '3', reviewer: null })]);
    expect(agreementChance(known, { share: 0.9, worth: 0 }, { fieldCode: '9', reviewer: null })).toBe(0.5);
  });
});
