import { describe, expect, it } from '@jest/globals';
import type { DraftFinding } from '@tctp/contracts';
import { afterFinding, groupedFindings, inReadingOrder, shownOf } from './finding-groups';
import { targetOf } from './finding-target';

const finding = (key: string, about: Partial<DraftFinding> = {}): DraftFinding => ({
  key,
  code: 'number-contradicts',
  severity: 'note',
  state: 'open',
  places: [],
  rowIds: [],
  read: '',
  assumed: null,
  params: {},
  ways: [],
  ignoredBecause: null,
  ...about,
});

describe('the findings of a draft', () => {
  const all = [
    finding('a', { code: 'group-expanded' }),
    finding('b', { severity: 'blocking' }),
    finding('c', { code: 'day-off' }),
    finding('d', { code: 'group-expanded' }),
    finding('e', { severity: 'warning', state: 'ignored' }),
  ];

  it('stand by severity, then by kind, each kind where its first one stands', () => {
    const groups = groupedFindings(all);
    expect(groups.map(({ severity, count }) => [severity, count])).toEqual([
      ['blocking', 1],
      ['warning', 1],
      ['note', 3],
    ]);
    expect(inReadingOrder(groups).map(({ key }) => key)).toEqual(['b', 'e', 'a', 'd', 'c']);
  });

  it('are those that are open, unless somebody asks for the others', () => {
    expect(shownOf(all, 'open')).toHaveLength(4);
    expect(shownOf(all, 'ignored').map(({ key }) => key)).toEqual(['e']);
    expect(shownOf(all, 'all')).toHaveLength(5);
  });

  it('follow one another as they are settled, the last one leads back, and notes are left to themselves', () => {
    const order = inReadingOrder(groupedFindings(all));
    expect(afterFinding(order, 'b')).toBe('e');
    expect(afterFinding(order, 'e')).toBe('b');
    expect(afterFinding(order, 'c')).toBe('d');
    expect(
      afterFinding(
        order.filter(({ key }) => key !== 'b'),
        'e',
      ),
    ).toBeNull();
    expect(afterFinding([finding('x')], 'x')).toBeNull();
  });

  it('are seen where they can be mended', () => {
    expect(targetOf(finding('a'))).toEqual({ tab: 'plan', part: 'number' });
    expect(targetOf(finding('a', { code: 'day-off', rowIds: ['r01'] }))).toEqual({
      tab: 'annex',
      part: 'deadline',
    });
    expect(targetOf(finding('a', { code: 'lost-points-without-task' }))).toEqual({
      tab: 'points',
      part: null,
    });
    expect(targetOf(finding('a', { code: 'outside-control', rowIds: ['r01'] })).tab).toBe('annex');
  });
});
