import { describe, expect, it } from '@jest/globals';
import {
  aComponent,
  aFact,
  bandsOf,
  choiceOf,
  complaints,
  deductionOf,
  published,
  qualified,
} from './component.fixture';
import { scoreFacts } from './score-facts';

function pointsOf(...[component, facts]: Parameters<typeof scoreFacts>): string | null | undefined {
  const scored = scoreFacts(component, facts);
  return scored.ok ? scored.points : undefined;
}

describe('bands', () => {
  it('give the points of the highest bound that the fact reaches', () => {
    expect(pointsOf(qualified, { qualified: 79.99 })).toBe('0');
    expect(pointsOf(qualified, { qualified: 80 })).toBe('0.5');
    expect(pointsOf(qualified, { qualified: 100 })).toBe('1');
  });

  it('keep to the side the bound belongs to', () => {
    const above90 = aComponent({
      facts: [aFact({ name: 'plan', kind: 'percent', combine: 'latest' })],
      rule: bandsOf('plan', { points: '0' }, { from: 70, points: '1' }, { above: 90, points: '2' }),
    });
    expect(pointsOf(above90, { plan: 90 })).toBe('1');
    expect(pointsOf(above90, { plan: 90.01 })).toBe('2');
  });

  it('explain the score by the fact, the bound and the maximum', () => {
    expect(scoreFacts(qualified, { qualified: 85.5 })).toEqual({
      ok: true,
      points: '0.5',
      assumed: false,
      leftOut: false,
      reason: {
        code: 'rule.band',
        params: {
          fact: 'qualified',
          label: { vi: 'Số đã làm', en: 'Done' },
          value: { code: 'figure.percent', params: { percent: '85.5' } },
          bound: {
            code: 'bound.from-below',
            params: {
              from: { code: 'figure.percent', params: { percent: '80' } },
              below: { code: 'figure.percent', params: { percent: '100' } },
            },
          },
          points: '0.5',
          max: '1',
        },
      },
    });
  });

  it('say so when the band is assumed and not read in the source', () => {
    expect(scoreFacts(qualified, { qualified: 100 })).toMatchObject({
      points: '1',
      assumed: true,
      reason: { code: 'rule.assumed', params: { points: '1', max: '1', first: { code: 'rule.band' } } },
    });
  });

  it('give no number below the lowest band the source states', () => {
    const open = { ...qualified, rule: bandsOf('qualified', { from: 80, points: '0.5' }) };
    expect(scoreFacts(open, { qualified: 79 })).toMatchObject({
      ok: true,
      points: null,
      reason: { code: 'rule.silent', params: { fact: 'qualified' } },
    });
  });
});

describe('deductions', () => {
  it('take off the same for each occurrence, never below the floor', () => {
    expect(
      [0, 1, 2, 3, Number.MAX_SAFE_INTEGER].map((count) => pointsOf(complaints, { complaints: count })),
    ).toEqual(['2', '1', '0', '0', '0']);
  });

  it('stay exact where floats would not', () => {
    const tenths = {
      ...complaints,
      max: '1',
      rule: deductionOf('complaints', { start: '1', per: '0.1', floor: '0.25' }),
    };
    expect(pointsOf(tenths, { complaints: 3 })).toBe('0.7');
    expect(pointsOf(tenths, { complaints: 8 })).toBe('0.25');
  });

  it('refuse to run on a step that takes nothing off', () => {
    const stuck = { ...complaints, rule: deductionOf('complaints', { start: '2', per: '0', floor: '0' }) };
    expect(() => scoreFacts(stuck, { complaints: 1 })).toThrow(RangeError);
  });
});

describe('choices', () => {
  it('give each answer its points', () => {
    expect(['both', 'one', 'none'].map((answer) => pointsOf(published, { disclosure: answer }))).toEqual([
      '1',
      '0.5',
      '0',
    ]);
  });

  it('give no number for an answer the rule does not price', () => {
    expect(scoreFacts(published, { disclosure: 'other' })).toMatchObject({
      points: null,
      reason: { code: 'rule.silent' },
    });
  });

  it('read a yes-or-no fact as yes and no', () => {
    const approved = aComponent({
      max: '1',
      facts: [aFact({ name: 'approved', kind: 'yesNo', combine: 'latest' })],
      rule: choiceOf('approved', { value: 'no', points: '0' }, { value: 'yes', points: '1' }),
    });
    expect(scoreFacts(approved, { approved: true })).toMatchObject({
      points: '1',
      reason: { code: 'rule.chosen', params: { value: { code: 'figure.yes', params: {} } } },
    });
    expect(pointsOf(approved, { approved: false })).toBe('0');
  });
});

describe('what cannot be computed', () => {
  it('is null with the reason, and needs no facts, where the maximum is unknown', () => {
    const unknown = aComponent({ max: null, facts: [aFact()] });
    expect(scoreFacts(unknown, {})).toEqual({
      ok: true,
      points: null,
      reason: { code: 'maximum-unknown', params: {} },
      assumed: false,
      leftOut: false,
    });
    expect(pointsOf(unknown, { done: 3 })).toBeNull();
  });

  it('is told apart from a known maximum without a rule', () => {
    expect(scoreFacts(aComponent(), {})).toMatchObject({ points: null, reason: { code: 'rule-unknown' } });
  });
});

describe('facts', () => {
  it('are refused when the one the rule reads is unanswered', () => {
    expect(scoreFacts(complaints, {})).toEqual({
      ok: false,
      refusal: { code: 'fact-missing', fact: 'complaints', label: { vi: 'Số đã làm', en: 'Done' } },
    });
  });

  it('are refused when the component does not know them', () => {
    const refusal = { code: 'fact-unknown', fact: 'weather' };
    expect(scoreFacts(complaints, { complaints: 0, weather: 1 })).toEqual({ ok: false, refusal });
    expect(scoreFacts(aComponent({ max: null }), { weather: 1 })).toEqual({ ok: false, refusal });
  });

  it.each([
    ['a negative count', complaints, { complaints: -1 }],
    ['half an occurrence', complaints, { complaints: 0.5 }],
    ['a count in words', complaints, { complaints: '2' }],
    ['more than the whole', qualified, { qualified: 100.1 }],
    ['a percentage that is not a number', qualified, { qualified: Number.NaN }],
    ['an answer not on the list', published, { disclosure: 'maybe' }],
  ] as const)('are refused for %s', (_, component, facts) => {
    expect(scoreFacts(component, facts)).toEqual({
      ok: false,
      refusal: {
        code: 'fact-invalid',
        fact: component.facts[0]?.name,
        kind: component.facts[0]?.kind,
        label: component.facts[0]?.label,
      },
    });
  });
});
