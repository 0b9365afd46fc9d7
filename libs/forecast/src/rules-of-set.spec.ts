import { describe, expect, it } from '@jest/globals';
import type { CriteriaSet, FactSpec, Facts } from '@tctp/domain';
import { subtractPoints, sumPoints } from '@tctp/domain';
import { scoreSet } from '@tctp/scoring';
import fc from 'fast-check';
import { pointsUpTo } from './any-progress.fixture';
import { forecastChances } from './chance-forecast';
import { forecast } from './forecast';
import type { ComponentProgress, ForecastInput } from './forecast-input';
import { aTask, inputWith, progressOf, set2017 } from './tinh-bien.fixture';
import { workOrder } from './work-order';
import { compareChanges } from './what-changes';

const why = { vi: 'Vì sao', en: 'Why' };
const label = { vi: 'Báo cáo trễ', en: 'Late reports' };
const fact = (name: string, kind: FactSpec['kind'] = 'count'): FactSpec => ({
  name,
  kind,
  label,
  combine: kind === 'yesNo' ? 'every' : 'sum',
});
const rescaling = {
  surveyAbsent: 'unknown',
  rounding: { to: '0.01', mode: 'halfUp' },
  source: '',
} as const;
const ruledSet: CriteriaSet = {
  ...set2017,
  facts: [fact('lateReports'), fact('initiatives'), fact('forged', 'yesNo')],
  penalties: [{ fact: 'lateReports', per: '1', cap: '5', source: '' }],
  bonuses: [{ fact: 'initiatives', per: '0.5', cap: '2', source: '' }],
  knockOuts: [{ scope: '1.5', when: { fact: 'forged', is: true }, why, source: '' }],
  rescaling,
};
const answered: Facts = { lateReports: 0, initiatives: 0, forged: false };
const input = (facts: Facts | undefined, ...components: ComponentProgress[]): ForecastInput => ({
  ...inputWith(...components),
  set: ruledSet,
  facts,
});
const leftOut = { points: null, reason: { code: 'not-arisen-left-out', params: { why } } };
const lineOf = (given: ForecastInput, code: string) =>
  forecast(given).lines.find((line) => line.kind === 'component' && line.code === code)!;
/** Beside what is not itemised, which this set always has. */
const caveatsOf = (given: ForecastInput) =>
  forecast(given).caveats.filter(({ code }) => code !== 'caveat.not-itemised');
const caveats = (given: ForecastInput) => caveatsOf(given).map(({ code }) => code);

describe('a forecast under the rules of its set', () => {
  it('is what the set itself makes of it, once everything is known', () => {
    const codes = ['1.5.3', '1.7.2', '3.2', '5.2', '5.3.3', '7.1.5'];
    const rests = { '1': '32', '3': '3', '5': '3', '7': '4', unlisted: '18', survey: '24.65' };
    const each = fc.tuple(
      ...codes.map((code) =>
        fc.record({
          code: fc.constant(code),
          points: pointsUpTo(set2017.components.find((one) => one.code === code)!.max!),
          isLeftOut: fc.boolean(),
        }),
      ),
    );
    const facts = fc.record({
      lateReports: fc.nat({ max: 9 }),
      initiatives: fc.nat({ max: 9 }),
      forged: fc.boolean(),
    });
    fc.assert(
      fc.property(each, facts, (given, known) => {
        const scores = [
          ...given.map(({ code, points, isLeftOut }) => ({
            code,
            points: isLeftOut ? null : points,
            leftOut: isLeftOut,
          })),
          ...Object.entries(rests).map(([code, points]) => ({ code, points })),
        ];
        const scored = scoreSet(ruledSet, scores, known);
        const state = input(
          known,
          ...given.map(({ code, points, isLeftOut }) =>
            progressOf(code, isLeftOut ? { ruled: leftOut } : { official: points }),
          ),
        );
        const { total } = forecast(state);
        expect(scored.ok && scored.total).toBe(total.likely);
        const all = [{ points: total.likely, chance: 1 }];
        expect(forecastChances(state).total).toEqual(all);
      }),
    );
  });

  it('is last year\u2019s to the cent where the set asks for nothing today', () => {
    expect(forecast(input(answered)).total).toEqual(forecast(inputWith()).total);
    expect(forecast(input(answered)).closing.map(({ points }) => points)).toEqual(['0', '0']);
  });
});

describe('what is left out', () => {
  const state = input(answered, progressOf('7.1.5', { tasks: [aTask('approved')], ruled: leftOut }));

  it('counts for nothing, its maximum neither, and the rest is brought to the full scale', () => {
    const made = forecast(state);
    expect(lineOf(state, '7.1.5')).toMatchObject({ leftOut: true, max: '0', likely: '0', baseline: '1' });
    expect(lineOf(state, '7.1.5').reason).toEqual(leftOut.reason);
    expect([made.max, made.reachable]).toEqual(['100', '97']);
    expect(made.total.likely).toBe('89.33');
    expect(made.closing[0]?.reason).toEqual({
      code: 'set.rescaled',
      params: { sum: '86.65', reachable: '97', whole: '100', points: '89.33' },
    });
    const heads = made.lines.filter(({ kind }) => kind !== 'component' && kind !== 'rest');
    expect(sumPoints(heads.map(({ atRisk }) => atRisk))).toBe(subtractPoints('97', '86.65'));
  });

  it('is held where the set does not say how to rescale, and the forecast says so', () => {
    const set = { ...ruledSet, rescaling: undefined };
    const held = { ...state, set };
    expect(lineOf(held, '7.1.5')).toMatchObject({ leftOut: false, max: '3', likely: '1' });
    expect(forecast(held).caveats).toContainEqual({ code: 'caveat.rescaling', params: { codes: '7.1.5' } });
    expect(caveats(state)).not.toContain('caveat.rescaling');
  });

  it('is no work to do, has nothing at risk, and comes back when it is supposed to be approved', () => {
    const open = {
      ...state,
      components: [progressOf('7.1.5', { tasks: [aTask('assigned')], ruled: leftOut })],
    };
    const made = forecastChances(open);
    expect(made.atRisk.byComponent['7.1.5']).toBe(0);
    expect(workOrder(open, made)[0]?.perDay).toBe(0);
    const { after } = compareChanges(open, [{ kind: 'points', componentCode: '7.1.5', points: '3' }]);
    expect(after.points.total.likely).toBe('89.65');
  });

  it('may be the survey', () => {
    const made = forecast(input(answered, progressOf('survey', { ruled: leftOut })));
    expect(made.total.likely).toBe('90');
    expect(made.reachable).toBe('70');
  });
});

describe('what was set aside', () => {
  const aside = (gives?: 'full' | 'leaveOut' | 'unknown' | { points: string }) => {
    const components = ruledSet.components.map((one) =>
      one.code === '7.1.5' && one.rule !== null && gives !== undefined
        ? { ...one, rule: { ...one.rule, notArisen: { when: { fact: 'answer', is: '-' }, gives, why } } }
        : one,
    );
    return {
      ...input(answered, progressOf('7.1.5', { tasks: [aTask('notApplicable')] })),
      set: { ...ruledSet, components },
    };
  };

  it('gives what its rule says of things that did not arise', () => {
    const given = (gives: Parameters<typeof aside>[0]) => {
      const { likely, worst, best, leftOut: out, reason } = lineOf(aside(gives), '7.1.5');
      return [likely, worst, best, out, reason.code];
    };
    expect(given('full')).toEqual(['3', '3', '3', false, 'not-arisen-full']);
    expect(given({ points: '2' })).toEqual(['2', '2', '2', false, 'not-arisen']);
    expect(given('leaveOut')).toEqual(['0', '0', '0', true, 'not-arisen-left-out']);
  });

  it('stays as last year where the rule is silent, by name', () => {
    for (const silent of [undefined, 'unknown'] as const) {
      expect(lineOf(aside(silent), '7.1.5').likely).toBe('1');
      expect(forecast(aside(silent)).caveats).toContainEqual({
        code: 'caveat.set-aside',
        params: { codes: '7.1.5' },
      });
    }
    expect(caveats(aside('full'))).not.toContain('caveat.set-aside');
  });
});

describe('penalties, bonuses and knock-outs of the whole set', () => {
  it('are counted as far as they are certain today, each with its reason', () => {
    const late = forecast(input({ ...answered, lateReports: 2, initiatives: 1 }));
    expect(late.total.likely).toBe('86.15');
    expect(late.closing.map(({ reason }) => reason.code)).toEqual(['set.bonus', 'set.penalty']);
    const chances = forecastChances(input({ ...answered, lateReports: 2 }));
    expect(chances.mean).toBeCloseTo(forecastChances(input(answered)).mean - 2, 9);
  });

  it('strike every component of their scope, an official one too, and one nobody has touched', () => {
    const forged = input({ ...answered, forged: true }, progressOf('1.5.3', { official: '2' }));
    expect(lineOf(forged, '1.5.3')).toMatchObject({
      likely: '0',
      best: '0',
      reason: { code: 'set.knock-out' },
    });
    expect(lineOf(input({ ...answered, forged: true }), '1.5.3').best).toBe('0');
    expect(lineOf(forged, '1.7.2').best).toBe('2');
  });

  it('are named where a fact is missing, and not counted', () => {
    const open = input(undefined);
    expect(forecast(open).total.likely).toBe('87.65');
    expect(caveatsOf(open)).toEqual([
      { code: 'caveat.bonus', params: { label, cap: '2' } },
      { code: 'caveat.penalty', params: { label, cap: '5' } },
      { code: 'caveat.knock-out', params: { scope: '1.5', why } },
    ]);
    expect(caveats(input(answered))).toEqual([]);
  });

  it('refuse a fact that the set does not ask for', () => {
    expect(() => forecast(input({ rain: 1 }))).toThrow('rain');
  });
});

describe('caveats beside a chance', () => {
  it('say how many points the source does not itemise, held as last year', () => {
    const overdue = (code: string) => progressOf(code, { tasks: [aTask('assigned', { overdue: true })] });
    const given = inputWith(overdue('1.2.2'), overdue('2.1.1'), overdue('3.1.1'));
    expect(forecast(given).caveats).toEqual([{ code: 'caveat.not-itemised', params: { points: '53' } }]);
  });

  it('name what the grade also hangs on', () => {
    const grade = { code: 'tot', label: { vi: 'Tốt', en: 'Good' }, from: 80 };
    const grades = [
      { ...grade, code: 'kha', from: 0, below: 80 },
      { ...grade, quota: { units: 2 } },
    ];
    const ceilings = [{ when: { fact: 'forged', is: true }, notAbove: 'kha', why, source: '' }];
    const grading = { source: '', grades, ceilings };
    const graded = (facts?: Facts) => ({ ...input(facts), set: { ...ruledSet, grading } });
    expect(caveats(graded(answered))).toEqual(['caveat.quota']);
    expect(caveats(graded())).toContain('caveat.ceiling');
    const chance = (facts?: Facts) => forecastChances(graded(facts)).grades.map(({ chance: own }) => own > 0);
    expect(chance(answered)).toEqual([false, true]);
    expect(chance({ ...answered, forged: true })).toEqual([true, false]);
  });

  it('say so where a set is meant for several levels', () => {
    const components = ruledSet.components.map((one) => ({ ...one, levels: ['xa'] }));
    expect(caveats({ ...input(answered), set: { ...ruledSet, components } })).toContain('caveat.levels');
  });
});
