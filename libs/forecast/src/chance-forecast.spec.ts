import { describe, expect, it } from '@jest/globals';
import type { Grade } from '@tctp/domain';
import { comparePoints } from '@tctp/domain';
import fc from 'fast-check';
import { anyState } from './any-progress.fixture';
import { forecastChances } from './chance-forecast';
import { certain, chanceAtLeast, distributionOf, meanOf } from './distribution';
import { PARAMETERS, VIEWS, checkParameters } from './outcome-parameters';
import { aTask, inputWith, progressOf } from './tinh-bien.fixture';
import { countTotal, drawTotal, totalChances } from './total-chances';

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

describe('what hangs together', () => {
  const sent = (code: string, documents: string[], unit: string) =>
    progressOf(code, {
      tasks: [aTask('submitted', { documents, leadUnitId: unit, taskId: code })],
      claimed: '1',
    });
  const owed = (code: string, unit: string) =>
    progressOf(code, { tasks: [aTask('assigned', { leadUnitId: unit, taskId: code, workingDaysLeft: 30 })] });

  it('is a document behind several components, and a unit that owes for several', () => {
    const input = inputWith(
      sent('5.3.3', ['d1', 'd2'], 'noi-vu'),
      sent('7.1.5', ['d2'], 'van-hoa'),
      owed('1.5.3', 'van-hoa'),
      owed('1.7.2', 'van-hoa'),
      progressOf('5.2', { tasks: [aTask('submitted', { documents: ['d2'] })], official: '1' }),
    );
    expect(forecastChances(input).causes).toEqual([
      { id: 'd2', kind: 'document', chance: 1 - 0.98, componentCodes: ['5.3.3', '7.1.5'] },
      { id: 'van-hoa', kind: 'unit', chance: 1 - 0.95, componentCodes: ['1.5.3', '1.7.2'] },
    ]);
  });

  it('changes how outcomes come together and not what each line may expect', () => {
    const input = inputWith(owed('1.7.2', 'van-hoa'), owed('5.3.3', 'van-hoa'));
    const certainElse = { keepsWithoutTask: 1, superiorActs: 0, agrees: { share: 1, worth: 0 } };
    const sure = { ...PARAMETERS.likely, ...certainElse, record: { inTime: 1, worth: 1 } };
    const delivers = { ...sure.delivers, notStarted: 0.95 };
    const apart = forecastChances(input, { parameters: { ...sure, delivers, unitStands: 1 } });
    const together = forecastChances(input, { parameters: { ...sure, delivers, unitStands: 0.96 } });
    expect(together.mean).toBeCloseTo(apart.mean, 9);
    expect(together.total[0]!.points).toBe(apart.total[0]!.points);
    expect(together.total[0]!.chance).toBeGreaterThan(apart.total[0]!.chance * 10);
  });

  it('may knock a criterion out, as often as its cause says', () => {
    const causes = [{ id: 'k', kind: 'knockOut' as const, chance: 0.2, componentCodes: ['1.5.3', '1.7.2'] }];
    const input = {
      ...inputWith(progressOf('1.5.3', { reviewed: '2' }), progressOf('1.7.2', { reviewed: '2' })),
      causes,
    };
    const parameters = {
      ...PARAMETERS.likely,
      agrees: { share: 1, worth: 0 },
      keepsWithoutTask: 1,
      superiorActs: 0,
    };
    const { total, lines } = forecastChances(input, { parameters });
    expect(total.map(({ points, chance }) => [points, Number(chance.toFixed(12))])).toEqual([
      ['86.65', 0.2],
      ['90.65', 0.8],
    ]);
    expect(lines.find(({ line }) => line.code === '1.5.3')?.distribution.map(({ points }) => points)).toEqual(
      ['0', '2'],
    );
  });

  it('is counted and drawn to the same answer', () => {
    fc.assert(
      fc.property(anyState, fc.integer({ min: 1, max: 1_000_000 }), (components, seed) => {
        const { lines, causes } = forecastChances(inputWith(...components), { drawing: { seed, draws: 1 } });
        const few = causes.slice(0, 6);
        const counted = countTotal(lines, few);
        const draws = 4000;
        const drawn = drawTotal(lines, few, { seed, draws });
        const middle = counted[Math.floor(counted.length / 2)]!.points;
        const share = chanceAtLeast(counted, middle);
        /* Five standard errors, and a little for shares near 0 and 1: wrong once in millions. */
        const bound = 5 * Math.sqrt((share * (1 - share)) / draws) + 0.002;
        expect(Math.abs(chanceAtLeast(drawn, middle) - share)).toBeLessThan(bound);
      }),
      { numRuns: 25, seed: 2017 },
    );
  });

  it('is counted and drawn to the same answer when a cause strikes often, and whole criteria fall', () => {
    const input = inputWith(sent('5.3.3', ['d'], 'a'), sent('7.1.5', ['d'], 'b'), owed('1.5.3', 'c'));
    const causes = [
      { id: 'k', kind: 'knockOut' as const, chance: 0.4, componentCodes: ['1.5.3', '1.7.2'] },
      { id: 'd', kind: 'document' as const, chance: 0.5, componentCodes: ['5.3.3', '7.1.5'] },
      { id: 'never', kind: 'document' as const, chance: 0, componentCodes: ['5.3.3'] },
    ];
    const parameters = { ...PARAMETERS.likely, documentStands: 0.5 };
    const { lines } = forecastChances({ ...input, causes: causes.slice(0, 1) }, { parameters });
    const counted = countTotal(lines, causes);
    const drawn = drawTotal(lines, causes, { seed: 11, draws: 20_000 });
    for (const { points } of counted)
      expect(Math.abs(chanceAtLeast(drawn, points) - chanceAtLeast(counted, points))).toBeLessThan(0.02);
    expect(meanOf(drawn)).toBeCloseTo(meanOf(counted), 1);
    expect(meanOf(counted)).toBeLessThan(meanOf(countTotal(lines, [])));
  });

  it('is drawn the same for the same seed, and otherwise for another', () => {
    const { lines, causes } = forecastChances(inputWith(owed('1.5.3', 'a'), owed('1.7.2', 'a')));
    const totals = (seed: number) => drawTotal(lines, causes, { seed, draws: 50 });
    expect(totals(5)).toEqual(totals(5));
    expect(totals(5)).not.toEqual(totals(6));
  });

  it('is drawn where there is too much of it to count, and says so', () => {
    const codes = ['1.5.3', '1.7.2'];
    const causes = Array.from({ length: 9 }, (_, at) => ({
      id: `k${at}`,
      kind: 'document' as const,
      chance: 0.01,
      componentCodes: codes,
    }));
    const input = { ...inputWith(owed('1.5.3', 'a'), owed('1.7.2', 'b')), causes };
    const options = { drawing: { seed: 3, draws: 500 } };
    expect(forecastChances(input, options).method).toBe('drawn');
    expect(forecastChances({ ...input, causes: causes.slice(1) }, options).method).toBe('exact');
    const elsewhere = causes.map((cause) => ({ ...cause, componentCodes: ['9.9'] }));
    const { lines } = forecastChances(input, options);
    expect(totalChances(lines, elsewhere, options.drawing).method).toBe('exact');
  });
});
