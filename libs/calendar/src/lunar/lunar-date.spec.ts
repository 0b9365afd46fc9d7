import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '@tctp/domain';
import fc from 'fast-check';
import { addDays, dayNumberOf, dayOfNumber } from '../local-time';
import type { LunarDate } from './lunar-date';
import { fromLunarDate, lunarNewYear, toLunarDate } from './lunar-date';
import { monthsBetweenSolstices, monthsOfLunarYear, solsticeDay } from './lunar-months';
import { newMoonUpTo } from './new-moon';

const CHINA = 480;
const YEARS = Array.from({ length: 2050 - 1990 + 1 }, (_, at) => 1990 + at);
const anOffset = fc.constantFrom(420, CHINA);
const aYear = fc.integer({ min: 1990, max: 2050 });
const aDay: fc.Arbitrary<LocalDate> = fc
  .integer({ min: dayNumberOf('1990-01-01'), max: dayNumberOf('2050-12-31') })
  .map(dayOfNumber);

describe('the lunar calendar of Vietnam', () => {
  it.each([
    ['2007-02-17', '2007-02-18'],
    ['2017-01-28', '2017-01-28'],
    ['2026-02-17', '2026-02-17'],
    ['2027-02-06', '2027-02-06'],
    ['2028-01-26', '2028-01-26'],
    ['2029-02-13', '2029-02-13'],
    ['2030-02-02', '2030-02-03'],
  ])('begins a year on %s, at UTC+8 on %s', (vietnam, china) => {
    const year = Number(vietnam.slice(0, 4));
    expect([lunarNewYear(year), lunarNewYear(year, CHINA)]).toEqual([vietnam, china]);
  });

  it('was a month ahead of the Chinese one in 1985', () => {
    expect([lunarNewYear(1985), lunarNewYear(1985, CHINA)]).toEqual(['1985-01-21', '1985-02-20']);
  });

  it.each<[LocalDate, LunarDate]>([
    ['2017-04-06', { year: 2017, month: 3, leap: false, day: 10 }],
    ['2026-04-26', { year: 2026, month: 3, leap: false, day: 10 }],
    ['2017-01-27', { year: 2016, month: 12, leap: false, day: 30 }],
    ['2017-07-22', { year: 2017, month: 6, leap: false, day: 29 }],
    ['2017-07-23', { year: 2017, month: 6, leap: true, day: 1 }],
    ['2017-08-22', { year: 2017, month: 7, leap: false, day: 1 }],
    ['2033-12-22', { year: 2033, month: 11, leap: true, day: 1 }],
  ])('knows %s both ways', (solar, lunar) => {
    expect(toLunarDate(solar)).toEqual(lunar);
    expect(fromLunarDate(lunar)).toBe(solar);
  });

  it('repeats the months that the Vietnamese almanac repeats, 1990–2050', () => {
    const leaps = YEARS.flatMap((year) => monthsOfLunarYear(year, 420).filter((month) => month.leap));
    expect(leaps.map((month) => `${month.year}/${month.month}`).join(' ')).toBe(
      '1990/5 1993/3 1995/8 1998/5 2001/4 2004/2 2006/7 2009/5 2012/4 2014/9 2017/6 2020/4 2023/2 2025/6 ' +
        '2028/5 2031/3 2033/11 2036/6 2039/5 2042/2 2044/7 2047/5 2050/3',
    );
  });

  it('has no lunar day for a leap month that a year lacks, nor for day 0, 30 of 29, 31 or a half', () => {
    const firstOf = (day: number): LunarDate => ({ year: 2017, month: 6, leap: false, day });
    expect(fromLunarDate({ year: 2017, month: 5, leap: true, day: 1 })).toBeNull();
    expect(fromLunarDate({ year: 2017, month: 13, leap: false, day: 1 })).toBeNull();
    expect([0, 1, 1.5, 29, 30].map((day) => fromLunarDate(firstOf(day)))).toEqual([
      null,
      '2017-06-24',
      null,
      '2017-07-22',
      null,
    ]);
  });

  it('refuses years it was not made for', () => {
    expect(() => toLunarDate('1967-12-31')).toThrow('1968–2100, not for 1967');
    expect(() => lunarNewYear(2101)).toThrow(RangeError);
    expect(() => fromLunarDate({ year: 2017.5, month: 1, leap: false, day: 1 })).toThrow(RangeError);
    expect(toLunarDate('1968-01-29')).toEqual({ year: 1968, month: 1, leap: false, day: 1 });
    expect(toLunarDate('2100-12-31').year).toBe(2100);
  });
});

describe('what makes it a calendar', () => {
  it('brings every day home, lunar and back', () => {
    fc.assert(
      fc.property(aDay, anOffset, (day, offset) => {
        expect(fromLunarDate(toLunarDate(day, offset), offset)).toBe(day);
      }),
    );
  });

  it('follows one lunar day by the next, or by the first of a month', () => {
    fc.assert(
      fc.property(aDay, anOffset, (day, offset) => {
        const today = toLunarDate(day, offset);
        const tomorrow = toLunarDate(addDays(day, 1), offset);
        if (tomorrow.day === 1) expect([29, 30]).toContain(today.day);
        else expect(tomorrow).toEqual({ ...today, day: today.day + 1 });
      }),
    );
  });

  it('has months of 29 or 30 days, one after the other, and years of 12 or 13 of them', () => {
    fc.assert(
      fc.property(aYear, anOffset, (year, offset) => {
        const months = monthsOfLunarYear(year, offset);
        expect([12, 13]).toContain(months.length);
        expect(months.filter((month) => month.leap)).toHaveLength(months.length - 12);
        expect(months.filter((month) => !month.leap).map((month) => month.month)).toEqual([
          1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
        ]);
        months.forEach((month, at) => {
          expect([29, 30]).toContain(month.length);
          const next = months[at + 1];
          if (next !== undefined) expect(next.firstDay).toBe(month.firstDay + month.length);
          if (month.leap) expect(months[at - 1]).toMatchObject({ month: month.month, leap: false });
        });
        expect(dayOfNumber(months[0]!.firstDay)).toBe(lunarNewYear(year, offset));
      }),
    );
  });

  it('keeps the winter solstice in month 11, the first of that number, every year', () => {
    for (const year of YEARS) {
      const solstice = solsticeDay(year, 420);
      expect(['12-21', '12-22']).toContain(dayOfNumber(solstice).slice(5));
      expect(toLunarDate(dayOfNumber(solstice))).toMatchObject({ year, month: 11, leap: false });
    }
  });

  it('lays the months between two solstices end to end', () => {
    fc.assert(
      fc.property(aYear, anOffset, (year, offset) => {
        const months = monthsBetweenSolstices(year, offset);
        const last = months.at(-1)!;
        expect(last.firstDay + last.length).toBe(monthsBetweenSolstices(year + 1, offset)[0]!.firstDay);
        expect(months[0]!.month).toBe(11);
      }),
    );
  });

  it('finds the last new moon up to a day, also on the day itself and the day before', () => {
    for (const { firstDay } of YEARS.flatMap((year) => monthsOfLunarYear(year, 420))) {
      const number = newMoonUpTo(firstDay, 420);
      expect([newMoonUpTo(firstDay - 1, 420), newMoonUpTo(firstDay + 28, 420)]).toEqual([number - 1, number]);
    }
  });

  it('has more than a minute to spare at every month: the formulas need not be finer', () => {
    for (const year of YEARS) {
      const months = monthsOfLunarYear(year, 420);
      expect(monthsOfLunarYear(year, 419)).toEqual(months);
      expect(monthsOfLunarYear(year, 421)).toEqual(months);
    }
  });
});
