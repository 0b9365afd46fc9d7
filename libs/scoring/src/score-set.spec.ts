import { describe, expect, it } from '@jest/globals';
import type { CriteriaSet, Facts } from '@tctp/domain';
import { aSet, but, full, rescaling } from './criteria-set.fixture';
import { why } from './component.fixture';
import type { ComponentScore } from './field-sums';
import { isUnder } from './field-sums';
import { scoreSet } from './score-set';

function scored(set: CriteriaSet, scores: readonly ComponentScore[], facts: Facts = {}) {
  const result = scoreSet(set, scores, facts);
  if (!result.ok) throw new Error(result.refusal.code);
  return result;
}

function totalOf(...[set, scores, facts]: Parameters<typeof scored>): string | null {
  return scored(set, scores, facts).total;
}

describe('the total of a set', () => {
  it('is the exact sum of its fields', () => {
    expect(totalOf(aSet(), full)).toBe('100');
    expect(totalOf(aSet(), but('survey', '24.65'))).toBe('94.65');
  });

  it('is told field by field', () => {
    const { fields, lines } = scored(aSet(), but('1.1', '0.1'));
    expect(fields.map(({ code, points, reachable }) => [code, points, reachable])).toEqual([
      ['1', '30.1', '50'],
      ['2', '20', '20'],
      ['survey', '30', '30'],
    ]);
    expect(lines.map(({ kind, code, points }) => [kind, code, points])).toEqual([
      ['field', '1', '30.1'],
      ['field', '2', '20'],
      ['field', 'survey', '30'],
      ['total', '', '80.1'],
    ]);
  });

  it('is not known while anything is missing, which is named', () => {
    const { total, fields, lines } = scored(aSet(), but('1.1', null).slice(0, 4));
    expect(total).toBeNull();
    expect(fields.map(({ points, missing }) => [points, missing])).toEqual([
      [null, ['1.1']],
      [null, ['2']],
      [null, ['survey']],
    ]);
    const missing = ['1.1', '2', 'survey'].map((code) => ({ vi: code, en: code }));
    expect(lines.at(-1)?.reason).toEqual({ code: 'set.total-unknown', params: { missing } });
  });

  it('says of each field what stands and what is missing', () => {
    const { lines } = scored(aSet(), but('1.1', null));
    expect(lines.map(({ reason }) => reason)).toEqual([
      { code: 'set.field-unknown', params: { missing: [{ vi: '1.1', en: '1.1' }] } },
      { code: 'set.field', params: { points: '20' } },
      { code: 'set.field', params: { points: '30' } },
      { code: 'set.total-unknown', params: { missing: [{ vi: '1.1', en: '1.1' }] } },
    ]);
    expect(scored(aSet(), full).lines.at(-1)?.reason).toEqual({
      code: 'set.total',
      params: { points: '100' },
    });
  });

  it('takes what is not itemised as part of its field', () => {
    const scores = [...full, { code: '2.2', points: '5' }];
    expect(totalOf(aSet(), scores)).toBe('100');
    expect(totalOf(aSet(), but('2', '7.5'))).toBe('97.5');
  });
});

describe('what is left out', () => {
  const set = aSet({ rescaling });

  it('is not lost: the rest is brought to the full scale', () => {
    expect(totalOf(set, but('1.1', null, true))).toBe('100');
    const half = but('1.1', null, true).map((one) => (one.code === '2' ? { ...one, points: '3' } : one));
    expect(totalOf(set, half)).toBe('91.25');
    expect(scored(set, half).lines.find(({ kind }) => kind === 'rescaling')?.reason).toEqual({
      code: 'set.rescaled',
      params: { sum: '73', reachable: '80', whole: '100', points: '91.25' },
    });
  });

  it('may be the survey: 63 of 70 is 90 of 100', () => {
    const evidence = but('1.1', '13').filter(({ code }) => code !== 'survey');
    expect(totalOf(set, evidence)).toBe('90');
    expect(totalOf(aSet({ rescaling: { ...rescaling, surveyAbsent: 'unknown' } }), evidence)).toBeNull();
    expect(totalOf(aSet(), evidence)).toBeNull();
  });

  it('is rounded once, as the set says', () => {
    const evidence = but('1.1', '10').filter(({ code }) => code !== 'survey');
    expect(totalOf(set, evidence)).toBe('85.71');
    const up = { ...rescaling, rounding: { to: '0.5', mode: 'up' } } as const;
    expect(totalOf(aSet({ rescaling: up }), evidence)).toBe('86');
  });

  it('is not rescaled by a rule nobody stated', () => {
    const { total, lines } = scored(aSet(), but('1.1', null, true));
    expect(total).toBeNull();
    expect(lines.at(-1)?.reason.code).toBe('set.rescaling-unknown');
  });

  it('cannot be everything', () => {
    const nothing = full.map(({ code }) => ({ code, points: null, leftOut: true }));
    const { total, lines } = scored(set, nothing);
    expect(total).toBeNull();
    expect(lines.map(({ reason }) => reason.code)).toEqual([
      'set.field-left-out',
      'set.field-left-out',
      'set.field-left-out',
      'set.nothing-left',
    ]);
  });
});

describe('a criterion that is knocked out', () => {
  const set = aSet({
    knockOuts: [{ scope: '1.2', when: { fact: 'disciplined', is: true }, why, source: '' }],
  });

  it('earns nothing in any of its components', () => {
    const { total, lines } = scored(set, full, { disciplined: true });
    expect(total).toBe('70');
    expect(lines[0]).toMatchObject({ kind: 'knockOut', code: '1.2', points: '-30' });
    expect(totalOf(set, full, { disciplined: false })).toBe('100');
  });

  it('needs no points of its components, but an answer to its condition', () => {
    expect(totalOf(set, but('1.2.1', null), { disciplined: true })).toBe('70');
    expect(totalOf(set, full)).toBeNull();
  });

  it('says why it is struck and what it loses', () => {
    expect(scored(set, full, { disciplined: true }).lines[0]?.reason).toEqual({
      code: 'set.knock-out',
      params: { why, scope: '1.2', points: '-30' },
    });
  });

  it('names the condition that nobody has answered', () => {
    expect(scored(set, full).lines.at(-1)?.reason).toEqual({
      code: 'set.total-unknown',
      params: { missing: [{ vi: 'Bị kỷ luật', en: 'Disciplined' }] },
    });
  });

  it('strikes by whole parts of a code', () => {
    expect([
      isUnder('3.1', '3.1'),
      isUnder('3.1.2', '3.1'),
      isUnder('3.10', '3.1'),
      isUnder('3', '3.1'),
    ]).toEqual([true, true, false, false]);
  });
});

describe('penalties and bonuses', () => {
  const set = aSet({
    penalties: [{ fact: 'lateReports', per: '1', cap: '5', source: '' }],
    bonuses: [{ fact: 'initiatives', per: '0.5', cap: '2', source: '' }],
  });
  const scores = but('survey', '20');

  it.each([
    [0, 0, '90'],
    [3, 0, '87'],
    [5, 0, '85'],
    [6, 0, '85'],
    [0, 3, '91.5'],
    [0, 9, '92'],
    [2, 4, '90'],
  ])('%d late reports and %d initiatives make %s', (lateReports, initiatives, total) => {
    expect(totalOf(set, scores, { lateReports, initiatives })).toBe(total);
  });

  it('never leave 0 to the total of the set', () => {
    const capped = scored(set, full, { lateReports: 0, initiatives: 4 });
    expect(capped.total).toBe('100');
    expect(capped.lines.at(-1)?.reason).toEqual({
      code: 'set.capped',
      params: { sum: '102', whole: '100', points: '100' },
    });
    const nothing = full.map(({ code }) => ({ code, points: '0' }));
    expect(totalOf(set, nothing, { lateReports: 9, initiatives: 0 })).toBe('0');
  });

  it('are unknown until they are answered', () => {
    const { total, lines } = scored(set, scores, { initiatives: 1 });
    expect(total).toBeNull();
    expect(lines.find(({ kind }) => kind === 'penalty')).toMatchObject({
      points: null,
      reason: {
        code: 'set.adjustment-unknown',
        params: { label: { vi: 'Báo cáo trễ', en: 'Late reports' } },
      },
    });
  });

  it('say what they count, by how much and up to where', () => {
    const { lines } = scored(set, scores, { lateReports: 3, initiatives: 9 });
    expect(lines.filter(({ kind }) => kind === 'bonus' || kind === 'penalty')).toMatchObject([
      { points: '2', reason: { code: 'set.bonus', params: { per: '0.5', cap: '2', points: '2' } } },
      {
        points: '-3',
        reason: {
          code: 'set.penalty',
          params: { label: { vi: 'Báo cáo trễ', en: 'Late reports' }, per: '1', cap: '5', points: '-3' },
        },
      },
    ]);
    expect(lines.flatMap(({ reason }) => reason.params.value ?? [])).toEqual([9, 3]);
  });

  it('are named where the total waits for them', () => {
    expect(scored(set, scores, { initiatives: 1 }).lines.at(-1)?.reason).toEqual({
      code: 'set.total-unknown',
      params: { missing: [{ vi: 'Báo cáo trễ', en: 'Late reports' }] },
    });
  });

  it('act on the full scale, after what is left out', () => {
    const rescaled = { ...set, rescaling };
    const evidence = but('1.1', '13').filter(({ code }) => code !== 'survey');
    expect(totalOf(rescaled, evidence, { lateReports: 1, initiatives: 0 })).toBe('89');
  });
});

describe('facts of the set', () => {
  it('are refused when unknown or out of their kind', () => {
    const refused = (code: string, fact: string) => ({ ok: false, refusal: { code, fact } });
    expect(scoreSet(aSet(), full, { weather: 1 })).toEqual(refused('fact-unknown', 'weather'));
    expect(scoreSet(aSet(), full, { lateReports: -1 })).toMatchObject(refused('fact-invalid', 'lateReports'));
  });

  it('do not hide a bad one behind a good one', () => {
    const facts = { lateReports: 1, initiatives: -1 };
    expect(scoreSet(aSet(), full, facts)).toMatchObject({ ok: false, refusal: { fact: 'initiatives' } });
  });
});
