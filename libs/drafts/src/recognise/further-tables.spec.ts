import { describe, expect, it } from '@jest/globals';
import type { RowWords } from '../../../../test/support/plan-paper';
import { across } from '../../../../test/support/plan-paper';
import { HEAD, ROWS, TASKS, read } from './layouts.fixture';

describe('further tables', () => {
  const second: RowWords[] = [
    ['STT', 'Nội dung', 'Mã số', 'Đơn vị thực hiện', 'Lý lẽ', 'Hạn nộp', 'Sản phẩm'],
    ['1', 'Rà soát', '2.1', 'Phòng Tư pháp', 'vì sao', '15/11/2017', 'Báo cáo'],
  ];

  it('under a head of their own are measured by it', () => {
    const { tasks, told } = read([HEAD, ...ROWS], 'PHỤ LỤC 2', second);
    expect(tasks).toEqual([...TASKS, '2.1 Rà soát | Phòng Tư pháp']);
    expect(told).toEqual(['column-unknown: Lý lẽ']);
  });

  const points: RowWords[] = [
    ['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm đạt', 'Mất', 'Ghi chú'],
    ['I', 'Chỉ đạo điều hành', '3', '2', '1', ''],
    ['1', '1.1 Kế hoạch', '2', '1', '1', ''],
    ['2', '1.2 Báo cáo', '1', '1', '0', ''],
    ['', 'Tổng cộng', '3', '2', '1', ''],
    ['', '', '', '', '', 'làm tròn'],
  ];

  it('of points become points, whether they come first, last or alone', () => {
    for (const blocks of [
      [[HEAD, ...ROWS], points],
      [points, [HEAD, ...ROWS]],
      [[HEAD, ...ROWS, ...points]],
    ]) {
      const { tasks, told, reading } = read(...blocks);
      expect(tasks).toEqual(TASKS);
      expect(told).toEqual(['row-unread: làm tròn']);
      expect(reading.fields.map(({ title, components }) => `${title} ${components.length}`)).toEqual([
        'Chỉ đạo điều hành 2',
      ]);
    }
    const alone = read(points);
    expect(alone.tasks).toBeUndefined();
    expect(alone.told).toEqual(['row-unread: làm tròn']);
    expect(alone.reading.fields).toHaveLength(1);
  });

  it('that are forms are left, and said', () => {
    const form: RowWords[] = [
      ['STT', 'Nội dung', 'Số liệu', 'Đơn vị tính', 'Ghi chú', 'Mẫu'],
      ['1', 'Số hồ sơ', '', 'hồ sơ', '', ''],
    ];
    const goesOn: RowWords[] = [['2', 'Số cuộc họp', '', 'cuộc', '', '']];
    for (const blocks of [
      [[HEAD, ...ROWS], form, goesOn],
      [[HEAD, ...ROWS, ...form]],
      [[HEAD, ...ROWS], 'BIỂU MẪU 1', form],
    ]) {
      const { tasks, told } = read(...blocks);
      expect(tasks).toEqual(TASKS);
      expect(told).toEqual(['row-unread: STT | Nội dung | Số liệu | Đơn vị tính | Ghi chú | Mẫu']);
    }
  });

  it('of points say points with their unit too', () => {
    const { reading } = read([
      ['TT', 'TCTP', 'Điểm tối đa', 'Điểm đạt', 'Chủ trì', 'Thời hạn'],
      ['1', '1.1 Kế hoạch', '2đ', '0,5 điểm', 'Phòng Nội vụ', ''],
    ]);
    const [one] = reading.fields[0]?.components ?? [];
    expect([one?.points.max?.value, one?.points.obtained?.value]).toEqual(['2', '0.5']);
  });

  it('that are narrower do not go on, and are said', () => {
    const { tasks, told } = read([HEAD, ...ROWS], [['3', '1.3 Rà soát', 'Phòng Tư pháp', '15/11/2017']]);
    expect(tasks).toEqual(TASKS);
    expect(told).toEqual(['row-unread: 3 | 1.3 Rà soát | Phòng Tư pháp | 15/11/2017']);
  });

  it('behind a title that is not the annex do not go on with it', () => {
    expect(
      read([HEAD, ...ROWS], 'DANH SÁCH cán bộ đầu mối', [
        across('Ban chỉ đạo'),
        ['1', 'A', 'B', 'C', 'D', 'E'],
      ]).tasks,
    ).toEqual(TASKS);
    expect(read([HEAD, ...ROWS.slice(0, 1)], '2', ROWS.slice(1)).tasks).toEqual(TASKS);
  });
});

describe('a letter or a decision before the plan', () => {
  const plan = [
    'Số: 9/KH-UBND',
    'KẾ HOẠCH',
    'Nâng cao chỉ số cải cách hành chính năm 2017',
    'I. Kết quả năm 2016',
    'Tổng điểm của huyện là 87,65.',
  ];
  it.each([
    [
      'a letter',
      [
        'Số: 8/UBND-NV',
        'Tịnh Biên, ngày 1 tháng 2 năm 2017',
        'Kính gửi: Sở Nội vụ',
        'Xin gửi kế hoạch.',
        'Nơi nhận:',
        '- Như trên;',
        'CHỦ TỊCH',
      ],
      'Kính gửi: Sở Nội vụ',
    ],
    [
      'a decision',
      [
        'Số: 7/QĐ-UBND',
        'Tịnh Biên, ngày 1 tháng 2 năm 2017',
        'QUYẾT ĐỊNH',
        'Ban hành Kế hoạch',
        'Điều 1. Ban hành kèm theo.',
        'TM. ỦY BAN NHÂN DÂN',
      ],
      'QUYẾT ĐỊNH',
    ],
  ])('%s is left out and said, and the narrative is read', (_what, letter, first) => {
    const { reading, told } = read(...letter, ...plan, [HEAD, ...ROWS]);
    expect(told).toEqual([`letter-left-out: ${first}`]);
    expect(reading.result.total.obtained?.value).toBe('87.65');
    expect(reading.numbers.map(({ value }) => value)).toEqual(['9/KH-UBND']);
    expect(reading.issuedOn.map(({ value }) => value)).toEqual(['2017-02-01']);
  });

  it('is not looked for where the plan begins at once', () => {
    expect(read(...plan, 'Nơi nhận:', 'CHỦ TỊCH', 'Kính gửi: các phòng').reading.letter).toBeNull();
  });
});
