import { describe, expect, it } from '@jest/globals';
import { dayShown, dayTyped } from './day-typed';
import { pointsShown, pointsTyped } from './points-typed';

describe('what is typed by hand', () => {
  it('is a day as papers have it, and no day that is none', () => {
    expect(dayTyped('28/8/2017')).toBe('2017-08-28');
    expect(dayTyped(' 01-12-2017 ')).toBe('2017-12-01');
    expect(dayTyped('')).toBe('');
    expect(dayTyped('31/02/2017')).toBeNull();
    expect(dayTyped('tháng 8')).toBeNull();
    expect(dayShown('2017-08-28')).toBe('28/08/2017');
    expect(dayShown(null)).toBe('');
  });

  it('is points with a comma or a point, and nothing is unknown rather than zero', () => {
    expect(pointsTyped('24,65')).toBe('24.65');
    expect(pointsTyped('36.0')).toBe('36');
    expect(pointsTyped('')).toBe('');
    expect(pointsTyped('ba mươi')).toBeNull();
    expect(pointsShown('24.65', 'vi')).toBe('24,65');
    expect(pointsShown(null, 'vi')).toBe('');
  });
});
