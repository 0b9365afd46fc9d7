import { describe, expect, it } from '@jest/globals';
import { parseDeadline } from '@tctp/calendar';
import type { RowWords } from '../../../../test/support/plan-paper';
import { HEAD, ROWS, TASKS, read } from './layouts.fixture';

const meanings = ({ reading }: ReturnType<typeof read>) =>
  reading.annex?.heads.map(({ columns }) => columns.map(({ meaning }) => meaning).join(' '));

describe('a head', () => {
  it('is read in the short words of small offices', () => {
    const short: RowWords = ['S\nT\nT', 'Nội dung', 'Phân công', 'ĐV phối hợp', 'SP đầu ra', 'TG hoàn thành'];
    const one = read([short, ['1', 'Kế hoạch', 'Phòng Nội vụ', '', 'KH', 'Tháng 1']]);
    expect(meanings(one)).toEqual(['number component lead coordinators deliverable deadline']);
    const people = read([
      ['TT', 'Tên báo cáo', 'Người thực hiện', 'Hạn gửi'],
      ['1', 'Báo cáo năm', 'X', 'Quý I'],
    ]);
    expect(meanings(people)).toEqual(['number component lead deadline']);
  });

  it('may cite at length what one of its columns is taken from', () => {
    const cited = `Tiêu chí thành phần theo Quyết định số 1/QĐ-UBND ${'của Ủy ban nhân dân tỉnh '.repeat(4)}`;
    const { tasks, told } = read([HEAD.map((title, at) => (at === 1 ? cited : title)), ...ROWS]);
    expect(tasks).toEqual(TASKS);
    expect(told).toEqual([]);
  });

  it.each([
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    ['A', 'B', '1', '2', '3', '4'],
    ['1', '2', '3', '4', '5=3+4', '(6) = (4) x (5)'],
  ])('may be counted below: %s %s %s', (...count) => {
    const { tasks, told } = read([HEAD, count, ...ROWS]);
    expect(tasks).toEqual(TASKS);
    expect(told).toEqual([]);
  });

  it('of quarters says when, where a mark stands below it', () => {
    const quarters = ['Quý I', 'Quý II'];
    const rows: RowWords[] = [
      ['1', '1.1 Kế hoạch', 'Phòng Nội vụ', 'Kế hoạch', 'x', ''],
      ['2', '1.2 Báo cáo', 'Phòng Nội vụ', 'Báo cáo', 'X', 'x'],
    ];
    const plain = read([['TT', 'TCTP', 'Chủ trì', 'Sản phẩm', ...quarters], ...rows]);
    const tall = ['TT', 'TCTP', 'Chủ trì', 'Sản phẩm'].map((text) => ({ text, rows: 2 }));
    const grouped = read([
      [...tall, { text: 'Thời gian', columns: 2 }, null],
      [null, null, null, null, ...quarters],
      ...rows,
    ]);
    for (const { reading, told, findings } of [plain, grouped]) {
      expect(told).toEqual([]);
      expect(findings.filter((key) => key.startsWith('text-normalised'))).toEqual([
        'text-normalised:r01:date:x',
        'text-normalised:r02:date:X',
      ]);
      const { rows: read = [] } = reading.annex ?? {};
      expect(
        read.map(({ deadline }) => parseDeadline(deadline.value, { planYear: 2017 }).expression),
      ).toEqual([
        expect.objectContaining({ kind: 'quarter', quarter: 1 }),
        expect.objectContaining({
          kind: 'several',
          of: [expect.objectContaining({ quarter: 1 }), expect.objectContaining({ quarter: 2 })],
        }),
      ]);
    }
  });

  it('of points tells which of its columns are not read', () => {
    const { told } = read([
      ['TT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự chấm', 'Điểm thẩm định', 'Lý do', 'Ghi chú'],
      ['1', '1.1 Kế hoạch', '1', '1', '0,5', 'Chậm', ''],
    ]);
    expect(told).toEqual(['row-unread: Điểm tự chấm | Lý do']);
  });
});

describe('rows', () => {
  it('that add up a part are sums', () => {
    const sums = ['Cộng lĩnh vực I', 'Tổng mục II', 'Tổng cộng (I + II)'].map((one): RowWords => [
      '',
      one,
      '',
      '',
      '4 điểm',
      '',
    ]);
    const { tasks, told } = read([HEAD, ...ROWS, ...sums]);
    expect(tasks).toEqual(TASKS);
    expect(told).toEqual([]);
  });

  it('with a number are not signed, whoever leads them', () => {
    const led: RowWords = ['3', 'Ban hành', 'CHỦ TỊCH', '', 'Quyết định', 'Quý I'];
    expect(read([HEAD, ...ROWS, led]).tasks).toEqual([...TASKS, '? Ban hành | CHỦ TỊCH']);
  });

  it('that say "as above" are told, word by word', () => {
    const { told, findings } = read([
      HEAD,
      ...ROWS,
      ['3', '1.3 Rà soát', 'nt', '-', 'nt', 'Quý I'],
      ['4', '1.4 Kiểm tra', '//', '"', 'Như trên', 'Quý I'],
      ['5', '1.5 Sơ kết', '-', '-', '-', 'Quý I'],
    ]);
    expect(told).toEqual([
      'row-unread: Rà soát | nt',
      'row-unread: Kiểm tra | //',
      'row-unread: Kiểm tra | "',
      'row-unread: Kiểm tra | Như trên',
    ]);
    expect(findings.filter((key) => key.startsWith('lead-'))).toEqual([
      'lead-unknown:nt',
      'lead-missing:r04',
      'lead-missing:r05',
    ]);
  });
});
