import { describe, expect, it } from '@jest/globals';
import type { BandsRule } from '@tctp/domain';
import { bandsOf, faultsOf, ruled } from './component.fixture';

const cents = { to: '0.01', mode: 'halfUp' } as const;

describe('bands that state their ends', () => {
  const percent = (...bands: BandsRule['bands']) =>
    faultsOf(ruled({ done: 'percent' }, bandsOf('done', ...bands)));

  it('end where the next begins', () => {
    expect(
      percent({ below: 70, points: '0' }, { from: 70, upTo: 90, points: '1' }, { above: 90, points: '2' }),
    ).toEqual([]);
    expect(percent({ below: 60, points: '0' }, { from: 70, points: '1' })).toEqual([
      'bands-gap at rule.bands[0]',
    ]);
    expect(percent({ below: 70, points: '0' }, { above: 70, points: '1' })).toEqual([
      'bands-gap at rule.bands[0]',
    ]);
    expect(percent({ upTo: 70, points: '0' }, { from: 70, points: '1' })).toEqual([
      'bands-overlap at rule.bands[0]',
    ]);
    expect(percent({ upTo: 80, points: '0' }, { from: 70, points: '1' })).toEqual([
      'bands-overlap at rule.bands[0]',
    ]);
  });

  it('count in whole steps: up to 1 and from 2 leave no gap', () => {
    const counted = (bands: BandsRule['bands']) =>
      faultsOf(ruled({ done: 'count' }, bandsOf('done', ...bands)));
    expect(
      counted([
        { upTo: 1, points: '0' },
        { from: 2, points: '1' },
      ]),
    ).toEqual([]);
    expect(
      counted([
        { below: 1, points: '0' },
        { from: 2, points: '1' },
      ]),
    ).toEqual(['bands-gap at rule.bands[0]']);
  });

  it('hold some value', () => {
    expect(percent({ from: 80, below: 80, points: '1' })).toEqual(['band-unreachable at rule.bands[0]']);
    expect(percent({ above: 80, upTo: 80, points: '1' })).toEqual(['band-unreachable at rule.bands[0]']);
    expect(percent({ from: 80, upTo: 80, points: '1' })).toEqual([]);
  });

  it('have one end each', () => {
    expect(percent({ upTo: 80, below: 80, points: '1' })).toEqual(['band-two-bounds at rule.bands[0]']);
  });

  it('may begin below zero only over a number', () => {
    const bands = bandsOf('done', { points: '0' }, { from: -5, points: '1' });
    expect(faultsOf(ruled({ done: 'number' }, bands))).toEqual([]);
    expect(faultsOf(ruled({ done: 'percent' }, bands))).toEqual(['band-unreachable at rule.bands[0]']);
  });

  it('stay within 100 over a ratio too', () => {
    expect(
      faultsOf(ruled({ done: 'ratio' }, bandsOf('done', { points: '0' }, { above: 100, points: '1' }))),
    ).toEqual(['band-unreachable at rule.bands[1]']);
  });
});

describe('a line inside a band', () => {
  const line = { from: 50, points: '0', linearTo: '2' };

  it('has an end and a rounding', () => {
    expect(faultsOf(ruled({ done: 'percent' }, { ...bandsOf('done', line), rounding: cents }))).toEqual([]);
    expect(faultsOf(ruled({ done: 'percent' }, bandsOf('done', line)))).toEqual([
      'rounding-missing at rule.rounding',
    ]);
    expect(faultsOf(ruled({ done: 'count' }, { ...bandsOf('done', line), rounding: cents }))).toEqual([
      'line-without-end at rule.bands[0].linearTo',
    ]);
    const closed = bandsOf('done', { ...line, upTo: 60 });
    expect(faultsOf(ruled({ done: 'count' }, { ...closed, rounding: cents }))).toEqual([]);
  });

  it('has a length', () => {
    const point = bandsOf('done', { points: '0' }, { from: 100, points: '1', linearTo: '2' });
    expect(faultsOf(ruled({ done: 'percent' }, { ...point, rounding: cents }))).toEqual([
      'line-without-end at rule.bands[1].linearTo',
    ]);
  });

  it('has a beginning where numbers have none', () => {
    const open = bandsOf('done', { upTo: 10, points: '0', linearTo: '1' });
    expect(faultsOf(ruled({ done: 'number' }, { ...open, rounding: cents }))).toEqual([
      'line-without-end at rule.bands[0].linearTo',
    ]);
  });

  it('does not lead above the maximum', () => {
    const high = bandsOf('done', { ...line, linearTo: '2.5' });
    expect(faultsOf(ruled({ done: 'percent' }, { ...high, rounding: cents }))).toEqual([
      'points-above-maximum at rule.bands[0].linearTo',
    ]);
  });
});
