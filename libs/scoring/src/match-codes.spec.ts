import { describe, expect, it } from '@jest/globals';
import type { CriteriaSet } from '@tctp/domain';
import { compareSets } from './compare-sets';
import { before, changes, replaced, tasks } from './compared-set.fixture';
import { bandsOf } from './component.fixture';

describe('a code that changed', () => {
  const renumberings = (after: CriteriaSet, from = before) =>
    compareSets(from, after, tasks)
      .changes.filter(({ change }) => change === 'renumbered')
      .map(({ before: old, after: now, matchedBy, tasks: touched }) => [
        old,
        now,
        matchedBy,
        ...touched.map(({ id }) => id),
      ]);

  it('is found by an equal title, whatever its spaces and capitals, and keeps its tasks', () => {
    const after = replaced('2.1', { code: '2.1.9', title: ' tiêu  chí 2.1' });
    expect(renumberings(after)).toEqual([['2.1', '2.1.9', 'title', 't4']]);
    expect(changes(after).map(([part]) => part)).toEqual(['component', 'title']);
  });

  it('is found by an equal rule and maximum within the field', () => {
    const rule = bandsOf('done', { points: '0' }, { from: 80, points: '10' });
    const from = replaced('2.1', { rule });
    const to = replaced('2.1', { code: '2.9', title: 'Khác hẳn', rule: { ...rule, source: 'mới' } });
    expect(renumberings(to, from)).toEqual([['2.1', '2.9', 'ruleAndMaximum', 't4']]);
    expect(renumberings(replaced('2.9', { fieldCode: '1' }, to), from)).toEqual([]);
    expect(renumberings(replaced('2.9', { max: '9' }, to), from)).toEqual([]);
  });

  it('is found where something was put in between and the rest moved up', () => {
    const [first, second, third, ...others] = before.components;
    const components = [
      { ...first!, title: 'Mới' },
      { ...first!, code: '1.2.1' },
      { ...second!, code: '1.2.2' },
      { ...third!, code: '1.2.3' },
      ...others,
    ];
    const after = { ...before, components };
    expect(renumberings(after).map(([old, now]) => `${old} → ${now}`)).toEqual([
      '1.1 → 1.2.1',
      '1.2.1 → 1.2.2',
      '1.2.2 → 1.2.3',
    ]);
    expect(changes(after).filter(([, change]) => change === 'added')).toEqual([
      ['component', 'added', '1.1', 't1', 't2'],
    ]);
  });

  it('is not guessed where several could be meant', () => {
    const from = replaced('1.1', { title: 'Báo cáo' }, replaced('1.2.1', { title: 'Báo cáo' }));
    const after = replaced('1.1', { code: '1.8' }, replaced('1.2.1', { code: '1.9' }, from));
    expect(renumberings(after, from)).toEqual([]);
    expect(changes(after, from).map(([, change]) => change)).toEqual([
      'added',
      'added',
      'removed',
      'removed',
    ]);
  });

  it('takes the components of a renumbered field along', () => {
    const fields = before.fields.map((field) => (field.code === '2' ? { ...field, code: '3' } : field));
    const components = before.components.map((one) =>
      one.fieldCode === '2' ? { ...one, fieldCode: '3', code: `3${one.code.slice(1)}` } : one,
    );
    const after = { ...before, fields, components };
    expect(changes(after)).toEqual([
      ['field', 'renumbered', '3', 't4'],
      ['component', 'renumbered', '3.1', 't4'],
      ['component', 'renumbered', '3.2'],
    ]);
  });
});
