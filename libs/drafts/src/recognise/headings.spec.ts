import { describe, expect, it } from '@jest/globals';
import type { RowWords } from '../../../../test/support/plan-paper';
import { HEAD, ROWS, TASKS, read } from './layouts.fixture';

const POINTS: RowWords = ['TT', 'Tiêu chí', 'Điểm tối đa', 'Chủ trì', 'Sản phẩm', 'Thời hạn'];
const scored = (code: string, max: string): RowWords => [
  '',
  `${code} Rà soát`,
  max,
  'Phòng Nội vụ',
  'Báo cáo',
  '',
];
const heading = (number: string, title: string, max: string): RowWords => [number, title, max, '', '', ''];
const fields = ({ reading }: ReturnType<typeof read>) =>
  reading.fields.map(({ code, title, points }) => `${code} ${title} ${points.max?.value}`);

describe('a heading', () => {
  it('is no row that goes on in small letters', () => {
    const { tasks, told } = read([HEAD, ...ROWS], [['', 'công tác cải cách', '', '', '', '']]);
    expect(tasks).toEqual(TASKS);
    expect(told).toEqual(['row-unread: công tác cải cách']);
  });

  it('is no task that nobody has yet, though codes begin with its number', () => {
    const none: RowWords = ['2', 'Công khai kết quả', '', '', '', ''];
    const coded: RowWords = ['3', '2.1 Rà soát', 'Phòng Tư pháp', '', '', ''];
    expect(read([HEAD, ...ROWS.slice(0, 1), none, coded]).tasks).toEqual([
      '1.1 Kế hoạch | Phòng Nội vụ',
      '? Công khai kết quả',
      '2.1 Rà soát | Phòng Tư pháp',
    ]);
    const below = coded.map((cell, at) => (at === 0 ? '2.1' : cell));
    expect(read([HEAD, ...ROWS.slice(0, 1), none, below]).tasks).toEqual([
      '1.1 Kế hoạch | Phòng Nội vụ',
      '2.1 Rà soát | Phòng Tư pháp',
    ]);
  });

  it('of a field stays it where criteria without codes stand below, and what has no component is said', () => {
    const one = read([
      POINTS,
      heading('I', 'CHỈ ĐẠO', '3'),
      heading('1', 'Kế hoạch', '2'),
      scored('1.1.1', '2'),
      heading('II', 'THỂ CHẾ', '5'),
      heading('III', 'THỦ TỤC', '4'),
      scored('3.1', '4'),
      heading('IV', 'ĐTXHH', '30'),
    ]);
    expect(fields(one)).toEqual(['1 CHỈ ĐẠO 3', '3 THỦ TỤC 4']);
    expect(one.told).toEqual([
      'row-unread: 1 | Kế hoạch | 2',
      'row-unread: II | THỂ CHẾ | 5',
      'row-unread: IV | ĐTXHH | 30',
    ]);
  });

  it('of a table of fields alone is said, and is not that of another table', () => {
    const one = read(
      [
        ['TT', 'Lĩnh vực', 'Điểm tối đa', 'Điểm đạt'],
        ['1', 'Chỉ đạo điều hành', '15', '13'],
        ['2', 'Thể chế', '10', '9'],
      ],
      [POINTS, scored('3.1', '1')],
    );
    expect(fields(one)).toEqual(['3  undefined']);
    expect(one.told).toEqual([
      'row-unread: 1 | Chỉ đạo điều hành | 15 | 13',
      'row-unread: 2 | Thể chế | 10 | 9',
    ]);
  });
});

describe('points', () => {
  it('in words are said, and what is lost may stand behind a minus', () => {
    const { reading, told } = read([
      ['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm đạt', 'Điểm mất', 'Chủ trì', 'Thời hạn'],
      ['1', '1.1 Kế hoạch', '1', '-', '-0,25', 'Phòng Nội vụ', ''],
      ['2', '1.2 Báo cáo', '1', 'Không đạt', '(1,0)', 'Phòng Nội vụ', ''],
      ['3', '1.3 Kiểm tra', '2', '1,5/2', '', '', ''],
    ]);
    expect(reading.fields[0]?.components.map(({ points }) => points.lost?.value)).toEqual([
      '0.25',
      undefined,
      undefined,
    ]);
    expect(told).toEqual([
      'column-missing: TT | Tiêu chí | Điểm tối đa | Điểm đạt | Điểm mất | Chủ trì | Thời hạn',
      'row-unread: Báo cáo | Không đạt',
      'row-unread: Báo cáo | (1,0)',
      'row-unread: Kiểm tra | 1,5/2',
    ]);
  });
});

describe('a row', () => {
  it('whose task hangs down from above is none by a note beside it', () => {
    const hanging = (text: string) => ({ text, rows: 2 });
    const { tasks, told } = read([
      [...HEAD, 'Ghi chú'],
      [
        hanging('1'),
        hanging('1.1 Kế hoạch'),
        hanging('Phòng Nội vụ'),
        '',
        hanging('KH'),
        hanging('Quý I'),
        'a',
      ],
      [null, null, null, '', null, null, 'xem thêm'],
    ]);
    expect(tasks).toEqual(['1.1 Kế hoạch | Phòng Nội vụ']);
    expect(told).toContain('row-unread: xem thêm');
  });

  it('that goes on does so with no task of another table', () => {
    const more: RowWords = ['', '', '', '', 'Báo cáo năm', ''];
    expect(read([HEAD, ...ROWS], [more]).told).toEqual([]);
    expect(read([HEAD, ...ROWS], [['STT', ...HEAD.slice(1)], more]).told).toEqual([
      'row-unread: Báo cáo năm',
    ]);
  });
});
