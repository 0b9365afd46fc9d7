import { describe, expect, it } from '@jest/globals';
import type { RowWords } from '../../../../test/support/plan-paper';
import { across } from '../../../../test/support/plan-paper';
import { HEAD, read } from './layouts.fixture';

const task = (at: number, lead = ''): RowWords => [
  `${at}`,
  `1.${at} Rà soát`,
  lead,
  '',
  'Báo cáo',
  '30/11/2017',
];
const beside = (number: string, words: string): RowWords => [number, words, '', '', '', ''];
const wide = (number: string, words: string): RowWords => [
  number,
  { text: words, columns: 5 },
  null,
  null,
  null,
  null,
];
const sections = ({ reading }: ReturnType<typeof read>) =>
  reading.annex?.sections.map(({ unit }) => unit.value);

describe('a section', () => {
  it.each([
    ['beside its number', beside],
    ['behind it, over the width', wide],
    ['whole', (number: string, words: string) => across(`${number}. ${words}`)],
  ])('names its unit %s', (_how, row) => {
    const one = read([HEAD, row('I', 'Phòng Nội vụ'), task(1), row('II', 'UBND các xã'), task(2)]);
    expect(sections(one)).toEqual(['Phòng Nội vụ', 'UBND các xã']);
    expect(one.tasks).toEqual(['1.1 Rà soát | Phòng Nội vụ', '1.2 Rà soát | UBND các xã']);
    expect(one.told).toEqual([]);
  });

  it('is numbered as a field is, where the numbers of its rows lie below it', () => {
    const one = read([
      ['TT', 'Nội dung', 'Phối hợp', 'Sản phẩm', 'Thời hạn'],
      ['1', 'Phòng Nội vụ', '', '', ''],
      ['1.1', 'Rà soát', '', 'Báo cáo', 'Quý I'],
      ['2', 'Phòng Tư pháp', '', '', ''],
      ['2.1', 'Kiểm tra', '', 'Kết luận', 'Quý II'],
    ]);
    expect(one.tasks).toEqual(['1.1 Rà soát | Phòng Nội vụ', '2.1 Kiểm tra | Phòng Tư pháp']);
  });

  it('ends at a heading that is counted alike, and at another table', () => {
    const one = read(
      [
        HEAD,
        across('A. PHÒNG NỘI VỤ'),
        beside('I', 'Công tác chung'),
        task(1),
        across('B. Các nhiệm vụ chung'),
        task(2),
        across('C. PHÒNG TƯ PHÁP'),
        task(3),
      ],
      [['STT', ...HEAD.slice(1)], task(4)],
    );
    expect(one.tasks).toEqual([
      '1.1 Rà soát | PHÒNG NỘI VỤ',
      '1.2 Rà soát',
      '1.3 Rà soát | PHÒNG TƯ PHÁP',
      '1.4 Rà soát',
    ]);
  });

  it.each([
    'Ban hành văn bản',
    'Số hóa hồ sơ',
    'Tổ chức bộ máy',
    'Phòng, chống tham nhũng',
    'Hội nghị',
    'Xã hội hóa',
  ])('is not what only sounds like a unit: %s', (words) => {
    const one = read([HEAD, across(words), task(1, 'Phòng Nội vụ')]);
    expect(sections(one)).toEqual([]);
    expect(one.told).toEqual([`row-unread: ${words}`]);
  });

  it('is not what goes on with a cell above', () => {
    const one = read([HEAD, task(1, 'Phòng Nội vụ')], [['', '', '', 'UBND xã', '', ''], task(2)]);
    expect(sections(one)).toEqual([]);
    expect(one.tasks).toEqual(['1.1 Rà soát | Phòng Nội vụ', '1.2 Rà soát']);
    expect(one.told).toEqual(['row-unread: UBND xã']);
  });
});
