import { describe, expect, it } from '@jest/globals';
import type { FactKind, FactValue } from '@tctp/domain';
import { checkFacts } from './check-facts';
import { aComponent, aFact, bandsOf, ruled } from './component.fixture';

const ofKind = (kind: FactKind) =>
  aComponent({
    facts: [aFact({ kind, combine: 'latest', choices: [{ value: 'a', label: { vi: 'a', en: 'a' } }] })],
  });

describe('a fact', () => {
  it.each<[FactKind, readonly FactValue[]]>([
    ['number', ['0', '-12.75', 12.5, '123456789012345.123456']],
    ['count', [0, 7, Number.MAX_SAFE_INTEGER]],
    ['percent', [0, 79.99, 100]],
    [
      'ratio',
      [
        { part: 0, whole: 0 },
        { part: 3, whole: 3 },
        { part: 3, whole: 4, due: 2 },
        { part: 1, whole: 4, due: 4 },
      ],
    ],
    ['date', ['2017-02-28', '2016-02-29', 'never']],
    ['yesNo', [true, false]],
    ['choice', ['a']],
  ])('of kind %s is what it should be', (kind, values) => {
    expect(values.map((done) => checkFacts(ofKind(kind), { done }))).toEqual(values.map(() => null));
  });

  it.each<[FactKind, readonly unknown[]]>([
    [
      'number',
      ['', '1,5', '.5', '5.', 'x1', '1x', '1234567890123456', '0.1234567', Number.NaN, Infinity, true],
    ],
    ['count', [-1, 0.5, '3', Number.MAX_SAFE_INTEGER + 1, { part: 1, whole: 2 }]],
    ['percent', [-0.1, 100.1, Number.NaN, '50']],
    [
      'ratio',
      [5, null, { part: 1.5, whole: 2 }, { part: -1, whole: 2 }, { part: 1 }, { part: 1, whole: 2, due: -1 }],
    ],
    ['date', ['2017-02-30', '28/02/2017', 'Never', 20170228]],
    ['yesNo', ['yes', 1]],
    ['choice', ['b', true]],
  ])('of kind %s is refused as anything else', (kind, values) => {
    for (const done of values) {
      expect(checkFacts(ofKind(kind), { done: done as FactValue })).toMatchObject({
        code: 'fact-invalid',
        fact: 'done',
        kind,
      });
    }
  });
});

it('a choice without answers has none that fits', () => {
  const bare = aComponent({ facts: [aFact({ kind: 'choice', combine: 'latest' })] });
  expect(checkFacts(bare, { done: 'a' })).toMatchObject({ code: 'fact-invalid' });
});

describe('a ratio', () => {
  it('has no part above its whole, done or due', () => {
    for (const done of [
      { part: 4, whole: 3 },
      { part: 1, whole: 3, due: 4 },
    ]) {
      expect(checkFacts(ofKind('ratio'), { done })).toEqual({
        code: 'ratio-above-whole',
        fact: 'done',
        label: { vi: 'Số đã làm', en: 'Done' },
      });
    }
  });

  it('says how much was due only where the rule asks', () => {
    const bands = bandsOf('done', { points: '0' }, { from: 50, points: '1' });
    const done = { part: 1, whole: 2 };
    expect(checkFacts(ruled({ done: 'ratio' }, bands), { done })).toBeNull();
    expect(checkFacts(ruled({ done: 'ratio' }, { ...bands, denominator: 'whole' }), { done })).toBeNull();
    const due = ruled({ done: 'ratio', other: 'ratio' }, { ...bands, denominator: 'due' });
    expect(checkFacts(due, { done })).toMatchObject({ code: 'ratio-due-missing', fact: 'done' });
    expect(checkFacts(due, { other: done })).toBeNull();
  });
});
