import { describe, expect, it } from '@jest/globals';
import type { Grade } from '@tctp/domain';
import { comparePoints } from '@tctp/domain';
import fc from 'fast-check';
import { anyState } from './any-progress.fixture';
import { forecastChances } from './chance-forecast';
import { certain, chanceAtLeast, distributionOf, meanOf } from './distribution';
import { PARAMETERS, VIEWS, checkParameters } from './outcome-parameters';
import { aTask, inputWith, progressOf } from './tinh-bien.fixture';

/** The official points of 2016, as the seed states them. */
const OFFICIAL_2016 = [
  progressOf('1.5.3', { official: '0' }),
  progressOf('1.7.2', { official: '1' }),
  progressOf('3.2', { official: '0.5' }),
  progressOf('5.2', { official: '0' }),
  progressOf('5.3.3', { official: '0.5' }),
  progressOf('7.1.5', { official: '1' }),
  progressOf('survey', { official: '24.65' }),
];

describe('the chances of the coming appraisal', () => {
  it('are one total, 87.65, when everything is official: 63 on evidence and 24.65 from the survey', () => {
    const made = forecastChances(inputWith(...OFFICIAL_2016));
    expect(made.total).toEqual([{ points: '87.65', chance: 1 }]);
    expect(made.mean).toBeCloseTo(87.65, 10);
    const evidence = forecastChances(
      inputWith(...OFFICIAL_2016.slice(0, 6), progressOf('survey', { official: '0' })),
    );
    expect(evidence.total).toEqual([{ points: '63', chance: 1 }]);
  });

  it('lie, line by line and in total, within the three honest points', () => {
    fc.assert(
      fc.property(anyState, (components) => {
        const { lines, total, points } = forecastChances(inputWith(...components), {
          drawing: { seed: 1, draws: 200 },
        });
        for (const { line, distribution } of lines) {
          expect(comparePoints(distribution[0]!.points, line.worst)).toBeGreaterThanOrEqual(0);
          expect(comparePoints(distribution.at(-1)!.points, line.best)).toBeLessThanOrEqual(0);
        }
        expect(comparePoints(total[0]!.points, points.total.worst)).toBeGreaterThanOrEqual(0);
        expect(comparePoints(total.at(-1)!.points, points.total.best)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('grow from the strict view to the lenient one, for every number of points one may want to reach', () => {
    fc.assert(
      fc.property(anyState, (components) => {
        const views = VIEWS.map((view) =>
          forecastChances(inputWith(...components), { view, drawing: { seed: 1, draws: 1 } }),
        );
        views.forEach(({ lines }, place) => {
          if (place === 0) return;
          lines.forEach(({ distribution }, at) => {
            const before = views[place - 1]!.lines[at]!.distribution;
            for (const { points } of [...before, ...distribution]) {
              expect(chanceAtLeast(distribution, points)).toBeGreaterThanOrEqual(
                chanceAtLeast(before, points) - 1e-12,
              );
            }
          });
        });
      }),
    );
  });

  it('do not depend on the order in which components come, and are the same bytes every time', () => {
    fc.assert(
      fc.property(anyState, (components) => {
        const options = { drawing: { seed: 7, draws: 100 } };
        const first = JSON.stringify(forecastChances(inputWith(...components), options));
        const again = JSON.stringify(forecastChances(inputWith(...[...components].reverse()), options));
        expect(again).toBe(first);
      }),
      { numRuns: 50 },
    );
  });

  it('tell why, factor by factor', () => {
    const task = aTask('assigned', { leadUnitId: 'van-hoa', workingDaysLeft: 5 });
    const input = {
      ...inputWith(progressOf('7.1.5', { tasks: [task] })),
      records: { 'van-hoa': { settled: 5, inTime: 3 } },
    };
    const line = forecastChances(input).lines.find(({ line: one }) => one.code === '7.1.5');
    expect(line?.because).toEqual([
      { code: 'chance.notStarted', params: { percent: 85 } },
      { code: 'chance.time', params: { workingDays: 5, percent: 70 } },
      { code: 'chance.record', params: { inTime: 3, settled: 5, percent: 74 } },
      { code: 'chance.agrees', params: { percent: 93 } },
      { code: 'chance.improves', params: { percent: 35 } },
    ]);
  });

  it('refuse parameters that are no chances', () => {
    const parameters = { ...PARAMETERS.likely, keepsWithoutTask: 1.2 };
    expect(() => forecastChances(inputWith(), { parameters })).toThrow('keepsWithoutTask cannot be 1.2');
    expect(VIEWS.map((view) => checkParameters(PARAMETERS[view]))).toEqual([null, null, null]);
    const { time } = PARAMETERS.likely;
    expect(checkParameters({ ...PARAMETERS.likely, time: { ...time, enough: -1 } })).toEqual({
      path: 'time.enough',
      value: -1,
    });
    const { overdue } = PARAMETERS.likely;
    expect(checkParameters({ ...PARAMETERS.likely, overdue: { ...overdue, share: 0.41 } })).toEqual({
      path: 'overdue.share',
      value: 0.41,
    });
    expect(checkParameters({ ...PARAMETERS.likely, overdue: { ...overdue, atLeast: 0.36 } })).toEqual({
      path: 'overdue.atLeast',
      value: 0.36,
    });
    expect(checkParameters({ ...PARAMETERS.likely, surveyDeviation: Infinity })?.path).toBe(
      'surveyDeviation',
    );
    expect(checkParameters({ ...PARAMETERS.likely, time: { ...time, onLastDay: Number.NaN } })?.path).toBe(
      'time.onLastDay',
    );
  });

  it('spread the survey as wide as its deviation says, and not beyond its maximum', () => {
    const at = (surveyDeviation: number | null, ...components: ReturnType<typeof progressOf>[]) =>
      forecastChances(inputWith(...components), {
        parameters: { ...PARAMETERS.likely, surveyDeviation },
      }).lines.find(({ line }) => line.kind === 'survey')?.distribution;
    expect(at(null)).toEqual(certain('24.65'));
    expect(at(1)?.map(({ points }) => points)).toEqual(['22.92', '24.65', '26.38']);
    expect(meanOf(at(1)!)).toBeCloseTo(24.65, 10);
    expect(at(20)?.map(({ points }) => points)).toEqual(['0', '24.65', '30']);
    expect(at(1, progressOf('survey', { reviewed: '27' }))).toEqual(certain('27'));
    const why = forecastChances(inputWith(), { parameters: { ...PARAMETERS.likely, surveyDeviation: 1.5 } });
    expect(why.lines.find(({ line }) => line.kind === 'survey')?.because).toEqual([
      { code: 'chance.survey', params: { points: '1.5' } },
    ]);
  });
});

describe('grades and ranks', () => {
  const grades: Grade[] = [
    { code: 'kha', label: { vi: 'Khá', en: 'Fair' }, from: 70, below: 80 },
    { code: 'tot', label: { vi: 'Tốt', en: 'Good' }, from: 80, upTo: 90 },
    { code: 'xuat-sac', label: { vi: 'Xuất sắc', en: 'Excellent' }, above: 90 },
  ];

  const graded = (survey: string) => {
    const input = inputWith(...OFFICIAL_2016.slice(0, 6), progressOf('survey', { official: survey }));
    return { ...input, set: { ...input.set, grading: { source: '', grades } } };
  };

  it('give each grade the chance of the totals within its bounds, whose sides count', () => {
    const at = (survey: string) =>
      forecastChances(graded(survey))
        .grades.filter(({ chance }) => chance > 0)
        .map(({ code, chance }) => `${code} ${chance}`);
    expect(['6.99', '7', '16.99', '17', '27', '27.01'].map(at)).toEqual([
      [],
      ['kha 1'],
      ['kha 1'],
      ['tot 1'],
      ['tot 1'],
      ['xuat-sac 1'],
    ]);
  });

  it('share the better rank among equals', () => {
    const others = ['90', '87.65', '87.65', '80'].map((points) => certain(points));
    expect(forecastChances(inputWith(...OFFICIAL_2016), { others }).ranks).toEqual([0, 1, 0, 0, 0]);
    expect(forecastChances(inputWith(...OFFICIAL_2016), { others: [] }).ranks).toEqual([1]);
    expect(forecastChances(inputWith(...OFFICIAL_2016)).ranks).toBeNull();
  });

  it('weigh every combination of the others', () => {
    const coin = distributionOf([
      { points: '80', chance: 0.25 },
      { points: '90', chance: 0.75 },
    ]);
    const ranks = forecastChances(inputWith(...OFFICIAL_2016), { others: [coin, coin] }).ranks;
    expect(ranks).toEqual([0.0625, 0.375, 0.5625]);
  });
});
