import { describe, expect, it } from '@jest/globals';
import type { ProportionalRule } from '@tctp/domain';
import { bandsOf, pointsOf, reasonOf, ruled } from './component.fixture';
import { scoreFacts } from './score-facts';

const cents = { to: '0.01', mode: 'halfUp' } as const;

describe('bands over a ratio', () => {
  const inspected = ruled(
    { inspected: 'ratio' },
    bandsOf('inspected', { points: '0.5' }, { from: 80, points: '1' }, { above: 90, points: '2' }),
  );

  it.each([
    [{ part: 11, whole: 14 }, '0.5'],
    [{ part: 4, whole: 5 }, '1'],
    [{ part: 9, whole: 10 }, '1'],
    [{ part: 901, whole: 1000 }, '2'],
  ])('compare %j by its exact percentage', (value, points) => {
    expect(pointsOf(inspected, { inspected: value })).toBe(points);
  });

  it('know a third for what it is: 1/3 is above 33.3333', () => {
    const thirds = ruled(
      { done: 'ratio' },
      bandsOf('done', { points: '0' }, { above: 33.3333, points: '1' }),
    );
    expect(pointsOf(thirds, { done: { part: 1, whole: 3 } })).toBe('1');
    expect(pointsOf(thirds, { done: { part: 333333, whole: 1000000 } })).toBe('0');
  });

  it('measure against what was due, and count work done ahead as done', () => {
    const due = ruled(
      { done: 'ratio' },
      { ...bandsOf('done', { points: '0' }, { from: 100, points: '2' }), denominator: 'due' },
    );
    expect(pointsOf(due, { done: { part: 3, whole: 10, due: 4 } })).toBe('0');
    expect(pointsOf(due, { done: { part: 4, whole: 10, due: 4 } })).toBe('2');
    expect(pointsOf(due, { done: { part: 5, whole: 10, due: 4 } })).toBe('2');
    expect(pointsOf(due, { done: { part: 3, whole: 10 } })).toBe('ratio-due-missing');
    expect(reasonOf(due, { done: { part: 0, whole: 10, due: 0 } })).toBe('denominator-zero');
  });

  it('know no points where there was nothing to do, unless the rule says what then', () => {
    expect(pointsOf(inspected, { inspected: { part: 0, whole: 0 } })).toBeNull();
    expect(reasonOf(inspected, { inspected: { part: 0, whole: 0 } })).toBe('denominator-zero');
  });
});

describe('bands that state their ends', () => {
  const stated = ruled(
    { done: 'percent' },
    bandsOf('done', { from: 70, upTo: 90, points: '1' }, { above: 90, below: 95, points: '2' }),
  );

  it('are silent below the first, beyond the last, and tell the sides apart', () => {
    expect([69.9, 70, 90, 90.1, 94.9, 95].map((done) => pointsOf(stated, { done }))).toEqual([
      null,
      '1',
      '1',
      '2',
      '2',
      null,
    ]);
  });
});

describe('bands over a number', () => {
  it('reach below zero and read decimals exactly', () => {
    const growth = ruled({ done: 'number' }, bandsOf('done', { points: '0' }, { from: -1.5, points: '1' }));
    expect(['-1.6', '-1.5', -1.5, '0'].map((done) => pointsOf(growth, { done }))).toEqual([
      '0',
      '1',
      '1',
      '1',
    ]);
  });
});

describe('a band with a line in it', () => {
  const linear = ruled(
    { done: 'percent' },
    {
      ...bandsOf(
        'done',
        { points: '0' },
        { from: 50, points: '0.5', linearTo: '1.5' },
        { from: 80, points: '1.5', linearTo: '2' },
      ),
      rounding: cents,
    },
  );

  it('runs from its own points at its beginning to the points at its end', () => {
    expect([49.99, 50, 65, 79.99, 80, 90, 100].map((done) => pointsOf(linear, { done }))).toEqual([
      '0',
      '0.5',
      '1',
      '1.5',
      '1.5',
      '1.75',
      '2',
    ]);
  });

  it('is rounded once, from the exact value', () => {
    expect(pointsOf(linear, { done: 60 })).toBe('0.83');
    expect(pointsOf(linear, { done: 70 })).toBe('1.17');
  });

  it('begins at zero where it states no beginning', () => {
    const whole = ruled(
      { done: 'percent' },
      { ...bandsOf('done', { points: '0', linearTo: '2' }), rounding: cents },
    );
    expect(pointsOf(whole, { done: 25 })).toBe('0.5');
    expect(reasonOf(whole, { done: 25 })).toBe('rule.linear');
  });
});

describe('points in proportion', () => {
  const rule: ProportionalRule = {
    kind: 'proportional',
    source: '',
    fact: 'done',
    target: 80,
    rounding: cents,
  };
  const proportional = ruled({ done: 'ratio' }, rule);

  it('are the maximum from the target on and the share of it below', () => {
    const done = [
      { part: 0, whole: 7 },
      { part: 40, whole: 100 },
      { part: 79, whole: 100 },
      { part: 80, whole: 100 },
      { part: 7, whole: 7 },
    ];
    expect(done.map((one) => pointsOf(proportional, { done: one }))).toEqual(['0', '1', '1.98', '2', '2']);
  });

  it.each([
    ['halfUp', '1.75'],
    ['down', '1.5'],
    ['up', '1.75'],
  ] as const)('are rounded %s to the step', (mode, points) => {
    const stepped = ruled({ done: 'percent' }, { ...rule, rounding: { to: '0.25', mode } });
    expect(pointsOf(stepped, { done: 65 })).toBe(points);
  });

  it('are nothing below the threshold', () => {
    const threshold = ruled({ done: 'percent' }, { ...rule, zeroBelow: 50 });
    expect(pointsOf(threshold, { done: 49.9 })).toBe('0');
    expect(pointsOf(threshold, { done: 50 })).toBe('1.25');
    expect(reasonOf(threshold, { done: 49.9 })).toBe('rule.below-threshold');
  });

  it('say whether the target was reached', () => {
    expect(reasonOf(proportional, { done: { part: 4, whole: 5 } })).toBe('rule.target-reached');
    expect(reasonOf(proportional, { done: { part: 3, whole: 5 } })).toBe('rule.proportional');
  });
});

describe('points for each', () => {
  const initiatives = ruled(
    { done: 'count' },
    { kind: 'perUnit', source: '', fact: 'done', per: '0.3', cap: '1' },
  );

  it('add up exactly, to the cap', () => {
    expect([0, 1, 3, 4, Number.MAX_SAFE_INTEGER].map((done) => pointsOf(initiatives, { done }))).toEqual([
      '0',
      '0.3',
      '0.9',
      '1',
      '1',
    ]);
  });

  it('are never fewer than none', () => {
    const numbered = ruled(
      { done: 'number' },
      { kind: 'perUnit', source: '', fact: 'done', per: '0.5', cap: '2' },
    );
    expect(['-3', '1.5', '9'].map((done) => pointsOf(numbered, { done }))).toEqual(['0', '0.75', '2']);
  });

  it('are assumed where the rule rests on an assumption', () => {
    const assumed = { kind: 'perUnit', source: '', fact: 'done', per: '1', cap: '2' } as const;
    const on = ruled({ done: 'count' }, { ...assumed, assumption: { vi: 'giả định', en: 'assumed' } });
    expect(scoreFacts(on, { done: 1 })).toMatchObject({ assumed: true });
    expect(scoreFacts(initiatives, { done: 1 })).toMatchObject({ assumed: false });
  });
});
