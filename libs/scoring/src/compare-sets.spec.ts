import { describe, expect, it } from '@jest/globals';
import type { CriteriaSet } from '@tctp/domain';
import { compareSets } from './compare-sets';
import { before, changes, named, replaced, task, tasks } from './compared-set.fixture';
import { aFact, bandsOf, complaints, deductionOf } from './component.fixture';
import { grading } from './criteria-set.fixture';

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
    const after = { ...before, components: [...before.components.slice(1), named('1.3', '1', null)] };
    expect(changes(after)).toEqual([
      ['component', 'added', '1.3'],
      ['component', 'removed', '1.1', 't1', 't2'],
    ]);
  });

  it('tell what was before and after', () => {
    const [change] = compareSets(before, replaced('1.1', { max: '15' })).changes;
    expect(change).toEqual({
      part: 'maximum',
      change: 'changed',
      code: '1.1',
      before: '20',
      after: '15',
      tasks: [],
    });
    expect(compareSets(before, replaced('1.1', { max: null })).changes).toMatchObject([
      { change: 'removed', after: null },
    ]);
    expect(compareSets(before, replaced('2.2', { max: '5' })).changes).toMatchObject([
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
    expect(compareSets(before, replaced('1.1', more)).wording).toEqual([]);
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

  it('differ in nothing by their names and versions', () => {
    expect(changes({ ...before, version: '2', title: 'Mới', source: 'khác' })).toEqual([]);
  });

  it('list the tasks that are touched, each once and running ones first', () => {
    const plan = [task('done', '1.1', 'approved'), task('none', '1.1', 'notApplicable'), ...tasks];
    const after = replaced('1.1', { max: '15', title: 'Khác' });
    const compared = compareSets(before, after, plan);
    const order = ['t1', 't2', 'done', 'none'];
    expect(compared.tasks.map(({ id }) => id)).toEqual(order);
    expect(compared.changes[0]?.tasks.map(({ id }) => id)).toEqual(order);
  });
});

describe('what means the same', () => {
  const ruled = replaced('1.1', { ...complaints, code: '1.1', fieldCode: '1', title: 'Một', max: '2' });
  const rule = deductionOf('complaints', { start: '2', per: '1', floor: '0' });
  const wordingOf = (after: CriteriaSet) =>
    compareSets(ruled, after).wording.map(({ code, place, before: from, after: to }) => [
      code,
      place,
      from,
      to,
    ]);

  it('is the same whether a number is written 20 or 20.0', () => {
    const written = replaced('1.1', { max: '2.0', rule: { ...rule, start: '2.00', per: '1.0' } }, ruled);
    const fields = written.fields.map((field) => ({ ...field, max: `${field.max}.0` }));
    expect(changes({ ...written, total: '100.00', fields }, ruled)).toEqual([]);
  });

  it('is another number where the number is another', () => {
    expect(changes(replaced('1.1', { rule: { ...rule, per: '1.5' } }, ruled), ruled)).toEqual([
      ['rule', 'changed', '1.1', 't1', 't2'],
    ]);
  });

  it('keeps its words apart from its points', () => {
    const after = replaced(
      '1.1',
      { source: 'Điểm tối đa 2', rule: { ...rule, source: 'Mỗi lần trừ 1', confidence: 'inferred' } },
      ruled,
    );
    expect(changes(after, ruled)).toEqual([]);
    expect(wordingOf(after)).toEqual([
      ['1.1', 'rule.source', '', 'Mỗi lần trừ 1'],
      ['1.1', 'rule.confidence', null, 'inferred'],
      ['1.1', 'source', null, 'Điểm tối đa 2'],
    ]);
  });

  it('takes labels for words, and a whole without saying so for a whole', () => {
    const facts = [aFact({ name: 'complaints', label: { vi: 'Phản ánh', en: 'Complaints' } })];
    const after = replaced('1.1', { facts }, ruled);
    expect(changes(after, ruled)).toEqual([]);
    expect(wordingOf(after)).toEqual([
      ['1.1', 'facts.complaints.label', 'Số đã làm / Done', 'Phản ánh / Complaints'],
    ]);
    const bands = bandsOf('complaints', { points: '1' });
    expect(
      changes(
        replaced('1.1', { rule: { ...bands, denominator: 'whole' } }, ruled),
        replaced('1.1', { rule: bands }, ruled),
      ),
    ).toEqual([]);
  });

  it('counts a new band as a rule that changed, and not as words', () => {
    const bands = [{ points: '0' }, { from: 1, points: '1' }];
    const from = replaced('1.1', { rule: bandsOf('complaints', ...bands) }, ruled);
    const more = [...bands, { from: 2, points: '2', assumed: true }];
    const to = replaced('1.1', { rule: bandsOf('complaints', ...more) }, ruled);
    expect(compareSets(from, to).wording).toEqual([]);
    expect(changes(to, from).map(([part]) => part)).toEqual(['rule']);
    const marked = [bands[0]!, { ...bands[1]!, assumed: true }];
    const unsure = replaced('1.1', { rule: bandsOf('complaints', ...marked) }, ruled);
    expect(changes(unsure, from)).toEqual([]);
    expect(compareSets(from, unsure).wording).toEqual([
      { code: '1.1', place: 'rule.bands.1.assumed', before: null, after: 'true' },
    ]);
  });

  it('lists levels in any order', () => {
    const after = replaced('1.1', { levels: ['xa', 'tinh'] });
    expect(changes(after, replaced('1.1', { levels: ['tinh', 'xa'] }))).toEqual([]);
  });
});
