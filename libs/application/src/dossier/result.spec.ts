import { describe, expect, it } from '@jest/globals';
import type { Mark } from './dossier-rows';
import { gapOf, latestMark, lossesOf, totalsOf } from './result';

const reason = { code: 'done', params: {} };
const component = (code: string, max: string | null, reviewed: string | null, taskCount = 1) => ({
  code,
  max,
  taskCount,
  reviewed: { points: reviewed, reason },
});
const mark = (componentCode: string, points: string | null): Mark => ({
  componentCode,
  points,
  reason: '…',
  round: null,
  at: '2017-12-01T01:00:00.000Z',
  by: { accountId: 's', displayName: 'S', standsFor: null },
});

describe('the result of an appraisal', () => {
  const components = [
    component('1', '2', '2'),
    component('2', null, null),
    component('3', '3', '1'),
    component('4', '1', '1', 0),
  ];

  it('takes the last entry of a component, and no gap where one side is unknown', () => {
    expect(latestMark([mark('1', '2'), mark('3', '1'), mark('1', '1.5')], '1')?.points).toBe('1.5');
    expect(gapOf('2', '1.5')).toBe('-0.5');
    expect(gapOf(null, '1')).toBeNull();
    expect(gapOf('2', null)).toBeNull();
  });

  it('adds up what is known and says over how many', () => {
    const marks = [mark('1', '1.5'), mark('2', '0.5'), mark('3', null)];
    expect(totalsOf(components, marks)).toEqual({
      components: 4,
      scored: 2,
      unscored: 1,
      toScore: 0,
      official: { points: '2', components: 2 },
      gap: { points: '-0.5', components: 1 },
      loss: { points: '0.5', components: 1 },
    });
    expect(totalsOf(components, [])).toMatchObject({ toScore: 3, official: null, gap: null, loss: null });
  });

  it('puts the greatest loss first for next year, and leaves out what lost nothing or cannot be known', () => {
    const marks = [mark('1', '1.5'), mark('2', '0.5'), mark('3', '1'), mark('4', '1')];
    expect(lossesOf(components, marks)).toEqual([
      { code: '3', loss: '2' },
      { code: '1', loss: '0.5' },
    ]);
  });
});
