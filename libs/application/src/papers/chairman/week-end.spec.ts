import { describe, expect, it } from '@jest/globals';
import { loadTinhBien2017 } from '@tctp/catalog';
import { weekEndOf } from './week-end';

describe('the end of the week', () => {
  const { calendar } = loadTinhBien2017();

  it.each([
    ['a Monday', '2017-09-18', '2017-09-22'],
    ['a Friday', '2017-09-22', '2017-09-22'],
    ['a Saturday', '2017-09-23', '2017-09-29'],
    ['a Sunday', '2017-09-24', '2017-09-29'],
  ])('on %s', (_what, today, end) => {
    expect(weekEndOf(calendar, today)).toBe(end);
  });

  it('lies before a Friday that is a holiday', () => {
    const holidays = [...calendar.holidays, { on: '2017-09-22', name: '' }];
    expect(weekEndOf({ ...calendar, holidays }, '2017-09-18')).toBe('2017-09-21');
  });
});
