import { describe, expect, it } from '@jest/globals';
import type { WorkCalendar } from '@tctp/calendar';
import type { CriteriaSet } from '@tctp/domain';
import type { ComponentProgress, ForecastInput } from './forecast-input';
import { forecast } from './forecast';
import { daysLater, passTime } from './pass-time';
import { aTask, inputWith, progressOf, set2017 } from './tinh-bien.fixture';
import type { Change } from './what-changes';
import { applyChanges, compareChanges } from './what-changes';

const calendar: WorkCalendar = {
  timeZoneOffsetMinutes: 420,
  dayStart: '08:00',
  beforeIncludesDay: false,
  holidays: [],
  makeUpDays: [],
};
/** Monday 4 September 2017; the Friday of that week is four working days away. */
const FRIDAY = '2017-09-08';
const input = (...components: ComponentProgress[]): ForecastInput => ({
  ...inputWith(...components),
  calendar,
});
const owed = (code: string, taskId: string, workingDaysLeft: number | null) =>
  progressOf(code, { tasks: [aTask('assigned', { taskId, workingDaysLeft, leadUnitId: 'van-hoa' })] });
const approvedBy = (by: string | undefined, ...taskIds: string[]): Change => ({
  kind: 'approved',
  taskIds,
  ...(by === undefined ? {} : { by }),
});
const taskOf = ({ components }: ForecastInput, id: string) =>
  components.flatMap(({ tasks }) => tasks).find(({ taskId }) => taskId === id);

describe('what happens by a day', () => {
  it('lets time run out for what stays open until then', () => {
    const year = input(
      owed('7.1.5', 'o', 9),
      owed('1.7.2', 'c', 6),
      owed('5.3.3', 'late', 2),
      owed('1.5.3', 'u', null),
    );
    const supposed = applyChanges(year, [approvedBy(FRIDAY, 'o')]);
    expect(taskOf(supposed, 'o')).toMatchObject({ work: 'approved', overdue: false });
    expect(taskOf(supposed, 'c')).toMatchObject({ workingDaysLeft: 2, overdue: false });
    expect(taskOf(supposed, 'late')).toMatchObject({ workingDaysLeft: -2, overdue: true });
    expect(taskOf(supposed, 'u')).toEqual(taskOf(year, 'u'));
    const mean = (change: Change) => compareChanges(year, [change]).after.mean;
    expect(mean(approvedBy(FRIDAY, 'o'))).toBeLessThan(mean(approvedBy(undefined, 'o')));
  });

  it('settles in time or late, which the record of the unit keeps', () => {
    const year = {
      ...input(owed('7.1.5', 'o', 9), owed('5.3.3', 'late', 2)),
      records: { 'van-hoa': { settled: 3, inTime: 3 } },
    };
    const recordsOf = (...changes: Change[]) => applyChanges(year, changes).records?.['van-hoa'];
    expect(recordsOf(approvedBy(FRIDAY, 'o'))).toEqual({ settled: 4, inTime: 4 });
    expect(recordsOf(approvedBy(FRIDAY, 'o', 'late'))).toEqual({ settled: 5, inTime: 4 });
    expect(recordsOf(approvedBy('2017-09-06', 'late'), approvedBy(FRIDAY, 'o'))).toEqual({
      settled: 5,
      inTime: 5,
    });
    expect(recordsOf(approvedBy(FRIDAY, 'o'), approvedBy('2017-09-06', 'late'))).toEqual({
      settled: 5,
      inTime: 5,
    });
    expect(recordsOf(approvedBy(undefined, 'late'))).toEqual({ settled: 3, inTime: 3 });
  });

  it('earns what a rule that measures the day gives for it', () => {
    const component = set2017.components.find(({ code }) => code === '1.7.2')!;
    const set: CriteriaSet = {
      ...set2017,
      components: set2017.components.map((one) =>
        one === component
          ? {
              ...one,
              facts: [{ name: 'issuedOn', kind: 'date', label: { vi: '', en: '' }, combine: 'latest' }],
              rule: {
                kind: 'timeliness',
                source: '',
                fact: 'issuedOn',
                due: { on: '2017-09-06' },
                unit: 'workingDays',
                onTime: '2',
                late: [{ upTo: 3, points: '1.5' }],
                later: '0.5',
                never: '0',
              },
            }
          : one,
      ),
    };
    const year = { ...input(owed('1.7.2', 'c', 2)), set };
    const reviewedBy = (by?: string) =>
      applyChanges(year, [approvedBy(by, 'c')]).components.find((one) => one.componentCode === '1.7.2')
        ?.reviewed;
    expect(['2017-09-06', FRIDAY, '2017-09-29', undefined].map(reviewedBy)).toEqual(['2', '1.5', '0.5', '2']);
    const handedIn = {
      ...year,
      components: [progressOf('1.7.2', { tasks: [aTask('submitted', { taskId: 'c' })], claimed: '1.5' })],
    };
    expect(
      forecast(applyChanges(handedIn, [approvedBy('2017-09-29', 'c')])).lines.find(
        ({ code }) => code === '1.7.2',
      )?.likely,
    ).toBe('1.5');
  });

  it('moves time forward only, and needs a calendar to do so', () => {
    const year = input(owed('7.1.5', 'o', 9));
    expect(passTime(year, '2017-09-04')).toBe(year);
    expect(passTime(year, '2017-09-01')).toBe(year);
    expect(passTime(year, FRIDAY).now).toBe('2017-09-07T17:00:00.000Z');
    expect(() => applyChanges(inputWith(), [approvedBy(FRIDAY)])).toThrow('calendar');
    expect(daysLater(aTask('assigned', { workingDaysLeft: 1 }), 1)).toMatchObject({
      workingDaysLeft: 0,
      overdue: false,
    });
  });
});
