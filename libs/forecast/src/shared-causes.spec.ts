import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyState } from './any-progress.fixture';
import { forecastChances } from './chance-forecast';
import { chanceAtLeast, meanOf } from './distribution';
import { PARAMETERS } from './outcome-parameters';
import { aTask, inputWith, progressOf } from './tinh-bien.fixture';
import { countTotal, drawTotal, totalChances } from './total-chances';

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
