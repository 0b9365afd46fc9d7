import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDAR_2017, WITH_SWAP, aCalendar, aDay } from './calendar-2017.fixture';
import { addDays, weekdayOf } from './local-time';
import {
  aDayNear1970,
  anyCalendar,
  naiveBetween,
  naiveIsWorkingDay,
  naiveStep,
} from './naive-working-days.fixture';
import { addWorkingDays, isWorkingDay, subtractWorkingDays, workingDaysBetween } from './working-days';

const aCount = fc.nat({ max: 60 });

describe('the working calendar', () => {
  it('rests on Saturday, Sunday and holidays, the days in lieu among them', () => {
    const rest = ['2017-09-09', '2017-09-10', '2017-01-27', '2017-04-06', '2017-05-02', '2017-09-04'];
    expect(rest.filter((day) => isWorkingDay(CALENDAR_2017, day))).toEqual([]);
    expect(isWorkingDay(CALENDAR_2017, '2017-09-05')).toBe(true);
  });

  it('works on a make-up Saturday and counts it like any other day', () => {
    expect(isWorkingDay(CALENDAR_2017, '2017-08-26')).toBe(false);
    expect(isWorkingDay(WITH_SWAP, '2017-08-26')).toBe(true);
    expect(addWorkingDays(CALENDAR_2017, '2017-08-25', 1)).toBe('2017-08-28');
    expect(addWorkingDays(WITH_SWAP, '2017-08-25', 1)).toBe('2017-08-26');
    expect(workingDaysBetween(WITH_SWAP, '2017-08-25', '2017-08-28')).toBe(2);
  });

  it('lets a make-up day win over a holiday on the same day', () => {
    const both = { ...WITH_SWAP, makeUpDays: ['2017-09-01'] };
    expect(isWorkingDay(both, '2017-09-01')).toBe(true);
  });

  it('walks over the whole of Tết and over a swapped weekend', () => {
    expect(addWorkingDays(CALENDAR_2017, '2017-01-25', 1)).toBe('2017-02-02');
    expect(subtractWorkingDays(CALENDAR_2017, '2017-02-02', 1)).toBe('2017-01-25');
    expect(addWorkingDays(WITH_SWAP, '2017-08-31', 1)).toBe('2017-09-05');
  });

  it('comes home: n working days on and n back, from any working day', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aCount, (calendar, day, count) => {
        fc.pre(isWorkingDay(calendar, day));
        expect(subtractWorkingDays(calendar, addWorkingDays(calendar, day, count), count)).toBe(day);
        expect(addWorkingDays(calendar, subtractWorkingDays(calendar, day, count), count)).toBe(day);
      }),
    );
  });

  it('never lands on a day off, wherever it starts', () => {
    fc.assert(
      fc.property(aCalendar, aDay, fc.integer({ min: 1, max: 60 }), (calendar, day, count) => {
        expect(isWorkingDay(calendar, addWorkingDays(calendar, day, count))).toBe(true);
        expect(isWorkingDay(calendar, subtractWorkingDays(calendar, day, count))).toBe(true);
      }),
    );
  });

  it('stays where it is for no working days, even on a day off', () => {
    expect(addWorkingDays(CALENDAR_2017, '2017-09-10', 0)).toBe('2017-09-10');
    expect(subtractWorkingDays(CALENDAR_2017, '2017-09-10', 0)).toBe('2017-09-10');
  });

  it('counts as many working days between as were added', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aCount, (calendar, day, count) => {
        expect(workingDaysBetween(calendar, day, addWorkingDays(calendar, day, count))).toBe(count);
      }),
    );
  });

  it('counts the same backwards with the sign turned', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aDay, (calendar, one, other) => {
        const there = workingDaysBetween(calendar, one, other);
        const back = workingDaysBetween(calendar, other, one);
        expect(there + back).toBe(0);
        expect(Object.is(there, -0) || Object.is(back, -0)).toBe(false);
      }),
    );
  });

  it('adds up over any day in between', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aDay, aDay, (calendar, from, over, to) => {
        const whole = workingDaysBetween(calendar, from, to);
        const parts = workingDaysBetween(calendar, from, over) + workingDaysBetween(calendar, over, to);
        expect(parts).toBe(whole);
      }),
    );
  });

  it('counts at most the weekdays when nothing is made up', () => {
    fc.assert(
      fc.property(aDay, aCount, (day, days) => {
        const weekdays = Array.from({ length: days }, (_, index) => weekdayOf(addDays(day, index + 1)));
        const working = weekdays.filter((weekday) => weekday !== 0 && weekday !== 6).length;
        expect(workingDaysBetween(CALENDAR_2017, day, addDays(day, days))).toBeLessThanOrEqual(working);
      }),
    );
  });

  it('gives later days for more working days and for later starts', () => {
    fc.assert(
      fc.property(anyCalendar, aDayNear1970, aCount, fc.nat({ max: 9 }), (calendar, day, count, more) => {
        const reached = addWorkingDays(calendar, day, count);
        const further = addWorkingDays(calendar, day, count + more);
        expect(more === 0 ? further === reached : further > reached).toBe(true);
        expect(addWorkingDays(calendar, addDays(day, more), count) >= reached).toBe(true);
        expect(addWorkingDays(calendar, reached, more)).toBe(further);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN])('refuses to count %p working days', (count) => {
    expect(() => addWorkingDays(CALENDAR_2017, '2017-09-05', count)).toThrow(RangeError);
    expect(() => subtractWorkingDays(CALENDAR_2017, '2017-09-05', count)).toThrow(RangeError);
  });
});

describe('counting whole weeks at once', () => {
  const runs = { numRuns: 500 };

  it('knows the same working days as the definition', () => {
    fc.assert(
      fc.property(anyCalendar, aDayNear1970, (calendar, day) => {
        expect(isWorkingDay(calendar, day)).toBe(naiveIsWorkingDay(calendar, day));
      }),
      runs,
    );
  });

  it('reaches the same day as walking there', () => {
    fc.assert(
      fc.property(anyCalendar, aDayNear1970, aCount, (calendar, day, count) => {
        expect(addWorkingDays(calendar, day, count)).toBe(naiveStep(calendar, day, count));
        expect(subtractWorkingDays(calendar, day, count)).toBe(naiveStep(calendar, day, -count));
      }),
      runs,
    );
  });

  it('counts the same days between two as walking does', () => {
    fc.assert(
      fc.property(anyCalendar, aDayNear1970, aDayNear1970, (calendar, from, to) => {
        expect(workingDaysBetween(calendar, from, to)).toBe(naiveBetween(calendar, from, to));
      }),
      runs,
    );
  });

  it('holds over a whole year with Tết, days in lieu and a swap', () => {
    for (const calendar of [CALENDAR_2017, WITH_SWAP]) {
      const worked = naiveBetween(calendar, '2016-12-31', '2017-12-31');
      expect(workingDaysBetween(calendar, '2016-12-31', '2017-12-31')).toBe(worked);
      expect(addWorkingDays(calendar, '2016-12-31', worked)).toBe('2017-12-29');
      expect(subtractWorkingDays(calendar, '2018-01-01', worked)).toBe('2017-01-03');
    }
    expect(workingDaysBetween(CALENDAR_2017, '2016-12-31', '2017-12-31')).toBe(250);
  });

  it('goes a century as quickly as a week', () => {
    const there = addWorkingDays(CALENDAR_2017, '2017-01-03', 26_000);
    expect(workingDaysBetween(CALENDAR_2017, '2017-01-03', there)).toBe(26_000);
    expect(subtractWorkingDays(CALENDAR_2017, there, 26_000)).toBe('2017-01-03');
  });
});
