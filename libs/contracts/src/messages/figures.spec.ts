import { expect, it } from '@jest/globals';
import { formatCycle, formatDay, formatDifference, formatMaximum, formatPoints } from './figures';

it('writes points as each language has them', () => {
  expect(formatPoints('87.65', 'vi')).toBe('87,65');
  expect(formatPoints('87.65', 'en')).toBe('87.65');
  expect(formatPoints('-5.35', 'vi')).toBe('−5,35');
});

it('gives a difference its sign, and none to nothing', () => {
  expect(formatDifference('2', 'vi')).toBe('+2,00');
  expect(formatDifference('-0.5', 'en')).toBe('−0.50');
  expect(formatDifference('0.0000', 'vi')).toBe('0,00');
});

it('writes a maximum no longer than it is', () => {
  expect(formatMaximum('2.00', 'vi')).toBe('2');
  expect(formatMaximum('14.50', 'vi')).toBe('14,5');
});

it('writes a day as the papers do', () => expect(formatDay('2017-11-30')).toBe('30/11/2017'));

it('names a cycle, and leaves a task that comes once without', () => {
  expect(['2017-Q3', '2017', 'once', 'ongoing'].map((cycle) => formatCycle(cycle, 'vi'))).toEqual([
    'quý III/2017',
    'năm 2017',
    null,
    null,
  ]);
  expect(formatCycle('2017-Q4', 'en')).toBe('quarter IV/2017');
  expect(
    ['2017-M03', '2017-H1', '2017-H2', '2017-12-01', '2017-Q3-2'].map((cycle) => formatCycle(cycle, 'vi')),
  ).toEqual(['tháng 03/2017', '6 tháng đầu năm 2017', '6 tháng cuối năm 2017', '01/12/2017', 'quý III/2017']);
  expect(['2017-M03', '2017-H1', '2017-H2'].map((cycle) => formatCycle(cycle, 'en'))).toEqual([
    'month 03/2017',
    'first half of 2017',
    'second half of 2017',
  ]);
});
