import { describe, expect, it } from '@jest/globals';
import { endOfNext, periodOf, reportPeriods } from './report-period';

describe('the periods of a report', () => {
  it.each([
    ['the quarter of issue and the year', '2017-08-28', '2017-08-28', ['2017-Q3', '2017']],
    [
      'a quarter more once it has begun, the latest first',
      '2017-08-28',
      '2017-10-01',
      ['2017-Q4', '2017-Q3', '2017'],
    ],
    ['no quarter that is still to come', '2017-01-05', '2017-06-30', ['2017-Q2', '2017-Q1', '2017']],
    ['nothing after the year of the plan', '2017-11-01', '2018-02-01', ['2017-Q4', '2017']],
    ['the year alone before it has begun', '2016-12-20', '2016-12-28', ['2017']],
  ])('are %s', (_what, issuedOn, today, periods) => {
    expect(reportPeriods(2017, issuedOn, today)).toEqual(periods);
  });

  it.each([
    ['2017-Q1', '2017-01-01', '2017-03-31', 'quý I năm 2017', '2017-06-30'],
    ['2017-Q3', '2017-07-01', '2017-09-30', 'quý III năm 2017', '2017-12-31'],
    ['2017-Q4', '2017-10-01', '2017-12-31', 'quý IV năm 2017', '2018-03-31'],
    ['2016', '2016-01-01', '2016-12-31', 'năm 2016', '2016-12-31'],
  ])(
    'of %s run from the first day to the last, and the next one ends later',
    (key, first, last, name, next) => {
      expect(periodOf(key)).toEqual({ key, first, last, name });
      expect(endOfNext(periodOf(key))).toBe(next);
    },
  );
});
