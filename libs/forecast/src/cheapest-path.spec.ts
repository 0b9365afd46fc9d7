import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cheapestPath } from './cheapest-path';
import { calibrate } from './calibration';
import type { Cause } from './causes';
import type { ComponentProgress, ForecastInput } from './forecast-input';
import { PARAMETERS } from './outcome-parameters';
import { aTask, inputWith, progressOf } from './tinh-bien.fixture';
import { compareChanges } from './what-changes';

const parameters = PARAMETERS.likely;
const owed = (code: string, ...taskIds: string[]): ComponentProgress =>
  progressOf(code, { tasks: taskIds.map((taskId) => aTask('assigned', { taskId, workingDaysLeft: 2 })) });
const year = inputWith(owed('1.5.3', 'i1', 'i2'), owed('1.7.2', 'c'), owed('5.3.3', 'q'), owed('7.1.5', 'o'));

function chanceOf(
  input: ForecastInput,
  taskIds: readonly string[],
  target: string,
  own = parameters,
): number {
  return compareChanges(input, [{ kind: 'approved', taskIds }], { parameters: own, target }).target!.after;
}

const anyCause: fc.Arbitrary<Cause> = fc.record({
  id: fc.constant('cause'),
  kind: fc.constantFrom('document', 'unit', 'knockOut'),
  chance: fc.constantFrom(0.1, 0.4, 0.7),
  componentCodes: fc.subarray(['1.5.3', '1.7.2', '5.3.3', '7.1.5'], { minLength: 1 }),
});

const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);

describe('the cheapest way to a target', () => {
  it('is nothing where the target is reached anyway', () => {
    const path = cheapestPath(year, parameters, { target: '80', chance: 0.9 });
    expect(path).toMatchObject({ reachable: true, exact: true, taskIds: [], cost: 0 });
  });

  it('is every task where all are needed, and says the chance that this gives', () => {
    const path = cheapestPath(year, parameters, { target: '92', chance: 0.6 });
    expect(path).toMatchObject({ reachable: true, exact: true });
    expect(path.reachable && path.chance).toBeGreaterThanOrEqual(0.6);
    expect(path.reachable && path.chance).toBeCloseTo(
      chanceOf(year, path.reachable ? path.taskIds : [], '92'),
      12,
    );
  });

  it('says so when there is no way, and how near the best comes', () => {
    const path = cheapestPath(year, parameters, { target: '99', chance: 0.5 });
    expect(path).toMatchObject({ reachable: false, best: { taskIds: ['c', 'i1', 'i2', 'o', 'q'], cost: 5 } });
  });

  it('takes the dear task only where the cheap ones do not do', () => {
    const goal = { target: '88.65', chance: 0.6 };
    const cheap = cheapestPath(year, parameters, { ...goal, costs: { o: 9 } });
    const dear = cheapestPath(year, parameters, { ...goal, costs: { i1: 9, i2: 9, c: 9, q: 9 } });
    expect(cheap.reachable && cheap.taskIds).not.toContain('o');
    expect(dear.reachable && dear.taskIds).toContain('o');
  });

  describe('where approval is the only thing that counts', () => {
    const nothingElse = {
      ...parameters,
      agrees: { share: 1, worth: 0 },
      improves: { claimed: 0, unclaimed: 0 },
      delivers: { notStarted: 1, started: 1, givenBack: 1, handedIn: 1, underReview: 1 },
      record: { inTime: 1, worth: 1 },
      time: { enough: 0, onLastDay: 1 },
      keepsWithoutTask: 1,
      superiorActs: 0,
    };
    const reach = (input: ForecastInput, target: string, costs: Record<string, number>, most?: number) =>
      cheapestPath(input, nothingElse, { target, chance: 0.9, costs, mostReadings: most });
    /** Approved, they add 2, 2, 1 and 0.5 to last year's 87.65. */
    const of = (two: string, twoMore: string, one: string, half: string) =>
      inputWith(owed('1.5.3', two), owed('7.1.5', twoMore), owed('1.7.2', one), owed('5.3.3', half));

    it('finds the pair that a greedy way passes by', () => {
      const input = of('a', 'b', 'c', 'd');
      const costs = { a: 3, b: 2, c: 1, d: 1 };
      expect(reach(input, '90.65', costs)).toEqual({
        reachable: true,
        exact: true,
        taskIds: ['b', 'c'],
        cost: 3,
        chance: 1,
      });
      expect(reach(input, '90.65', costs, 0)).toEqual({
        reachable: true,
        exact: false,
        taskIds: ['a', 'c'],
        cost: 4,
        chance: 1,
      });
    });

    it('leaves out what turns out not to have been needed, the dearest first', () => {
      const input = of('c', 'b', 'd', 'a');
      const path = reach(input, '90.65', { a: 1, b: 2, c: 4, d: 1 }, 0);
      expect(path).toMatchObject({ exact: false, taskIds: ['b', 'd'], cost: 3 });
    });

    it('begins with what does most for its cost', () => {
      const path = reach(of('a', 'b', 'c', 'd'), '88.65', { a: 2, b: 3, c: 1.5, d: 1 }, 0);
      expect(path).toMatchObject({ taskIds: ['c'], cost: 1.5 });
      expect(reach(of('a', 'b', 'c', 'd'), '89.65', { a: 2, b: 3, c: 1, d: 1 })).toMatchObject({
        taskIds: ['a'],
        cost: 2,
      });
    });

    it('is nothing where the chance is exactly what was asked', () => {
      expect(cheapestPath(of('a', 'b', 'c', 'd'), nothingElse, { target: '87.65', chance: 1 })).toMatchObject(
        {
          reachable: true,
          taskIds: [],
        },
      );
      expect(cheapestPath(of('a', 'b', 'c', 'd'), nothingElse, { target: '93.15', chance: 1 })).toMatchObject(
        {
          reachable: true,
          taskIds: ['a', 'b', 'c', 'd'],
          cost: 4,
        },
      );
    });
  });

  it('offers only work that a unit can still do', () => {
    const input = inputWith(
      progressOf('1.5.3', {
        tasks: [aTask('submitted', { taskId: 's' }), aTask('blocked', { taskId: 'b' })],
      }),
      { ...owed('1.7.2', 'c'), official: '1' },
    );
    expect(cheapestPath(input, parameters, { target: '99', chance: 0.5 })).toMatchObject({
      best: { taskIds: [] },
    });
  });

  it('promises what the forecast says, where a knock-out or a shared document is likely', () => {
    const knockOut: Cause = { id: 'k', kind: 'knockOut', chance: 0.4, componentCodes: ['1.5.3', '7.1.5'] };
    const struck = { ...year, causes: [knockOut] };
    expect(cheapestPath(struck, parameters, { target: '90', chance: 0.6 }).reachable).toBe(false);

    const resting = (code: string) =>
      progressOf(code, { tasks: [aTask('inProgress', { taskId: code, documents: ['d'] })] });
    const shared = inputWith(resting('1.5.3'), resting('7.1.5'));
    const doubtful = { ...parameters, documentStands: 0.6 };
    const path = cheapestPath(shared, doubtful, { target: '89.5', chance: 0.85 });
    expect(path).toMatchObject({ reachable: false });
    expect(path.reachable ? 0 : path.best.chance).toBe(
      chanceOf(shared, path.reachable ? [] : path.best.taskIds, '89.5', doubtful),
    );
  });

  it('is as cheap as any set there is, and promises what the forecast says of it', () => {
    const codes = ['1.5.3', '1.7.2', '5.3.3', '7.1.5', '5.2'];
    const aYear = fc
      .array(
        fc.tuple(
          fc.constantFrom(...codes),
          fc.integer({ min: -10, max: 15 }),
          fc.integer({ min: 1, max: 4 }),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .chain((list) =>
        fc.record({
          list: fc.constant(list),
          reviewed: fc.subarray(codes),
          documents: fc.array(fc.subarray(['d1', 'd2']), { minLength: list.length, maxLength: list.length }),
          causes: fc.array(anyCause, { maxLength: 2 }),
          documentStands: fc.constantFrom(0.5, 0.8, 1),
          unitStands: fc.constantFrom(0.7, 1),
          official: fc.constantFrom('0.5', '1', '1.5'),
        }),
      )
      .map(({ list, reviewed, documents, causes, documentStands, unitStands, official }) => ({
        own: { ...parameters, documentStands, unitStands },
        input: {
          causes,
          calibration: calibrate([
            { componentCode: '1.1', fieldCode: '1', reviewer: null, reviewed: '1', official },
          ]),
          ...inputWith(
            ...codes.map((code) =>
              progressOf(code, {
                reviewed: reviewed.includes(code) ? '0.5' : null,
                tasks: list.flatMap(([own, workingDaysLeft], at) =>
                  own === code
                    ? [
                        aTask('assigned', {
                          taskId: `t${at}`,
                          workingDaysLeft,
                          overdue: workingDaysLeft < 0,
                          documents: documents[at],
                          leadUnitId: at % 2 === 0 ? 'van-hoa' : 'noi-vu',
                        }),
                      ]
                    : [],
                ),
              }),
            ),
          ),
        },
        costs: Object.fromEntries(list.map(([, , cost], at) => [`t${at}`, cost])),
        ids: list.map((_, at) => `t${at}`),
      }));
    fc.assert(
      fc.property(
        aYear,
        fc.integer({ min: 85, max: 94 }),
        fc.constantFrom(0.3, 0.6, 0.8),
        ({ own, input, costs, ids }, total, chance) => {
          const target = String(total);
          const path = cheapestPath(input, own, { target, chance, costs });
          const costOf = (set: readonly string[]) => set.reduce((sum, id) => sum + costs[id]!, 0);
          const enough = subsets(ids).filter((set) => chanceOf(input, set, target, own) >= chance);
          if (enough.length === 0) return expect(path.reachable).toBe(false);
          const least = Math.min(...enough.map(costOf));
          expect(path).toMatchObject({ reachable: true, exact: true, cost: least });
          if (path.reachable) expect(path.chance).toBe(chanceOf(input, path.taskIds, target, own));
        },
      ),
      { numRuns: 30 },
    );
  });
});
