import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDAR_2017, aDay } from './calendar-2017.fixture';
import {
  addDays,
  dayNumberOf,
  dayOfNumber,
  lastDayBefore,
  lastDayOfMonth,
  localDateOf,
  openingOf,
  startOfDay,
  toLocalDate,
} from './local-time';

const DAY = 86_400_000;
const anOffset = fc.constantFrom(-300, 0, 420, 480);

describe('local time at UTC+7', () => {
  it('starts a day seven hours before UTC does', () => {
    expect(startOfDay(CALENDAR_2017, '2017-12-01')).toBe('2017-11-30T17:00:00.000Z');
  });

  it('opens offices at 08:00, which is 01:00 UTC', () => {
    expect(openingOf(CALENDAR_2017, '2017-11-21')).toBe('2017-11-21T01:00:00.000Z');
    expect(openingOf({ ...CALENDAR_2017, dayStart: '07:30' }, '2017-11-21')).toBe('2017-11-21T00:30:00.000Z');
  });

  it('knows the evening in UTC as the next morning at home', () => {
    expect(localDateOf(CALENDAR_2017, '2017-11-30T16:59:59.999Z')).toBe('2017-11-30');
    expect(localDateOf(CALENDAR_2017, '2017-11-30T17:00:00.000Z')).toBe('2017-12-01');
  });

  it('puts the first moment of Tết 2017 on 28/1 and not on the day before or after', () => {
    expect(localDateOf(CALENDAR_2017, startOfDay(CALENDAR_2017, '2017-01-28'))).toBe('2017-01-28');
  });

  it('finds a day again at every moment of it, and only there', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: DAY - 1 }), (day, within) => {
        const start = Date.parse(startOfDay(CALENDAR_2017, day));
        expect(localDateOf(CALENDAR_2017, new Date(start + within).toISOString())).toBe(day);
        expect(localDateOf(CALENDAR_2017, new Date(start - 1).toISOString())).toBe(addDays(day, -1));
        expect(localDateOf(CALENDAR_2017, new Date(start + DAY).toISOString())).toBe(addDays(day, 1));
      }),
    );
  });

  it('makes every day 24 hours long, for there is no daylight saving', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const next = startOfDay(CALENDAR_2017, addDays(day, 1));
        expect(Date.parse(next) - Date.parse(startOfDay(CALENDAR_2017, day))).toBe(DAY);
      }),
    );
  });

  it('goes as many days back as forth', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  it('finds the last day again from the first moment that is late, and from no sooner one', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: DAY - 1 }), anOffset, (lastDay, later, offset) => {
        const calendar = { ...CALENDAR_2017, timeZoneOffsetMinutes: offset };
        const dueAt = startOfDay(calendar, addDays(lastDay, 1));
        const at = (epoch: number) => lastDayBefore(calendar, new Date(epoch).toISOString());
        expect(lastDayBefore(calendar, dueAt)).toBe(lastDay);
        expect(startOfDay(calendar, addDays(lastDayBefore(calendar, dueAt), 1))).toBe(dueAt);
        expect(at(Date.parse(dueAt) + later)).toBe(lastDay);
        expect(at(Date.parse(dueAt) - 1)).toBe(addDays(lastDay, -1));
      }),
    );
  });

  it('numbers days from 1970 on, one after the other', () => {
    expect([dayNumberOf('1970-01-01'), dayNumberOf('1969-12-31')]).toEqual([0, -1]);
    fc.assert(
      fc.property(aDay, (day) => {
        expect(dayOfNumber(dayNumberOf(day))).toBe(day);
        expect(dayNumberOf(addDays(day, 1))).toBe(dayNumberOf(day) + 1);
      }),
    );
  });

  it('knows the last day of every month, leap years too', () => {
    expect(lastDayOfMonth(2017, 2)).toBe('2017-02-28');
    expect(lastDayOfMonth(2016, 2)).toBe('2016-02-29');
    expect(lastDayOfMonth(2017, 12)).toBe('2017-12-31');
    expect(toLocalDate(2017, 9, 5)).toBe('2017-09-05');
  });

  it('refuses what is no day and says how to write one', () => {
    expect(() => addDays('01/12/2017', 1)).toThrow('write it as 2017-12-01');
    expect(() => startOfDay(CALENDAR_2017, '2017-13-01')).toThrow(RangeError);
  });
});
