import { describe, expect, it } from '@jest/globals';
import { comparePoints } from '@tctp/domain';
import fc from 'fast-check';
import { anyState, pointsUpTo } from './any-progress.fixture';
import { acceptanceOf, calibrate } from './calibration';
import type { Calibration, JudgedTwice } from './calibration';
import { forecastChances } from './chance-forecast';
import { meanOf } from './distribution';
import { aTask, inputWith, progressOf } from './tinh-bien.fixture';

const pair = (reviewed: string, official: string, parts: Partial<JudgedTwice> = {}): JudgedTwice => ({
  componentCode: '1.1',
  fieldCode: '1',
  reviewer: 'an',
  reviewed,
  official,
  ...parts,
});
const belief = { share: 0.9, worth: 10 };
const who: { fieldCode: string; reviewer: string | null } = { fieldCode: '1', reviewer: 'an' };

const anyPairs = fc.array(
  fc.record({
    componentCode: fc.constant('1.1'),
    fieldCode: fc.constantFrom('1', '3', '5'),
    reviewer: fc.constantFrom('an', 'binh', null),
    reviewed: pointsUpTo('3'),
    official: pointsUpTo('3'),
  }),
  { maxLength: 20 },
);

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

describe('how the appraiser takes reviewed points', () => {
  const nobody = { fieldCode: '9', reviewer: null };
  const took = (known?: Calibration, by = who, worth = belief) =>
    acceptanceOf(known, { agrees: worth, corrects: { worth: 5 } }, by);

  it('is what is believed, as long as nothing is known', () => {
    const believed = { agrees: 0.9, corrects: 0, correction: '0', pairs: 0 };
    expect(took()).toMatchObject(believed);
    expect(took(calibrate([]))).toMatchObject(believed);
    expect(took(calibrate([]), who, { share: 0.9, worth: 0 })).toMatchObject(believed);
    expect(took().rejects).toBeCloseTo(0.1, 12);
  });

  it('is pulled by what was seen, then by the field, then by the reviewer, each by its own pairs', () => {
    const wrong = Array.from({ length: 10 }, () => pair('2', '1'));
    const right = Array.from({ length: 10 }, () => pair('2', '2', { fieldCode: '3', reviewer: 'binh' }));
    const known = calibrate([...wrong, ...right]);
    const overall = (10 + 9) / 30;
    const elsewhere = took(known, nobody);
    expect(elsewhere.agrees).toBeCloseTo(overall, 12);
    const field = (0 + overall * 10) / 20;
    expect(took(known, { fieldCode: '1', reviewer: null }).agrees).toBeCloseTo(field, 12);
    expect(took(known).agrees).toBeCloseTo((field * 10) / 20, 12);
    expect(took(known, { fieldCode: '3', reviewer: 'binh' }).agrees).toBeGreaterThan(elsewhere.agrees);
    expect(took(known, { fieldCode: '1', reviewer: 'moi' }).agrees).toBeCloseTo(field, 12);
  });

  it('corrects by what they differed on, more surely with every pair that differed', () => {
    const known = (length: number) => calibrate(Array.from({ length }, () => pair('2', '1.75')));
    const corrections = [1, 5, 100].map((length) => took(known(length), nobody).correction);
    expect(corrections).toEqual(['-0.04', '-0.13', '-0.24']);
    expect(took(known(5), { fieldCode: '1', reviewer: null }).correction).toBe('-0.19');
    expect(took(calibrate([pair('2', '2'), pair('2', '1.75')]), nobody).correction).toBe('-0.04');
    expect(took(calibrate([pair('2', '2')]), nobody).correction).toBe('0');
  });

  it('is nothing but experience where the belief is worth nothing', () => {
    const known = calibrate([pair('2', '2'), pair('2', '1', { fieldCode: '3', reviewer: null })]);
    expect(took(known, nobody, { share: 0.9, worth: 0 })).toMatchObject({
      agrees: 0.5,
      corrects: 0.5,
      rejects: 0,
    });
  });

  it('is always one of the three', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { agrees, corrects, rejects } = took(calibrate(pairs));
        expect(agrees + corrects + rejects).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('a component approved at 2, where ten earlier ones reviewed at 2 became 1.75', () => {
  const calibration = calibrate(Array.from({ length: 10 }, () => pair('2', '1.75')));
  const approved = progressOf('1.7.2', { tasks: [aTask('approved')], reviewed: '2', reviewer: 'an' });
  const lineOf = (known?: Calibration) =>
    forecastChances({ ...inputWith(approved), calibration: known }).lines.find(
      ({ line }) => line.code === '1.7.2',
    )!;

  it('is expected to become about 1.75 too, and says by how much it was corrected and why', () => {
    const { distribution, because } = lineOf(calibration);
    expect(meanOf(distribution)).toBeCloseTo(1.75, 1);
    expect(distribution.find(({ points }) => points === '0')!.chance).toBeLessThan(0.02);
    expect(because).toContainEqual({
      code: 'chance.corrects',
      params: { points: '-0.24', pairs: 10, percent: 88 },
    });
  });

  it('is as it was where there is nothing to learn from', () => {
    expect(lineOf(calibrate([]))).toEqual(lineOf());
    expect(lineOf().because.map(({ code }) => code)).toEqual(['chance.agrees']);
  });

  it('never leaves what its line says it can become, and what was seen to grow may grow', () => {
    const grew = lineOf(calibrate(Array.from({ length: 10 }, () => pair('1', '1.5'))));
    expect(grew.line.best).toBe('2');
    fc.assert(
      fc.property(anyPairs, anyState, (pairs, components) => {
        const made = forecastChances(
          { ...inputWith(...components), calibration: calibrate(pairs) },
          { drawing: { seed: 1, draws: 1 } },
        );
        for (const { line, distribution } of made.lines) {
          expect(comparePoints(distribution[0]!.points, line.worst)).toBeGreaterThanOrEqual(0);
          expect(comparePoints(distribution.at(-1)!.points, line.best)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});
