import { describe, expect, it } from '@jest/globals';
import type { BandsRule, Component, Rule } from '@tctp/domain';
import { checkRule } from './check-rule';
import { aComponent, aFact, bandsOf, ruled, why } from './component.fixture';

function faultsOf(component: Component): string[] {
  return checkRule(component).map(({ code, place }) => `${code} at ${place}`);
}

const base = { source: '', fact: 'done' } as const;
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

describe('each kind of rule', () => {
  it.each<
    [
      string,
      Record<string, 'count' | 'percent' | 'ratio' | 'date' | 'yesNo' | 'number' | 'choice'>,
      Rule,
      string[],
    ]
  >([
    [
      'points for each: a cap below one',
      { done: 'count' },
      { kind: 'perUnit', ...base, per: '1', cap: '0.5' },
      ['cap-below-each at rule.cap'],
    ],
    ['points for each: exactly one', { done: 'count' }, { kind: 'perUnit', ...base, per: '1', cap: '1' }, []],
    [
      'points for each: nothing',
      { done: 'count' },
      { kind: 'perUnit', ...base, per: '0', cap: '1' },
      ['per-not-positive at rule.per'],
    ],
    [
      'points for each: a cap above the maximum',
      { done: 'number' },
      { kind: 'perUnit', ...base, per: '1', cap: '3' },
      ['points-above-maximum at rule.cap'],
    ],
    [
      'proportion: a target of 0',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 0, rounding: cents },
      ['target-out-of-range at rule.target'],
    ],
    [
      'proportion: a target of 100',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 100, rounding: cents },
      [],
    ],
    [
      'proportion: a target beyond 100',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 100.1, rounding: cents },
      ['target-out-of-range at rule.target'],
    ],
    [
      'proportion: a threshold at the target',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 80, zeroBelow: 80, rounding: cents },
      [],
    ],
    [
      'proportion: a threshold above it',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 80, zeroBelow: 81, rounding: cents },
      ['threshold-above-target at rule.zeroBelow'],
    ],
    [
      'proportion: a threshold of nothing',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 80, zeroBelow: 0, rounding: cents },
      ['threshold-above-target at rule.zeroBelow'],
    ],
    [
      'proportion: a step that does not divide the maximum',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 80, rounding: { to: '0.3', mode: 'down' } },
      ['step-not-dividing at max'],
    ],
    [
      'proportion: no step',
      { done: 'ratio' },
      { kind: 'proportional', ...base, target: 80, rounding: { to: '0', mode: 'down' } },
      ['step-not-positive at rule.rounding.to'],
    ],
    [
      'proportion: of what was due, over a percentage',
      { done: 'percent' },
      { kind: 'proportional', ...base, denominator: 'due', target: 80, rounding: cents },
      ['denominator-unfit at rule.denominator'],
    ],
    [
      'proportion: of a count',
      { done: 'count' },
      { kind: 'proportional', ...base, target: 80, rounding: cents },
      ['fact-kind-unfit at rule.fact'],
    ],
    [
      'all of nothing',
      {},
      { kind: 'allOf', source: '', facts: [], points: '1', otherwise: '0' },
      ['rule-empty at rule.facts'],
    ],
    [
      'all of one twice',
      { done: 'yesNo' },
      { kind: 'allOf', source: '', facts: ['done', 'done'], points: '1', otherwise: '0' },
      ['fact-repeated at rule.facts[1]'],
    ],
    [
      'all of what is no answer',
      { done: 'count' },
      { kind: 'allOf', source: '', facts: ['done'], points: '1', otherwise: '0' },
      ['fact-kind-unfit at rule.facts[0]'],
    ],
    [
      'more for not all',
      { done: 'yesNo' },
      { kind: 'allOf', source: '', facts: ['done'], points: '1', otherwise: '1.5' },
      ['otherwise-above-points at rule.otherwise'],
    ],
    [
      'as much for not all',
      { done: 'yesNo' },
      { kind: 'allOf', source: '', facts: ['done'], points: '1', otherwise: '1' },
      [],
    ],
    [
      'points from outside: above the maximum',
      { done: 'number' },
      { kind: 'external', ...base, absent: { points: '3' } },
      ['points-above-maximum at rule.absent.points'],
    ],
    [
      'points from outside: of a count',
      { done: 'count' },
      { kind: 'external', ...base, absent: 'leaveOut' },
      ['fact-kind-unfit at rule.fact'],
    ],
  ])('%s', (_, kinds, rule, faults) => expect(faultsOf(ruled(kinds, rule))).toEqual(faults));
});

describe('timeliness', () => {
  const timely = (more: object) =>
    faultsOf(
      ruled(
        { done: 'date', base: 'date', other: 'count' },
        {
          kind: 'timeliness',
          ...base,
          due: { on: '2017-01-31' },
          unit: 'days',
          onTime: '2',
          late: [
            { upTo: 2, points: '1' },
            { upTo: 5, points: '1' },
          ],
          later: '0.5',
          never: '0',
          ...more,
        },
      ),
    );

  it('is sound as it stands', () => expect(timely({})).toEqual([]));

  it.each<[object, string]>([
    [{ due: { on: '2017-02-29' } }, 'due-day-invalid at rule.due.on'],
    [{ due: { fact: 'base', within: -1 } }, 'days-not-whole at rule.due.within'],
    [{ due: { fact: 'base', within: 1.5 } }, 'days-not-whole at rule.due.within'],
    [{ due: { fact: 'gone', within: 1 } }, 'fact-undeclared at rule.due.fact'],
    [{ due: { fact: 'other', within: 1 } }, 'fact-kind-unfit at rule.due.fact'],
    [{ late: [{ upTo: 0, points: '1' }] }, 'days-not-whole at rule.late[0].upTo'],
    [
      {
        late: [
          { upTo: 2, points: '1' },
          { upTo: 2, points: '1' },
        ],
      },
      'late-not-ascending at rule.late[1].upTo',
    ],
    [{ late: [{ upTo: 2, points: '0.25' }] }, 'late-gains at rule.later'],
    [{ never: '0.75' }, 'late-gains at rule.never'],
  ])('finds in %j: %s', (more, found) => expect(timely(more)).toEqual([found]));
});

it('a ratio may be measured against what was due', () => {
  const due = { kind: 'proportional', ...base, denominator: 'due', target: 80, rounding: cents } as const;
  expect(faultsOf(ruled({ done: 'ratio' }, due))).toEqual([]);
});

describe('what a rule carries', () => {
  const carrying = (more: Partial<Rule>, kinds: Parameters<typeof ruled>[0] = {}) =>
    faultsOf(
      ruled({ done: 'percent', yes: 'yesNo', day: 'date', pick: 'choice', ...kinds }, {
        ...bandsOf('done', { points: '0' }, { from: 50, points: '2' }),
        ...more,
      } as Rule),
    );

  it('asks declared facts what they can answer', () => {
    const sound = {
      all: [
        { fact: 'yes', is: true },
        { not: { fact: 'day', is: 'never' } },
        {
          any: [
            { fact: 'pick', is: 'a' },
            { fact: 'done', below: 20 },
          ],
        },
      ],
    };
    expect(carrying({ knockOut: { when: sound, why } })).toEqual([]);
    expect(carrying({ knockOut: { when: { fact: 'done' }, why } })).toEqual([
      'condition-empty at rule.knockOut.when',
    ]);
    const wrong = {
      all: [
        { fact: 'yes', is: 'yes' },
        { not: { fact: 'day', is: '2017-01-01' } },
        {
          any: [
            { fact: 'pick', is: 'c' },
            { fact: 'yes', below: 20 },
            { fact: 'gone', is: true },
          ],
        },
      ],
    };
    expect(carrying({ knockOut: { when: wrong, why } })).toEqual([
      'answer-unfit at rule.knockOut.when.all[0].is',
      'answer-unfit at rule.knockOut.when.all[1].not.is',
      'answer-unfit at rule.knockOut.when.all[2].any[0].is',
      'bound-unfit at rule.knockOut.when.all[2].any[1]',
      'fact-undeclared at rule.knockOut.when.all[2].any[2].fact',
    ]);
  });

  it('knows a zero denominator only of a ratio', () => {
    const notArisen = { when: 'zeroDenominator', gives: 'full', why } as const;
    expect(carrying({ notArisen })).toEqual(['denominator-never-zero at rule.notArisen.when']);
    expect(carrying({ notArisen }, { done: 'ratio' })).toEqual([]);
    expect(carrying({ notArisen: { ...notArisen, when: { fact: 'gone', is: true } } })).toEqual([
      'fact-undeclared at rule.notArisen.when.fact',
    ]);
  });

  it('gives points within the maximum, and mends something', () => {
    const when = { fact: 'yes', is: true };
    expect(carrying({ notArisen: { when, gives: { points: '2.5' }, why } })).toEqual([
      'points-above-maximum at rule.notArisen.gives.points',
    ]);
    expect(carrying({ mitigation: { when, points: '2.5', why } })).toEqual([
      'points-above-maximum at rule.mitigation.points',
    ]);
    expect(carrying({ mitigation: { when, points: '0', why } })).toEqual([
      'mitigation-without-effect at rule.mitigation.points',
    ]);
    expect(carrying({ mitigation: { when: { fact: 'gone', is: true }, points: '1', why } })).toEqual([
      'fact-undeclared at rule.mitigation.when.fact',
    ]);
  });

  it('rounds to a step that leaves every stated number as it is', () => {
    expect(carrying({ rounding: { to: '0.5', mode: 'down' } })).toEqual([]);
    expect(carrying({ rounding: { to: '1.5', mode: 'down' } })).toEqual([
      'step-not-dividing at rule.bands[1].points',
      'step-not-dividing at max',
    ]);
  });
});

it('a choice without answers cannot be made', () => {
  expect(faultsOf(aComponent({ facts: [aFact({ kind: 'choice', combine: 'latest' })] }))).toEqual([
    'choices-missing at facts[0].choices',
  ]);
});

it.each([
  ['number', 'every'],
  ['ratio', 'greatest'],
  ['date', 'sum'],
] as const)('a %s is not combined by %s', (kind, combine) => {
  expect(faultsOf(aComponent({ facts: [aFact({ kind, combine })] }))).toEqual([
    'combine-unfit at facts[0].combine',
  ]);
});
