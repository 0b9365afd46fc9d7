import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDAR_2017, aDay } from './calendar-2017.fixture';
import type { DeadlineExpression, MeasurableDeadline } from './deadline-expression';
import { anExpression } from './deadline-expression.fixture';
import { expandDeadline } from './expand-deadline';
import { addDays, localDateOf } from './local-time';

const INCLUSIVE = { ...CALENDAR_2017, beforeIncludesDay: true };

const december1: MeasurableDeadline = {
  kind: 'date',
  bound: 'before',
  on: '2017-12-01',
  text: 'Trước ngày 01/12/2017',
};

/** Row 2 of the annex. */
const quarterAndYear: MeasurableDeadline = {
  kind: 'recurring',
  parts: [
    { every: 'quarter', bound: 'before', monthOfQuarter: 3, day: 10 },
    { every: 'year', bound: 'before', month: 11, day: 15 },
  ],
  text: 'Báo cáo quý trước ngày 10 của tháng cuối quý; báo cáo năm trước 15/11',
};

const month = (bound: 'in' | 'before'): DeadlineExpression => ({
  kind: 'month',
  bound,
  year: 2017,
  month: 1,
  text: bound === 'in' ? 'Trong tháng 01' : 'Trước tháng 01/2017',
});

const days = (expression: DeadlineExpression, calendar = CALENDAR_2017) =>
  expandDeadline(calendar, expression, 2017).map((one) => `${one.key} ${one.lastDay}`);

describe('a deadline in the words of the plan', () => {
  it('reads "trước ngày 01/12/2017" as until the end of 30/11', () => {
    expect(expandDeadline(CALENDAR_2017, december1, 2017)).toEqual([
      { key: 'once', lastDay: '2017-11-30', dueAt: '2017-11-30T17:00:00.000Z' },
    ]);
  });

  it('lets the day itself count where the calendar says that "before" includes it', () => {
    expect(expandDeadline(INCLUSIVE, december1, 2017)).toEqual([
      { key: 'once', lastDay: '2017-12-01', dueAt: '2017-12-01T17:00:00.000Z' },
    ]);
    expect(days(quarterAndYear, INCLUSIVE)).toEqual([
      '2017-Q1 2017-03-10',
      '2017-Q2 2017-06-10',
      '2017-Q3 2017-09-10',
      '2017 2017-11-15',
      '2017-Q4 2017-12-10',
    ]);
  });

  it('counts the day of "by" in both calendars', () => {
    const by = { ...december1, bound: 'by' } as DeadlineExpression;
    expect(days(by)).toEqual(['once 2017-12-01']);
    expect(days(by, INCLUSIVE)).toEqual(['once 2017-12-01']);
  });

  it('reads "before January" as the last day of the year before, and "in January" as its last day', () => {
    expect(days(month('before'))).toEqual(['once 2016-12-31']);
    expect(days(month('in'))).toEqual(['once 2017-01-31']);
  });

  it('never lets a month be part of "before" it, whatever the calendar says of days', () => {
    expect(days(month('before'), INCLUSIVE)).toEqual(['once 2016-12-31']);
  });

  it('makes five cycles of row 2, the annual report before the fourth quarter', () => {
    expect(days(quarterAndYear)).toEqual([
      '2017-Q1 2017-03-09',
      '2017-Q2 2017-06-09',
      '2017-Q3 2017-09-09',
      '2017 2017-11-14',
      '2017-Q4 2017-12-09',
    ]);
  });

  it('has one cycle without a date for what goes on or has no deadline', () => {
    expect(expandDeadline(CALENDAR_2017, { kind: 'ongoing', text: 'Thường xuyên' }, 2017)).toEqual([
      { key: 'ongoing', lastDay: null, dueAt: null },
    ]);
    expect(expandDeadline(CALENDAR_2017, { kind: 'none', text: '' }, 2017)).toEqual([
      { key: 'none', lastDay: null, dueAt: null },
    ]);
  });

  it('has the cycles of the report where what goes on is reported', () => {
    const reported = (report: MeasurableDeadline) =>
      expandDeadline(CALENDAR_2017, { kind: 'ongoing', report, text: '' }, 2017);
    expect(reported(december1)).toEqual(expandDeadline(CALENDAR_2017, december1, 2017));
    expect(reported(quarterAndYear)).toHaveLength(5);
  });

  it('leaves a date on a day off where the paper puts it', () => {
    expect(days({ ...december1, bound: 'by', on: '2017-12-10' })).toEqual(['once 2017-12-10']);
  });

  it('is late from the first moment after the last day, and never sooner', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom('before', 'by'), fc.boolean(), (on, bound, beforeIncludesDay) => {
        const calendar = { ...CALENDAR_2017, beforeIncludesDay };
        const [cycle] = expandDeadline(calendar, { kind: 'date', bound, on, text: '' }, 2017);
        const lastMoment = new Date(Date.parse(cycle!.dueAt!) - 1).toISOString();
        expect(localDateOf(calendar, lastMoment)).toBe(cycle!.lastDay);
        expect(localDateOf(calendar, cycle!.dueAt!)).toBe(addDays(cycle!.lastDay!, 1));
      }),
    );
  });

  it('gives every cycle of a year a key and a date of its own, in the order they fall due', () => {
    const part = fc.record({
      monthOfQuarter: fc.integer({ min: 1, max: 3 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(part, fc.integer({ min: 2010, max: 2040 }), (quarter, year) => {
        const expression: DeadlineExpression = {
          kind: 'recurring',
          parts: [
            { every: 'year', bound: 'before', month: 11, day: 15 },
            { every: 'quarter', bound: 'before', ...quarter },
          ],
          text: '',
        };
        const cycles = expandDeadline(CALENDAR_2017, expression, year);
        const lastDays = cycles.map((one) => one.lastDay ?? '');
        expect(new Set(cycles.map((one) => one.key)).size).toBe(5);
        expect([...lastDays].sort()).toEqual(lastDays);
      }),
    );
  });

  it('gives every cycle a key of its own and puts them in order, whatever the expression', () => {
    fc.assert(
      fc.property(anExpression, fc.integer({ min: 2010, max: 2040 }), (expression, year) => {
        const cycles = expandDeadline(CALENDAR_2017, expression, year);
        expect(new Set(cycles.map((one) => one.key)).size).toBe(cycles.length);
        expect(cycles.length).toBeGreaterThan(0);
        const lastDays = cycles.map((one) => one.lastDay ?? '');
        expect([...lastDays].sort()).toEqual(lastDays);
        for (const { lastDay, dueAt } of cycles) {
          if (lastDay === null) expect(dueAt).toBeNull();
          else expect(localDateOf(CALENDAR_2017, dueAt!)).toBe(addDays(lastDay, 1));
        }
      }),
    );
  });
});

describe('periods', () => {
  const bounds = ['in', 'before'] as const;
  const lastDays = (of: (bound: 'in' | 'before') => DeadlineExpression) =>
    bounds.flatMap((bound) => days(of(bound), INCLUSIVE));

  it('end with their last day, and "before" them is the day before their first', () => {
    const text = '';
    expect(lastDays((bound) => ({ kind: 'quarter', bound, year: 2017, quarter: 2, text }))).toEqual([
      'once 2017-06-30',
      'once 2017-03-31',
    ]);
    expect(lastDays((bound) => ({ kind: 'half', bound, year: 2017, half: 2, text }))).toEqual([
      'once 2017-12-31',
      'once 2017-06-30',
    ]);
    expect(lastDays((bound) => ({ kind: 'year', bound, year: 2018, text }))).toEqual([
      'once 2018-12-31',
      'once 2017-12-31',
    ]);
  });

  it('have cycles of their own when a row names several, keyed by what they are', () => {
    const of: Extract<DeadlineExpression, { kind: 'several' }>['of'] = [
      { kind: 'quarter', bound: 'in', year: 2017, quarter: 4, text: '' },
      { kind: 'quarter', bound: 'in', year: 2017, quarter: 2, text: '' },
      { kind: 'quarter', bound: 'before', year: 2017, quarter: 4, text: '' },
      { kind: 'month', bound: 'in', year: 2017, month: 3, text: '' },
      { kind: 'half', bound: 'in', year: 2017, half: 1, text: '' },
      { kind: 'year', bound: 'in', year: 2017, text: '' },
      { kind: 'date', bound: 'before', on: '2017-11-15', text: '' },
    ];
    expect(days({ kind: 'several', of, text: '' })).toEqual([
      '2017-M03 2017-03-31',
      '2017-Q2 2017-06-30',
      '2017-H1 2017-06-30',
      '2017-Q4 2017-09-30',
      '2017-11-15 2017-11-14',
      '2017-Q4-2 2017-12-31',
      '2017 2017-12-31',
    ]);
  });
});
