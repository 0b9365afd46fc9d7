import { describe, expect, it } from '@jest/globals';
import type { AllOfRule, ExternalRule, Rule } from '@tctp/domain';
import { bandsOf, deductionOf, pointsOf, reasonOf, ruled, why } from './component.fixture';
import { holds } from './condition';
import { scoreFacts } from './score-facts';

const base = bandsOf('done', { points: '0.5' }, { from: 80, points: '2' });
const rules = (more: Partial<Rule>) => ({ ...base, ...more }) as Rule;

describe('a knock-out', () => {
  const struck = ruled(
    { done: 'percent', violated: 'yesNo' },
    rules({ knockOut: { when: { fact: 'violated', is: true }, why } }),
  );

  it('leaves nothing, whatever the rule would give', () => {
    expect(pointsOf(struck, { done: 100, violated: true })).toBe('0');
    expect(pointsOf(struck, { violated: true })).toBe('0');
    expect(pointsOf(struck, { done: 100, violated: false })).toBe('2');
  });

  it('says why', () => {
    expect(scoreFacts(struck, { violated: true })).toMatchObject({
      reason: { code: 'knocked-out', params: { why } },
    });
  });

  it('must be answered before points are given', () => {
    expect(pointsOf(struck, { done: 100 })).toBe('fact-missing');
  });
});

describe('what did not arise', () => {
  const without = (gives: NonNullable<Rule['notArisen']>['gives']) =>
    ruled(
      { done: 'percent', arose: 'yesNo' },
      rules({ notArisen: { when: { fact: 'arose', is: false }, gives, why } }),
    );

  it('gives full points, stated points, or none that are known', () => {
    expect(pointsOf(without('full'), { arose: false })).toBe('2');
    expect(pointsOf(without({ points: '1.5' }), { arose: false })).toBe('1.5');
    expect(pointsOf(without('unknown'), { arose: false })).toBeNull();
    expect(reasonOf(without('unknown'), { arose: false })).toBe('not-arisen-unknown');
  });

  it('says why, whatever it gives', () => {
    for (const gives of ['full', 'unknown', 'leaveOut', { points: '1.5' }] as const)
      expect(scoreFacts(without(gives), { arose: false })).toMatchObject({ reason: { params: { why } } });
  });

  it('or is left out of the set', () => {
    expect(scoreFacts(without('leaveOut'), { arose: false })).toMatchObject({ points: null, leftOut: true });
    expect(scoreFacts(without('unknown'), { arose: false })).toMatchObject({ leftOut: false });
  });

  it('changes nothing where it did arise', () => {
    expect(pointsOf(without('full'), { arose: true, done: 10 })).toBe('0.5');
  });

  it('is read from a zero denominator', () => {
    const nothing = ruled(
      { done: 'ratio' },
      rules({ notArisen: { when: 'zeroDenominator', gives: 'full', why } }),
    );
    expect(pointsOf(nothing, { done: { part: 0, whole: 0 } })).toBe('2');
    expect(pointsOf(nothing, { done: { part: 0, whole: 1 } })).toBe('0.5');
    expect(pointsOf(nothing, {})).toBe('fact-missing');
  });

  it('is read from the denominator that the rule measures by', () => {
    const share = ruled(
      { done: 'ratio' },
      {
        kind: 'proportional',
        source: '',
        fact: 'done',
        denominator: 'due',
        target: 100,
        rounding: { to: '0.01', mode: 'halfUp' },
        notArisen: { when: 'zeroDenominator', gives: 'full', why },
      },
    );
    expect(pointsOf(share, { done: { part: 0, whole: 4, due: 0 } })).toBe('2');
    expect(pointsOf(share, { done: { part: 0, whole: 4, due: 1 } })).toBe('0');
  });

  it('says that what it gives is assumed', () => {
    const assumed = ruled(
      { done: 'ratio' },
      rules({ notArisen: { when: 'zeroDenominator', gives: 'full', why, assumed: true } }),
    );
    expect(scoreFacts(assumed, { done: { part: 0, whole: 0 } })).toMatchObject({
      assumed: true,
      reason: { code: 'rule.assumed', params: { why: { code: 'rule.left-open' } } },
    });
  });
});

describe('a mitigation', () => {
  const urged = ruled(
    { done: 'percent', urged: 'yesNo' },
    rules({ mitigation: { when: { fact: 'urged', is: true }, points: '1', why } }),
  );

  it('lifts what is below it, and only that', () => {
    expect(pointsOf(urged, { done: 10, urged: true })).toBe('1');
    expect(pointsOf(urged, { done: 10, urged: false })).toBe('0.5');
    expect(pointsOf(urged, { done: 90, urged: true })).toBe('2');
    expect(reasonOf(urged, { done: 10, urged: true })).toBe('mitigated');
  });

  it('is asked for only where points are missing', () => {
    expect(pointsOf(urged, { done: 90 })).toBe('2');
    expect(pointsOf(urged, { done: 10 })).toBe('fact-missing');
    const enough = ruled(
      { done: 'percent', urged: 'yesNo' },
      rules({ mitigation: { when: { fact: 'urged', is: true }, points: '0.5', why } }),
    );
    expect(pointsOf(enough, { done: 10 })).toBe('0.5');
  });
});

describe('a rounding step', () => {
  it('rounds what is counted, and says so only when it does', () => {
    const rounded = ruled(
      { done: 'count' },
      {
        ...deductionOf('done', { start: '2', per: '0.3', floor: '0' }),
        rounding: { to: '0.25', mode: 'halfUp' },
      },
    );
    expect(pointsOf(rounded, { done: 1 })).toBe('1.75');
    expect(reasonOf(rounded, { done: 1 })).toBe('rounded');
    expect(reasonOf(rounded, { done: 5 })).toBe('rule.deducted');
  });
});

describe('all of several', () => {
  const rule: AllOfRule = {
    kind: 'allOf',
    source: '',
    facts: ['tasks', 'funding'],
    points: '1',
    otherwise: '0.25',
  };
  const both = ruled({ tasks: 'yesNo', funding: 'yesNo' }, rule);

  it('gives its points only when all hold', () => {
    expect(pointsOf(both, { tasks: true, funding: true })).toBe('1');
    expect(pointsOf(both, { tasks: true, funding: false })).toBe('0.25');
    expect(pointsOf(both, { tasks: true })).toBe('fact-missing');
  });

  it('names what does not hold', () => {
    const scored = scoreFacts(both, { tasks: false, funding: true });
    expect(scored).toMatchObject({ reason: { params: { missing: [both.facts[0]?.label] } } });
  });
});

describe('points from outside', () => {
  const survey = (absent: ExternalRule['absent']) =>
    ruled({ survey: 'number' }, { kind: 'external', source: '', fact: 'survey', absent }, '30');

  it('are taken as they are entered, exactly', () => {
    expect(pointsOf(survey('unknown'), { survey: '24.65' })).toBe('24.65');
    expect(pointsOf(survey('unknown'), { survey: 24.65 })).toBe('24.65');
    expect(pointsOf(survey('unknown'), { survey: '30' })).toBe('30');
    expect(pointsOf(survey('unknown'), { survey: '0' })).toBe('0');
  });

  it('are refused beyond the maximum and below zero', () => {
    expect(pointsOf(survey('unknown'), { survey: '30.01' })).toBe('points-above-maximum');
    expect(pointsOf(survey('unknown'), { survey: '-0.01' })).toBe('points-above-maximum');
  });

  it('are unknown, left out or stated while there are none', () => {
    expect(scoreFacts(survey('unknown'), {})).toMatchObject({ points: null, leftOut: false });
    expect(scoreFacts(survey('leaveOut'), {})).toMatchObject({ points: null, leftOut: true });
    expect(pointsOf(survey({ points: '15' }), {})).toBe('15');
  });
});

describe('a condition', () => {
  const facts = { reports: 3, sent: true, done: { part: 1, whole: 2 }, none: { part: 0, whole: 0 } };

  it.each([
    [{ fact: 'sent', is: true }, true],
    [{ fact: 'sent', is: false }, false],
    [{ fact: 'reports', from: 3 }, true],
    [{ fact: 'reports', above: 3 }, false],
    [{ fact: 'reports', upTo: 3 }, true],
    [{ fact: 'reports', below: 3 }, false],
    [{ fact: 'reports', from: 1, upTo: 2 }, false],
    [{ fact: 'done', from: 50 }, true],
    [{ fact: 'none', from: 0 }, false],
    [{ not: { fact: 'sent', is: true } }, false],
    [
      {
        all: [
          { fact: 'sent', is: true },
          { fact: 'reports', from: 4 },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { fact: 'sent', is: false },
          { fact: 'reports', from: 3 },
        ],
      },
      true,
    ],
    [
      {
        any: [
          { fact: 'gone', is: true },
          { fact: 'sent', is: true },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { fact: 'gone', is: true },
          { fact: 'sent', is: false },
        ],
      },
      false,
    ],
    [
      {
        all: [
          { fact: 'gone', is: true },
          { fact: 'sent', is: true },
        ],
      },
      { missing: 'gone' },
    ],
    [
      {
        any: [
          { fact: 'gone', is: true },
          { fact: 'sent', is: false },
        ],
      },
      { missing: 'gone' },
    ],
    [{ not: { fact: 'gone', is: true } }, { missing: 'gone' }],
  ])('%j is %j', (condition, met) => expect(holds(condition, facts)).toEqual(met));
});
