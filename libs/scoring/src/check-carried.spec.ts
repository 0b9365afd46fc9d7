import { describe, expect, it } from '@jest/globals';
import type { Rule } from '@tctp/domain';
import { bandsOf, faultsOf, ruled, why } from './component.fixture';

const base = { source: '', fact: 'done' } as const;

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
