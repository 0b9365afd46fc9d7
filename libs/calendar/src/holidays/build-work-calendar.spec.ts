import { describe, expect, it } from '@jest/globals';
import { loadTinhBien2017 } from '@tctp/catalog';
import { isWorkingDay } from '../working-days';
import { buildWorkCalendar } from './build-work-calendar';
import type { OfficialYear } from './build-work-calendar';
import { publicHolidays } from './public-holidays';

const SETTINGS = { timeZoneOffsetMinutes: 420, dayStart: '08:00', beforeIncludesDay: false };
const shipped = loadTinhBien2017().calendar;
const OFFICIAL_2017: OfficialYear = { year: 2017, ...shipped };

/** As if a government had published this for 2027. */
const OFFICIAL_2027: OfficialYear = {
  year: 2027,
  holidays: [{ on: '2027-09-03', name: 'Nghỉ hoán đổi' }],
  makeUpDays: ['2027-08-28', '2027-08-21', '2027-08-28'],
};

describe('a working calendar built for several years', () => {
  it('computes the years nobody gave a list for and says which', () => {
    const { calendar, computedYears } = buildWorkCalendar(SETTINGS, [2027, 2026, 2027]);
    expect(computedYears).toEqual([2026, 2027]);
    expect(calendar).toMatchObject({ ...SETTINGS, makeUpDays: [] });
    expect(calendar.holidays).toEqual(
      [...publicHolidays(2026), ...publicHolidays(2027)].map(({ on, name }) => ({ on, name })),
    );
  });

  it("lets a year's official list replace the computed one whole, whatever it leaves out", () => {
    const { calendar, computedYears } = buildWorkCalendar(SETTINGS, [2026, 2027], {
      official: [OFFICIAL_2027],
    });
    expect(computedYears).toEqual([2026]);
    expect(calendar.holidays.filter((one) => one.on.startsWith('2027'))).toEqual(OFFICIAL_2027.holidays);
    expect(calendar.makeUpDays).toEqual(['2027-08-21', '2027-08-28']);
    expect(['2027-08-28', '2027-09-02', '2027-09-03'].map((day) => isWorkingDay(calendar, day))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('leaves out official lists of years nobody asked for', () => {
    const { calendar } = buildWorkCalendar(SETTINGS, [2026], { official: [OFFICIAL_2027] });
    expect(calendar.makeUpDays).toEqual([]);
    expect(calendar.holidays.every((one) => one.on.startsWith('2026'))).toBe(true);
  });

  it('gives back the shipped calendar of 2017 from its own list', () => {
    expect(buildWorkCalendar(SETTINGS, [2017], { official: [OFFICIAL_2017] })).toEqual({
      calendar: shipped,
      computedYears: [],
    });
  });

  it('holds a day once where a list reaches into the next year', () => {
    const { calendar } = buildWorkCalendar(SETTINGS, [2018, 2017], { official: [OFFICIAL_2017] });
    expect(calendar.holidays.filter((one) => one.on === '2018-01-01')).toHaveLength(1);
    const days = calendar.holidays.map((one) => one.on);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.at(-1)! > '2018-09-01').toBe(true);
  });

  it('follows the choices of each year by itself', () => {
    const { calendar } = buildWorkCalendar(SETTINGS, [2026, 2027], {
      choices: { 2027: { besideNationalDay: 'after' } },
    });
    const days = calendar.holidays.map((one) => one.on).filter((day) => /-09-/.test(day));
    expect(days).toEqual(['2026-09-01', '2026-09-02', '2027-09-02', '2027-09-03']);
  });

  it('refuses two official lists for one year', () => {
    const official = [OFFICIAL_2027, OFFICIAL_2027];
    expect(() => buildWorkCalendar(SETTINGS, [2027], { official })).toThrow('give the one in force');
  });
});
