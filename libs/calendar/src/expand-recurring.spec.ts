import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDAR_2017 } from './calendar-2017.fixture';
import type { RecurringPart } from './deadline-expression';
import { aPart } from './deadline-expression.fixture';
import { expandDeadline } from './expand-deadline';
import { addDays } from './local-time';
import type { WorkCalendar } from './work-calendar';

describe('what comes back', () => {
  const cyclesOf = (year: number, calendar: WorkCalendar, parts: readonly RecurringPart[]) =>
    expandDeadline(calendar, { kind: 'recurring', parts, text: '' }, year);
  const inYear = (year: number, calendar: WorkCalendar, ...parts: RecurringPart[]) =>
    cyclesOf(year, calendar, parts).map((one) => `${one.key} ${one.lastDay}`);
  const lastDays = (year: number, calendar: WorkCalendar, part: RecurringPart) =>
    cyclesOf(year, calendar, [part]).map((one) => one.lastDay!);
  const every = (...parts: RecurringPart[]) => inYear(2017, CALENDAR_2017, ...parts);

  it('comes back every month, on the last day of those that are too short', () => {
    const months = every({ every: 'month', bound: 'by', day: 31 });
    expect(months.slice(0, 4)).toEqual([
      '2017-M01 2017-01-31',
      '2017-M02 2017-02-28',
      '2017-M03 2017-03-31',
      '2017-M04 2017-04-30',
    ]);
    expect(months).toHaveLength(12);
    expect(every({ every: 'month', bound: 'by', day: 'last' })).toEqual(months);
    expect(every({ every: 'month', bound: 'in' })).toEqual(months);
    expect(every({ every: 'month', bound: 'before', day: 25 })[11]).toBe('2017-M12 2017-12-24');
  });

  it('keeps the 30th where there is one, and the last day but one is no last day', () => {
    const thirtieth = every({ every: 'month', bound: 'by', day: 30 });
    expect([thirtieth[0], thirtieth[1], thirtieth[3]]).toEqual([
      '2017-M01 2017-01-30',
      '2017-M02 2017-02-28',
      '2017-M04 2017-04-30',
    ]);
  });

  it('counts "before" back from the day as written: the last day of a month that lacks it is in time', () => {
    const before31 = every({ every: 'month', bound: 'before', day: 31 });
    expect(before31.slice(0, 4)).toEqual([
      '2017-M01 2017-01-30',
      '2017-M02 2017-02-28',
      '2017-M03 2017-03-30',
      '2017-M04 2017-04-30',
    ]);
    const leapDay: RecurringPart = { every: 'year', bound: 'before', month: 2, day: 29 };
    expect(every(leapDay)).toEqual(['2017 2017-02-28']);
    expect(inYear(2016, CALENDAR_2017, leapDay)).toEqual(['2016 2016-02-28']);
    expect(every({ every: 'month', bound: 'before', day: 'last' })[3]).toBe('2017-M04 2017-04-29');
    expect(every({ every: 'month', bound: 'before', day: 1 })[0]).toBe('2017-M01 2016-12-31');
  });

  it('never lies past its day: "before" is at most a day sooner than "by", as the calendar says', () => {
    const inclusive = { ...CALENDAR_2017, beforeIncludesDay: true };
    const year = fc.integer({ min: 2014, max: 2034 });
    fc.assert(
      fc.property(aPart, year, (part, inThe) => {
        if (part.bound === 'in') return;
        const by = lastDays(inThe, CALENDAR_2017, { ...part, bound: 'by' });
        expect(lastDays(inThe, inclusive, { ...part, bound: 'before' })).toEqual(by);
        const before = lastDays(inThe, CALENDAR_2017, { ...part, bound: 'before' });
        before.forEach((day, at) => {
          const lacks = part.day !== 'last' && Number(by[at]!.slice(8)) < part.day;
          expect(day).toBe(lacks ? by[at] : addDays(by[at]!, -1));
        });
      }),
    );
  });

  it('comes back every quarter, half and year without a day: on the last', () => {
    expect(every({ every: 'quarter', bound: 'in' })).toEqual([
      '2017-Q1 2017-03-31',
      '2017-Q2 2017-06-30',
      '2017-Q3 2017-09-30',
      '2017-Q4 2017-12-31',
    ]);
    expect(every({ every: 'half', bound: 'in' })).toEqual(['2017-H1 2017-06-30', '2017-H2 2017-12-31']);
    expect(every({ every: 'year', bound: 'in' })).toEqual(['2017 2017-12-31']);
  });

  it('comes back every half on a day of one of its months', () => {
    expect(every({ every: 'half', bound: 'before', monthOfHalf: 6, day: 15 })).toEqual([
      '2017-H1 2017-06-14',
      '2017-H2 2017-12-14',
    ]);
    expect(every({ every: 'half', bound: 'by', monthOfHalf: 2, day: 'last' })).toEqual([
      '2017-H1 2017-02-28',
      '2017-H2 2017-08-31',
    ]);
  });

  it('has one cycle of the quarter or half that is named', () => {
    expect(
      every(
        { every: 'half', bound: 'before', monthOfHalf: 6, day: 15, only: 1 },
        { every: 'quarter', bound: 'by', monthOfQuarter: 3, day: 10, only: 3 },
      ),
    ).toEqual(['2017-H1 2017-06-14', '2017-Q3 2017-09-10']);
  });

  it('numbers what comes back twice in a period', () => {
    const twice = every({ every: 'month', bound: 'by', day: 25 }, { every: 'month', bound: 'by', day: 10 });
    expect(twice.slice(0, 3)).toEqual([
      '2017-M01 2017-01-10',
      '2017-M01-2 2017-01-25',
      '2017-M02 2017-02-10',
    ]);
    expect(new Set(twice.map((one) => one.split(' ')[0])).size).toBe(24);
  });
});
