import { describe, expect, it } from '@jest/globals';
import type { Component, FactKind, FactSpec, Facts, Points } from '@tctp/domain';
import { checkRule, scoreFacts } from '@tctp/scoring';
import { ruleSchema } from './rule.schema';

const COMBINE: Record<FactKind, FactSpec['combine']> = {
  number: 'sum',
  count: 'sum',
  percent: 'least',
  ratio: 'sum',
  date: 'greatest',
  yesNo: 'every',
  choice: 'latest',
};

/** A component as a file states it: data through the schema, and sound. */
function stated(kinds: Record<string, FactKind>, max: Points, rule: object): Component {
  const component: Component = {
    code: '1.1',
    fieldCode: '1',
    title: '',
    max,
    outsideControl: null,
    rule: ruleSchema.parse({ source: 'Theo nguồn', ...rule }),
    facts: Object.entries(kinds).map(([name, kind]) => ({
      name,
      kind,
      label: { vi: name, en: name },
      combine: COMBINE[kind],
      ...(kind === 'choice'
        ? { choices: ['both', 'one', 'none'].map((value) => ({ value, label: { vi: value, en: value } })) }
        : {}),
    })),
  };
  expect(checkRule(component)).toEqual([]);
  return component;
}

const workingDaysBetween = (after: string, upTo: string) =>
  (Date.parse(upTo) - Date.parse(after)) / 86_400_000;

function pointsFor(component: Component, list: readonly Facts[]): (Points | null)[] {
  return list.map((facts) => {
    const scored = scoreFacts(component, facts, { workingDaysBetween });
    return scored.ok ? scored.points : scored.refusal.code;
  });
}

const why = { vi: 'vì thế', en: 'because' };
const quarter = { to: '0.25', mode: 'halfUp' };

/** In the order in which the rules were collected; 17 to 19 concern the whole set and have specs of their own. */
describe('rules of real sets are data', () => {
  it('1: on time, late, not issued', () => {
    const plan = stated({ issued: 'date' }, '1', {
      kind: 'timeliness',
      fact: 'issued',
      due: { on: '2017-01-31' },
      unit: 'days',
      onTime: '1',
      late: [],
      later: '0.5',
      never: '0',
    });
    expect(
      pointsFor(plan, [{ issued: '2017-01-31' }, { issued: '2017-02-01' }, { issued: 'never' }]),
    ).toEqual(['1', '0.5', '0']);
  });

  it('2 and 4: all of it or nothing', () => {
    const both = stated({ tasks: 'yesNo', funding: 'yesNo' }, '1', {
      kind: 'allOf',
      facts: ['tasks', 'funding'],
      points: '1',
      otherwise: '0',
    });
    expect(
      pointsFor(both, [
        { tasks: true, funding: true },
        { tasks: true, funding: false },
      ]),
    ).toEqual(['1', '0']);
  });

  it('3 and 5: bands, with the side of each bound', () => {
    const plan = stated({ done: 'ratio' }, '2', {
      kind: 'bands',
      fact: 'done',
      bands: [
        { below: 70, points: '0' },
        { from: 70, upTo: 90, points: '1' },
        { above: 90, points: '2' },
      ],
    });
    const parts = [69, 70, 90, 91].map((part) => ({ done: { part, whole: 100 } }));
    expect(pointsFor(plan, parts)).toEqual(['0', '1', '1', '2']);
  });

  it('6 and 8: so much off each, never below the floor', () => {
    const violations = stated({ violations: 'count' }, '2', {
      kind: 'deduct',
      fact: 'violations',
      start: '2',
      per: '0.5',
      floor: '0',
    });
    expect(pointsFor(violations, [{ violations: 0 }, { violations: 3 }, { violations: 9 }])).toEqual([
      '2',
      '0.5',
      '0',
    ]);
  });

  it('7: one of two', () => {
    const publicity = stated({ publicity: 'choice' }, '1', {
      kind: 'choice',
      fact: 'publicity',
      options: [
        { value: 'both', points: '1' },
        { value: 'one', points: '0.5' },
      ],
    });
    expect(
      pointsFor(publicity, [{ publicity: 'both' }, { publicity: 'one' }, { publicity: 'none' }]),
    ).toEqual(['1', '0.5', null]);
  });

  it('9: of what was already due', () => {
    const due = stated({ done: 'ratio' }, '1', {
      kind: 'bands',
      fact: 'done',
      denominator: 'due',
      bands: [{ points: '0' }, { from: 100, points: '1' }],
    });
    expect(
      pointsFor(due, [{ done: { part: 3, whole: 9, due: 3 } }, { done: { part: 3, whole: 9, due: 4 } }]),
    ).toEqual(['1', '0']);
  });

  it('10: in proportion to a step; in a line inside a band, nothing below', () => {
    const share = stated({ done: 'percent' }, '2', {
      kind: 'proportional',
      fact: 'done',
      target: 100,
      rounding: quarter,
    });
    expect(pointsFor(share, [{ done: 55 }, { done: 57 }, { done: 100 }])).toEqual(['1', '1.25', '2']);
    const line = stated({ done: 'percent' }, '2', {
      kind: 'bands',
      fact: 'done',
      rounding: quarter,
      bands: [
        { below: 50, points: '0' },
        { from: 50, points: '1', linearTo: '2' },
      ],
    });
    expect(pointsFor(line, [{ done: 49 }, { done: 50 }, { done: 75 }, { done: 100 }])).toEqual([
      '0',
      '1',
      '1.5',
      '2',
    ]);
  });

  it('11: so many each, up to a cap', () => {
    const initiatives = stated({ recognised: 'count' }, '2', {
      kind: 'perUnit',
      fact: 'recognised',
      per: '0.75',
      cap: '2',
    });
    expect(pointsFor(initiatives, [{ recognised: 2 }, { recognised: 3 }])).toEqual(['1.5', '2']);
  });

  it('12: one condition leaves nothing', () => {
    const struck = stated({ done: 'percent', forged: 'yesNo' }, '2', {
      kind: 'bands',
      fact: 'done',
      bands: [{ points: '2' }],
      knockOut: { when: { fact: 'forged', is: true }, why },
    });
    expect(
      pointsFor(struck, [
        { done: 90, forged: true },
        { done: 90, forged: false },
      ]),
    ).toEqual(['0', '2']);
  });

  it('13: what did not arise is full, or left out', () => {
    const rule = { kind: 'proportional', fact: 'done', target: 100, rounding: quarter };
    const full = stated({ done: 'ratio' }, '2', {
      ...rule,
      notArisen: { when: 'zeroDenominator', gives: 'full', why },
    });
    expect(pointsFor(full, [{ done: { part: 0, whole: 0 } }])).toEqual(['2']);
    const out = stated({ done: 'ratio' }, '2', {
      ...rule,
      notArisen: { when: 'zeroDenominator', gives: 'leaveOut', why },
    });
    expect(scoreFacts(out, { done: { part: 0, whole: 0 } })).toMatchObject({ points: null, leftOut: true });
  });

  it('14: below the band, but urged in writing', () => {
    const urged = stated({ done: 'percent', urged: 'yesNo' }, '2', {
      kind: 'bands',
      fact: 'done',
      bands: [{ points: '0' }, { from: 80, points: '2' }],
      mitigation: { when: { fact: 'urged', is: true }, points: '0.5', why },
    });
    expect(
      pointsFor(urged, [
        { done: 70, urged: true },
        { done: 70, urged: false },
      ]),
    ).toEqual(['0.5', '0']);
  });

  it('15: within five working days of another day', () => {
    const answer = stated({ answered: 'date', received: 'date' }, '1', {
      kind: 'timeliness',
      fact: 'answered',
      due: { fact: 'received', within: 5 },
      unit: 'workingDays',
      onTime: '1',
      late: [],
      later: '0.5',
      never: '0',
    });
    const received = '2017-03-01';
    const list = ['2017-03-06', '2017-03-07', 'never'].map((answered) => ({ answered, received }));
    expect(pointsFor(answer, list)).toEqual(['1', '0.5', '0']);
  });

  it('16: the more is missing, the less it gives', () => {
    const groups = stated({ missing: 'count' }, '4', {
      kind: 'bands',
      fact: 'missing',
      bands: [
        { from: 0, points: '4' },
        { from: 1, points: '2.5' },
        { from: 2, points: '1' },
        { from: 3, points: '0' },
      ],
    });
    expect(
      pointsFor(
        groups,
        [0, 1, 2, 3, 9].map((missing) => ({ missing })),
      ),
    ).toEqual(['4', '2.5', '1', '0', '0']);
  });
});
