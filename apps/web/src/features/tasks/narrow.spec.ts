import { describe, expect, it } from '@jest/globals';
import type { TaskSummary } from '@tctp/contracts';
import { narrow, sorted } from './narrow';

const task = (code: string, title: string, more: object = {}) =>
  ({
    component: { code, title: '', field: code.split('.')[0], max: null },
    title,
    lead: { id: 'vhtt', name: 'Phòng Văn hóa và Thông tin', shortName: 'Phòng VH-TT' },
    work: 'assigned',
    atRisk: null,
    due: { lastDay: null },
    ...more,
  }) as unknown as TaskSummary;

const initiative = task('1.5.3', 'Sáng kiến trong CCHC', { atRisk: '2', due: { lastDay: '2017-11-30' } });
const online = task('7.1.5', 'Dịch vụ công trực tuyến', { atRisk: '10', work: 'inProgress' });
const posting = task('3.2.1', 'Niêm yết công khai', { due: { lastDay: '2017-10-02' } });
const all = [initiative, online, posting];

describe('narrowing a list', () => {
  it('finds words with or without diacritics, in any order, of code, title or unit', () => {
    expect(narrow(all, { q: 'kien sang' })).toEqual([initiative]);
    expect(narrow(all, { q: 'Trực tuyến' })).toEqual([online]);
    expect(narrow(all, { q: '3.2 van hoa' })).toEqual([posting]);
    expect(narrow(all, { q: '  ' })).toEqual(all);
  });

  it('asks for every filter at once', () => {
    expect(narrow(all, { field: '7', state: 'inProgress', unit: 'vhtt' })).toEqual([online]);
    expect(narrow(all, { field: '7', state: 'approved' })).toEqual([]);
  });

  it('sorts by due day, and what has none comes last', () => {
    expect(sorted(all, 'due')).toEqual([posting, initiative, online]);
  });

  it('sorts points as numbers, the unknown first', () => {
    expect(sorted(all, 'points')).toEqual([posting, online, initiative]);
  });
});
