import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyState } from './any-progress.fixture';
import { forecastChances } from './chance-forecast';
import { meanOf } from './distribution';
import type { ComponentProgress } from './forecast-input';
import { aTask, inputWith, progressOf } from './tinh-bien.fixture';
import { workOrder } from './work-order';

const owed = (code: string, taskId: string, workingDaysLeft: number | null, overdue = false) =>
  progressOf(code, { tasks: [aTask('assigned', { taskId, workingDaysLeft, overdue })] });
const order = (...components: ComponentProgress[]) => {
  const input = inputWith(...components);
  return workOrder(input, forecastChances(input));
};

describe('the order of work', () => {
  it('puts first what loses most by waiting one more day', () => {
    const tasks = order(owed('7.1.5', 'calm', 40), owed('1.5.3', 'near', 3), owed('1.7.2', 'less', 3));
    expect(tasks.map(({ taskId }) => taskId)).toEqual(['less', 'near', 'calm']);
    expect(tasks[0]!.perDay!).toBeGreaterThan(tasks[1]!.perDay!);
    expect(tasks[2]!.perDay).toBe(0);
  });

  it('ranks what loses nothing today by what it may lose in the end', () => {
    const tasks = order(owed('5.3.3', 'small', 40), owed('7.1.5', 'big', 40), owed('1.5.3', 'undated', null));
    expect(tasks.map(({ taskId }) => taskId)).toEqual(['big', 'undated', 'small']);
    expect(tasks.every(({ perDay }) => perDay === 0)).toBe(true);
  });

  it('puts overdue work of unknown worth before all, and work of unknown worth in time after all', () => {
    const tasks = order(
      owed('1.2.2', 'unknown', 9),
      owed('1.5.3', 'known', 1),
      owed('3.1.1', 'late', -2, true),
    );
    expect(tasks.map(({ taskId }) => taskId)).toEqual(['late', 'known', 'unknown']);
    expect(tasks[0]).toEqual({ taskId: 'late', componentCode: '3.1.1', perDay: null, atRisk: null });
  });

  it('leaves out what nobody of a unit can do anything about', () => {
    const done = progressOf('1.5.3', {
      tasks: (['approved', 'notApplicable', 'blocked', 'submitted', 'underReview'] as const).map((work) =>
        aTask(work),
      ),
    });
    expect(order(done, { ...owed('1.7.2', 'official', 3), official: '1' })).toEqual([]);
  });

  it('counts the step into being overdue as a loss like any other day, and the days after it too', () => {
    const perDay = (left: number) => order(owed('1.5.3', 'one', left, left < 0))[0]!.perDay!;
    for (const left of [0, -1, -5]) expect(perDay(left)).toBeGreaterThan(0);
    expect(perDay(-40)).toBe(0);
  });

  it('puts what is due today before what still has its time', () => {
    const tasks = order(owed('7.1.5', 'today', 0), owed('1.5.3', 'late', -2, true), owed('5.3.3', 'calm', 9));
    expect(tasks[0]?.taskId).toBe('today');
    expect(tasks.every(({ perDay }) => perDay! > 0)).toBe(true);
  });

  it('never gains by waiting', () => {
    fc.assert(
      fc.property(anyState, (components) => {
        const input = inputWith(...components);
        const made = forecastChances(input, { drawing: { seed: 1, draws: 1 } });
        for (const { perDay } of workOrder(input, made)) expect(perDay ?? 0).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });
});

describe('points at risk', () => {
  it('are what the expected points leave open, each component counted once however many tasks it has', () => {
    fc.assert(
      fc.property(anyState, (components) => {
        const input = inputWith(...components);
        const { atRisk, lines } = forecastChances(input, { drawing: { seed: 1, draws: 1 } });
        const missing = lines.reduce(
          (sum, { line, distribution }) => sum + Number(line.max) - meanOf(distribution),
          0,
        );
        const sum = (parts: Readonly<Record<string, number>>) =>
          Object.values(parts).reduce((all, one) => all + one, 0);
        expect(sum(atRisk.byField)).toBeCloseTo(missing, 9);
        const worked = Object.entries(atRisk.byComponent).filter(([code]) =>
          components.some(({ componentCode, tasks }) => componentCode === code && tasks.length > 0),
        );
        expect(sum(atRisk.byTask)).toBeCloseTo(
          worked.reduce((all, [, loss]) => all + loss, 0),
          9,
        );
        expect(sum(atRisk.byUnit)).toBeCloseTo(sum(atRisk.byTask), 9);
      }),
    );
  });

  it('are shared by the tasks that can still change them, or by all where none can', () => {
    const tasks = [
      aTask('approved', { taskId: 'a', leadUnitId: 'x' }),
      aTask('assigned', { taskId: 'b', leadUnitId: 'y' }),
      aTask('submitted', { taskId: 'c', leadUnitId: 'y' }),
    ];
    const open = forecastChances(inputWith(progressOf('1.5.3', { tasks, reviewed: '1' }))).atRisk;
    expect(Object.keys(open.byTask)).toEqual(['b', 'c']);
    expect(open.byUnit).toEqual({ y: open.byTask['b']! * 2 });
    const done = forecastChances(
      inputWith(progressOf('1.5.3', { tasks: tasks.slice(0, 1), reviewed: '1' })),
    ).atRisk;
    expect(done.byTask['a']).toBeCloseTo(done.byComponent['1.5.3']!, 12);
  });
});
