import { expect, it } from '@jest/globals';
import type { NotApplicablePolicy } from '@tctp/domain';
import { complaints } from './component.fixture';
import { aSet } from './criteria-set.fixture';
import { scoreAtLevel } from './score-at-level';

const atLevel = (gives: NotApplicablePolicy['gives'] | undefined, level: string, max: string | null = '2') =>
  scoreAtLevel(
    aSet(gives === undefined ? {} : { notApplicable: { gives, source: '' } }),
    { ...complaints, max, levels: ['tinh'] },
    level,
    level === 'tinh' ? { complaints: 1 } : {},
  );

it('a component meant for the level is scored by its facts', () => {
  expect(atLevel('full', 'tinh')).toMatchObject({ points: '1' });
  expect(scoreAtLevel(aSet(), complaints, 'xa', { complaints: 0 })).toMatchObject({ points: '2' });
});

it('one that is not is settled by the policy of the set, without facts', () => {
  expect(atLevel('full', 'xa')).toMatchObject({ points: '2', reason: { code: 'not-for-level-full' } });
  expect(atLevel('leaveOut', 'xa')).toMatchObject({ points: null, leftOut: true });
  expect(atLevel('unknown', 'xa')).toMatchObject({ points: null, leftOut: false });
  expect(atLevel(undefined, 'xa')).toMatchObject({ points: null, reason: { code: 'not-for-level-unknown' } });
});

it('a policy stated for one level says nothing of the others', () => {
  const set = aSet({ notApplicable: { gives: 'full', levels: ['xa'], source: '' } });
  const provincial = { ...complaints, levels: ['tinh'] };
  expect(scoreAtLevel(set, provincial, 'xa', {})).toMatchObject({ points: '2' });
  expect(scoreAtLevel(set, provincial, 'so', {})).toMatchObject({
    points: null,
    reason: { code: 'not-for-level-unknown' },
  });
});

it('nobody has all of an unknown maximum', () => {
  expect(atLevel('full', 'xa', null)).toMatchObject({ points: null, reason: { code: 'maximum-unknown' } });
});
