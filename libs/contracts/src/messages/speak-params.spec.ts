import { expect, it } from '@jest/globals';
import { speakParams } from './speak-params';

it('reads points, days, roles and states as words of the language', () => {
  const params = { points: '87.65', dueOn: '2017-12-19', role: 'chairman', work: 'approved', count: 3 };
  expect(speakParams(params, 'vi')).toMatchObject({
    points: '87,65',
    dueOn: '19/12/2017',
    role: 'Chủ tịch UBND',
    work: 'Đã duyệt',
    count: 3,
  });
  expect(speakParams(params, 'en')).toMatchObject({ points: '87.65', dueOn: '19/12/2017' });
});

it('gives points with their word, as short as they are', () => {
  const gives = (points: string, language: 'vi' | 'en') => speakParams({ points }, language)['gives'];
  expect([gives('0.50', 'vi'), gives('1', 'vi')]).toEqual(['0,5 điểm', '1 điểm']);
  expect([gives('0.5', 'en'), gives('1', 'en'), gives('-1', 'en'), gives('11', 'en')]).toEqual([
    '0.5 points',
    '1 point',
    '−1 point',
    '11 points',
  ]);
  expect(gives('nhiều', 'en')).toBeUndefined();
});

it('says reasons inside reasons, labels and lists of both', () => {
  const label = { vi: 'Số đơn vị', en: 'Units' };
  const day = { code: 'figure.day', params: { day: '2017-01-31' } };
  expect(speakParams({ label, value: day, missing: [label, day] }, 'vi')).toEqual({
    label: 'Số đơn vị',
    value: '31/01/2017',
    missing: 'Số đơn vị; 31/01/2017',
  });
});

it('passes on what it does not know, and names a figure by its fact where it has no label', () => {
  expect(speakParams({ fact: 'ratio', value: 80, role: 'nobody' }, 'vi')).toEqual({
    label: 'ratio',
    fact: 'ratio',
    value: 80,
    role: 'nobody',
  });
});
