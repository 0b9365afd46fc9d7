import { describe, expect, it } from '@jest/globals';
import { contributionsOf, contributorsOf } from './contributions';
import type { Unit } from './units';

function aUnit(id: string, memberIds: readonly string[] = []): Unit {
  const kind = memberIds.length > 0 ? 'group' : 'division';
  return { id, parentId: null, kind, name: id, shortName: id, memberIds, membersComplete: true };
}

const units = [
  aUnit('phong', ['noi-vu', 'van-hoa', 'tu-phap']),
  aUnit('xa', ['xa-1', 'xa-2']),
  aUnit('tat-ca', ['phong', 'xa']),
  ...['noi-vu', 'van-hoa', 'tu-phap', 'xa-1', 'xa-2'].map((id) => aUnit(id)),
];
const listed = (...ids: string[]) =>
  contributorsOf(ids, 'van-hoa', units).map(
    ({ unitId, through }) => `${unitId}${through === null ? '' : ` < ${through}`}`,
  );

describe('the units that coordinate', () => {
  it('are the members of each group, without the lead, in the order of the plan', () => {
    expect(listed('phong', 'xa')).toEqual([
      'phong',
      'noi-vu < phong',
      'tu-phap < phong',
      'xa',
      'xa-1 < xa',
      'xa-2 < xa',
    ]);
  });

  it('come once, as the plan first names them', () => {
    expect(listed('xa-1', 'xa')).toEqual(['xa-1', 'xa', 'xa-2 < xa']);
    expect(listed('xa', 'xa-1')).toEqual(['xa', 'xa-1 < xa', 'xa-2 < xa']);
  });

  it('are found through groups of groups, and a group that holds itself does no harm', () => {
    expect(listed('tat-ca')).toHaveLength(7);
    expect(contributorsOf(['vong'], 'x', [aUnit('vong', ['vong', 'a'])])).toEqual([
      { unitId: 'vong', through: null },
      { unitId: 'a', through: 'vong' },
    ]);
  });

  it('keep a unit that the tree does not know', () => {
    expect(listed('la')).toEqual(['la']);
  });
});

describe('who has contributed', () => {
  const contributors = contributorsOf(['phong', 'xa', 'khac'], 'van-hoa', units);
  const given = (...unitIds: string[]) =>
    contributionsOf(
      contributors,
      unitIds.map((unitId) => ({ unitId })),
    )
      .filter(({ contributed }) => contributed)
      .map(({ unitId }) => unitId);

  it('is the unit that put in a file, and the group it stands in', () => {
    expect(given('xa-2')).toEqual(['xa', 'xa-2']);
    expect(given('khac')).toEqual(['khac']);
    expect(given()).toEqual([]);
  });

  it('is not the lead, nor a stranger', () => {
    expect(given('van-hoa', 'la')).toEqual([]);
  });
});
