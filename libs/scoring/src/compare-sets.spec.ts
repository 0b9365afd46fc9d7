import { describe, expect, it } from '@jest/globals';
import type { CriteriaSet } from '@tctp/domain';
import { aFact, bandsOf } from './component.fixture';
import { compareSets } from './compare-sets';
import { aSet, component, grading } from './criteria-set.fixture';

const before = aSet();
const tasks = { '1.1': ['t1', 't2'], '1.2.1': ['t3'], '2.1': ['t4'], '9.9': ['t5'] };

function changes(after: CriteriaSet) {
  return compareSets(before, after, tasks).map(({ part, change, code, taskIds }) => [
    part,
    change,
    code,
    ...taskIds,
  ]);
}

const replaced = (code: string, more: object): CriteriaSet => ({
  ...before,
  components: before.components.map((one) => (one.code === code ? { ...one, ...more } : one)),
});

describe('two versions of a set', () => {
  it('are the same in whatever order their keys stand', () => {
    expect(changes(before)).toEqual([]);
    const turned = JSON.parse(JSON.stringify(before), (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as CriteriaSet;
    expect(changes(turned)).toEqual([]);
  });

  it('differ by components added and removed', () => {
    const after = { ...before, components: [...before.components.slice(1), component('1.3', '1', null)] };
    expect(changes(after)).toEqual([
      ['component', 'added', '1.3'],
      ['component', 'removed', '1.1', 't1', 't2'],
    ]);
  });

  it('tell what was before and after', () => {
    expect(compareSets(before, replaced('1.1', { max: '15' }))).toEqual([
      { part: 'maximum', change: 'changed', code: '1.1', before: '20', after: '15', taskIds: [] },
    ]);
    expect(compareSets(before, replaced('1.1', { max: null }))).toMatchObject([
      { change: 'removed', after: null },
    ]);
    expect(compareSets(before, replaced('2.2', { max: '5' }))).toMatchObject([
      { change: 'added', before: null },
    ]);
  });

  it.each([
    ['component', 'moved', { fieldCode: '2' }],
    ['component', 'moved', { criterionCode: '1.1' }],
    ['title', 'changed', { title: 'Tiêu chí khác' }],
    ['rule', 'added', { rule: bandsOf('done', { points: '1' }) }],
    ['facts', 'changed', { facts: [aFact()] }],
    ['evidence', 'added', { evidence: ['Quyết định'] }],
    ['levels', 'added', { levels: ['xa'] }],
    ['outsideControl', 'added', { outsideControl: { vi: 'Chờ tỉnh', en: 'Waits' } }],
  ])('name the part: %s %s', (part, change, more) => {
    expect(changes(replaced('1.1', more))).toEqual([[part, change, '1.1', 't1', 't2']]);
  });

  it('touch the tasks of every component of a field that changed', () => {
    const [first, ...others] = before.fields;
    const after = { ...before, fields: [{ ...first!, max: '49', title: 'Mới' }, ...others] };
    expect(changes(after)).toEqual([
      ['title', 'changed', '1', 't1', 't2', 't3'],
      ['maximum', 'changed', '1', 't1', 't2', 't3'],
    ]);
    expect(changes({ ...before, fields: others })).toEqual([['field', 'removed', '1', 't1', 't2', 't3']]);
    const other = { ...first!, kind: 'unlisted' } as const;
    expect(changes({ ...before, fields: [other, ...others] })).toEqual([
      ['field', 'changed', '1', 't1', 't2', 't3'],
    ]);
  });

  it('touch every task where the whole set changed', () => {
    const every = ['t1', 't2', 't3', 't4', 't5'];
    expect(changes({ ...before, total: '110' })).toEqual([['total', 'changed', 'total', ...every]]);
    expect(changes({ ...before, grading })).toEqual([['setRules', 'added', 'grading', ...every]]);
    expect(changes({ ...before, facts: undefined })).toEqual([['setRules', 'removed', 'facts', ...every]]);
  });

  it('have the same maximum whether it is written 20 or 20.0', () => {
    const written = replaced('1.1', { max: '20.0' });
    const fields = written.fields.map((field) => ({ ...field, max: `${field.max}.0` }));
    expect(changes({ ...written, fields })).toEqual([]);
  });

  it('differ in nothing by their names and versions', () => {
    expect(changes({ ...before, version: '2', title: 'Mới', source: 'khác' })).toEqual([]);
  });
});
