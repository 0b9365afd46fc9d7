import { describe, expect, it } from '@jest/globals';
import { loadTinhBien2017 } from '@tctp/catalog';
import fc from 'fast-check';
import { addDays, weekdayOf } from '../local-time';
import { lunarYearName } from './lunar-year-name';
import type { PublicHoliday } from './public-holidays';
import { publicHolidays } from './public-holidays';

const aYear = fc.integer({ min: 2014, max: 2100 });
const someChoices = fc.record(
  {
    daysBeforeTet: fc.constantFrom(0, 1, 2, 3, 4),
    besideNationalDay: fc.constantFrom('before', 'after'),
  },
  { requiredKeys: [] },
);
const isWeekend = (day: string) => [0, 6].includes(weekdayOf(day));
const line = ({ on, name, basis }: PublicHoliday) => `${on} ${name} (${basis})`;

describe('the public holidays of a year', () => {
  it('are these in 2026, what is not decided marked as assumed', () => {
    expect(publicHolidays(2026).map(line)).toEqual([
      '2026-01-01 Tết Dương lịch (law)',
      '2026-02-15 Tết Nguyên đán Bính Ngọ (assumed)',
      '2026-02-16 Tết Nguyên đán Bính Ngọ (assumed)',
      '2026-02-17 Tết Nguyên đán Bính Ngọ (law)',
      '2026-02-18 Tết Nguyên đán Bính Ngọ (assumed)',
      '2026-02-19 Tết Nguyên đán Bính Ngọ (assumed)',
      '2026-02-20 Nghỉ bù Tết Nguyên đán Bính Ngọ (compensatory)',
      '2026-04-26 Giỗ Tổ Hùng Vương (law)',
      '2026-04-27 Nghỉ bù Giỗ Tổ Hùng Vương (compensatory)',
      '2026-04-30 Ngày Chiến thắng (law)',
      '2026-05-01 Ngày Quốc tế Lao động (law)',
      '2026-09-01 Quốc khánh (assumed)',
      '2026-09-02 Quốc khánh (law)',
    ]);
  });

  it('follow the choices made, and are then no assumption', () => {
    const chosen = publicHolidays(2027, { daysBeforeTet: 1, besideNationalDay: 'after' });
    expect(chosen.filter((one) => one.basis === 'assumed')).toEqual([]);
    const days = chosen.map((one) => one.on);
    expect(days.filter((day) => day.startsWith('2027-02'))).toEqual([
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-02-11',
    ]);
    expect(days.filter((day) => day.startsWith('2027-09'))).toEqual(['2027-09-02', '2027-09-03']);
  });

  it('assume only what was left open when one of two choices is made', () => {
    const assumed = (choices: Parameters<typeof publicHolidays>[1]) =>
      publicHolidays(2027, choices)
        .filter((one) => one.basis === 'assumed')
        .map((one) => one.on);
    expect(assumed({ daysBeforeTet: 2 })).toEqual(['2027-09-01']);
    expect(assumed({ besideNationalDay: 'before' })).toHaveLength(4);
  });

  it('had one day of Quốc khánh up to 2020 and two since', () => {
    const national = (year: number) => publicHolidays(year).filter((one) => one.name === 'Quốc khánh').length;
    expect([2020, 2021].map(national)).toEqual([1, 2]);
  });

  it('give two days in lieu after one another: 30/4 and Giỗ Tổ in 2023, before and after 1/5', () => {
    const spring = publicHolidays(2023).filter((one) => /^2023-0[45]/.test(one.on));
    expect(spring.map((one) => `${one.on} ${one.inLieuOf}`)).toEqual([
      '2023-04-29 null',
      '2023-04-30 null',
      '2023-05-01 null',
      '2023-05-02 2023-04-29',
      '2023-05-03 2023-04-30',
    ]);
  });

  it('refuses the years of an older law, and what is no year', () => {
    expect(() => publicHolidays(2013)).toThrow('give the official list');
    expect(() => publicHolidays(2026.5)).toThrow(RangeError);
    expect(() => publicHolidays(2101)).toThrow(RangeError);
    expect(publicHolidays(2014).length).toBeGreaterThan(9);
  });

  it('name lunar years in the cycle of sixty', () => {
    expect([1924, 1983, 1984, 2017, 2025, 2026, 2044].map(lunarYearName)).toEqual([
      'Giáp Tý',
      'Quý Hợi',
      'Giáp Tý',
      'Đinh Dậu',
      'Ất Tỵ',
      'Bính Ngọ',
      'Giáp Tý',
    ]);
  });

  it('are ten or eleven by law or choice, and one working day more for each that rest would swallow', () => {
    fc.assert(
      fc.property(aYear, someChoices, (year, choices) => {
        const all = publicHolidays(year, choices);
        const proper = all.filter((one) => one.basis !== 'compensatory');
        const inLieu = all.filter((one) => one.basis === 'compensatory');
        expect(proper).toHaveLength(year < 2021 ? 10 : 11);
        const swallowed = new Set(proper.map((one) => one.on).filter(isWeekend));
        expect(inLieu.map((one) => one.inLieuOf).sort()).toEqual([...swallowed].sort());
        expect(all.map((one) => one.on)).toEqual(all.map((one) => one.on).sort());
        expect(all.every((one) => one.on.startsWith(String(year)))).toBe(true);
      }),
    );
  });

  it('give in lieu the next day that would have been worked', () => {
    fc.assert(
      fc.property(aYear, someChoices, (year, choices) => {
        const all = publicHolidays(year, choices);
        const proper = new Set(all.filter((one) => one.basis !== 'compensatory').map((one) => one.on));
        for (const one of all.filter((candidate) => candidate.inLieuOf !== null)) {
          expect(isWeekend(one.on) || proper.has(one.on)).toBe(false);
          const earlier = new Set(all.filter((other) => other.on < one.on).map((other) => other.on));
          for (let day = one.inLieuOf!; day < one.on; day = addDays(day, 1))
            expect(isWeekend(day) || earlier.has(day)).toBe(true);
        }
        const days = all.filter((one) => one.basis === 'compensatory').map((one) => one.on);
        expect(new Set(days).size).toBe(days.length);
      }),
    );
  });
});

describe('the calendar of 2017 that ships', () => {
  const shipped = loadTinhBien2017().calendar;
  const computed = publicHolidays(2017);

  it('has the very days off that are computed for 2017, and 1 January 2018 besides', () => {
    const days = shipped.holidays.map((one) => one.on);
    expect(days).toEqual([...computed.map((one) => one.on), '2018-01-01']);
    expect(shipped.makeUpDays).toEqual([]);
  });

  it('calls the last two days of Tết what people call them, where the computed list says for what they are', () => {
    const names = new Map(shipped.holidays.map((one) => [one.on, one.name]));
    const differing = computed.filter((one) => names.get(one.on) !== one.name);
    expect(differing.map((one) => [one.on, names.get(one.on), one.name, one.inLieuOf])).toEqual([
      ['2017-01-31', 'Tết Nguyên đán Đinh Dậu', 'Nghỉ bù Tết Nguyên đán Đinh Dậu', '2017-01-28'],
      ['2017-02-01', 'Tết Nguyên đán Đinh Dậu', 'Nghỉ bù Tết Nguyên đán Đinh Dậu', '2017-01-29'],
    ]);
  });

  it('would differ by a day, had one day of Tết been taken before instead of two', () => {
    const other = publicHolidays(2017, { daysBeforeTet: 1 }).map((one) => one.on);
    const days = shipped.holidays.map((one) => one.on);
    expect(days.filter((day) => day.startsWith('2017') && !other.includes(day))).toEqual(['2017-01-26']);
    expect(other.filter((day) => !days.includes(day))).toEqual(['2017-02-02']);
  });
});
