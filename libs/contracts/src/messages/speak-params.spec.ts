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

it('passes on what it does not know, and names a figure by its fact where it has no label', () => {
  expect(speakParams({ fact: 'ratio', value: 80, role: 'nobody' }, 'vi')).toEqual({
    label: 'ratio',
    fact: 'ratio',
    value: 80,
    role: 'nobody',
  });
});
