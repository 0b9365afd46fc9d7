import { describe, expect, it } from '@jest/globals';
import { dayNumberOf } from '../local-time';
import { newMoonDay, newMoonMoment } from './new-moon';
import { sunLongitude, sunSector } from './sun-longitude';

describe('moon and sun', () => {
  it('agree with the worked example of a new moon, February 1977, to a minute', () => {
    const minutes = (newMoonMoment(-283) - 2_443_192.65118) * 1440;
    expect(Math.abs(minutes)).toBeLessThan(1);
  });

  it('agree with the worked example of the sun, 13 October 1992, to a hundredth of a degree', () => {
    expect(sunLongitude(dayNumberOf('1992-10-13'), 0)).toBeCloseTo(199.909, 2);
  });

  it('put a new moon shortly before or after midnight on the right day: 1998, 2007, 2030', () => {
    const dayAt = (number: number, offset: number) => newMoonDay(number, offset);
    for (const [number, day] of [
      [-16, '1998-09-21'],
      [88, '2007-02-17'],
      [372, '2030-02-02'],
    ] as const)
      expect(dayAt(number, 420)).toBe(dayNumberOf(day));
    expect(dayAt(88, 480)).toBe(dayNumberOf('2007-02-18'));
  });

  it('let the sun enter its tenth twelfth on 21 December 2017 at 16:28 UTC', () => {
    const day = dayNumberOf('2017-12-21');
    expect([sunSector(day, -16 * 60), sunSector(day, -17 * 60)]).toEqual([8, 9]);
    expect([sunSector(day, 420), sunSector(day + 1, 420)]).toEqual([8, 9]);
  });

  it('keep the sun between 0° and 360° over the turn of its year', () => {
    const days = Array.from({ length: 366 }, (_, at) => sunLongitude(dayNumberOf('2017-01-01') + at, 420));
    expect(days.every((degrees) => degrees >= 0 && degrees < 360)).toBe(true);
    expect(days.filter((degrees, at) => degrees < (days[at - 1] ?? 0))).toHaveLength(1);
  });
});
