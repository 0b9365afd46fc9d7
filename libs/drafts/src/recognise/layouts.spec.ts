import { describe, expect, it } from '@jest/globals';
import type { RowWords } from '../../../../test/support/plan-paper';
import { HEAD, ROWS, TASKS, read } from './layouts.fixture';

describe('rows', () => {
  it('that begin with "Công", "Tổng số" are tasks, and sums are none', () => {
    const names = ['Công tác tuyên truyền', 'Công bố thủ tục', 'Công khai điểm', 'Tổng số hồ sơ trực tuyến'];
    const sums = [
      'Cộng',
      'Tổng cộng',
      'Tổng số điểm',
      'TỔNG CỘNG (I+II)',
      'Tổng: 20',
      'Tổng điểm các lĩnh vực',
    ];
    const rows = names.map((name): RowWords => ['', name, 'Phòng Nội vụ', '', 'Báo cáo', '']);
    const { tasks, told } = read([
      HEAD,
      ...rows,
      ...sums.map((sum): RowWords => ['', sum, '', '', '12', '']),
    ]);
    expect(tasks).toEqual(names.map((name) => `? ${name} | Phòng Nội vụ`));
    expect(told).toEqual([]);
  });

  it('whose codes end in a letter are apart', () => {
    const lettered = ['1.1.1.a Ban hành', '1.1.1.b) Sửa đổi', 'TCTP 1.1.2 . c: Báo cáo', '1.1.3. A'];
    const { reading } = read([
      HEAD,
      ...lettered.map((one, at): RowWords => [`${at + 1}`, one, 'X', '', 'Y', '']),
    ]);
    expect(reading.annex?.rows.map(({ code, title }) => `${code?.value}|${title.value}`)).toEqual([
      '1.1.1.a|Ban hành',
      '1.1.1.b|Sửa đổi',
      '1.1.2.c|Báo cáo',
      '1.1.3|A',
    ]);
  });

  it('where somebody signs are left, and said', () => {
    const signed: RowWords[] = [
      ['Nơi nhận:\n- Như Điều 3;', '', '', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', '', ''],
      ['', 'NGƯỜI LẬP BIỂU', '', 'CHỦ TỊCH', '', ''],
    ];
    const { tasks, told } = read([HEAD, ...ROWS, ...signed]);
    expect(tasks).toEqual(TASKS);
    expect(told).toHaveLength(2);
    expect(told.every((one) => one.startsWith('row-unread'))).toBe(true);
  });

  it('that nobody is asked for, without code and number, are left, and said', () => {
    const { tasks, told } = read([
      ['TT', 'TCTP', 'Chủ trì', 'Thời hạn', 'Ghi chú'],
      ...ROWS.map((row) => [...row.slice(0, 3), row[5] ?? '', '']),
      ['', 'Lưu ý chung', '', '', 'xem sau'],
    ]);
    expect(tasks).toEqual(TASKS);
    expect(told).toContain('row-unread: Lưu ý chung | xem sau');
  });

  it('that name a topic by a Roman number are none', () => {
    const topics: RowWords[] = [
      ['I', 'Cải cách thể chế', '', '', '', ''],
      ['B.', 'NHIỆM VỤ CỤ THỂ', '', '', '', ''],
    ];
    expect(read([HEAD, ...topics.flatMap((topic, at) => [topic, ROWS[at] ?? []])]).tasks).toEqual(TASKS);
    const numbered: RowWords = ['3', 'Công tác thi đua', '', '', '', ''];
    expect(read([HEAD, ...ROWS, numbered]).tasks).toEqual([...TASKS, '? Công tác thi đua']);
  });

  it('of several codes have none that anybody could tell', () => {
    const all = [
      '1.1, 1.2 Kế hoạch',
      'TCTP 1.1 - 1.3 Kế hoạch',
      '1.1 và TCTP 1.2: Kế hoạch',
      '1.1 1.2 Kế hoạch',
      '1.1 Kế hoạch\n1.2 Báo cáo',
    ];
    for (const several of all) {
      const { reading } = read([HEAD, ['1', several, 'Phòng Nội vụ', '', 'Kế hoạch', '']]);
      expect(reading.annex?.rows.map(({ code, title }) => [code, title.value])).toEqual([
        [null, several.replace('\n', ' ')],
      ]);
    }
    expect(read([HEAD, ['1', 'TCTP số 1.1\n1.1 Kế hoạch', 'Phòng Nội vụ', '', '', '']]).tasks).toEqual([
      '1.1 1.1 Kế hoạch | Phòng Nội vụ',
    ]);
  });

  it('that share what hangs down from above are tasks, also beside points', () => {
    const { tasks } = read([
      ['TT', 'TCTP', 'Điểm tối đa', 'Chủ trì', 'Sản phẩm', 'Thời hạn'],
      [
        '1',
        '1.1 Kế hoạch',
        '1',
        { text: 'Phòng Nội vụ', rows: 2 },
        { text: 'Báo cáo', rows: 2 },
        { text: '31/01/2017', rows: 2 },
      ],
      ['2', '1.2 Báo cáo', '1', null, null, null],
    ]);
    expect(tasks).toEqual(TASKS);
  });

  it('whose words sound like titles are no head', () => {
    const sounding: RowWords = [
      '3',
      '1.3 Nội dung tiêu chí',
      'Phòng Nội vụ',
      'Đơn vị liên quan',
      'Kết quả',
      'Thời gian tới',
    ];
    expect(read([HEAD, ...ROWS, sounding]).tasks).toEqual([...TASKS, '1.3 Nội dung tiêu chí | Phòng Nội vụ']);
    const plain = ['Nội dung', 'Phòng Nội vụ', 'Đơn vị liên quan', 'Kết quả'];
    for (const [number, deadline] of [
      ['a)', 'Thời gian tới'],
      ['II', 'Thời gian tới'],
      ['-', 'Thời gian tới'],
      ['', 'Quý I'],
      ['', 'Thường xuyên'],
      ['', '31/01/2017'],
    ] as const)
      expect(read([HEAD, ...ROWS, [number, ...plain, deadline]]).tasks).toEqual([
        ...TASKS,
        '? Nội dung | Phòng Nội vụ',
      ]);
  });
});

describe('columns', () => {
  it('that no title stands over are told, and a first one of numbers is read', () => {
    const { told, reading } = read([['', ...HEAD.slice(1), ''], ...ROWS.map((row) => [...row, 'ghi thêm'])]);
    expect(told).toEqual(['column-unknown: ']);
    expect(reading.annex?.rows.map(({ number }) => number?.value)).toEqual(['1', '2']);
  });

  it.each([
    ['Điểm tối đa', ['1.5', '2.5']],
    ['Tỷ trọng', ['1.5', '2.5']],
    ['Đơn giá', ['1.000', '1.000.000']],
    ['Bắt đầu', ['01.01.2017', '2.1.2017']],
    ['Điểm', ['1.5đ', '0.5']],
  ])('of figures hold no codes: %s', (title, figures) => {
    const { tasks } = read([
      ['TT', 'Nội dung', title, 'Chủ trì', 'Sản phẩm', 'Thời hạn'],
      ...figures.map((one, at): RowWords => [`${at + 1}`, 'Rà soát', one, 'Phòng Nội vụ', 'Báo cáo', '']),
    ]);
    expect(tasks).toEqual(figures.map(() => '? Rà soát | Phòng Nội vụ'));
  });

  it('of codes below a title that says nothing are told', () => {
    const { reading, told } = read([['TT', 'Lý lẽ', ...HEAD.slice(2)], ...ROWS]);
    expect(reading.annex?.rows.map(({ code }) => code?.value)).toEqual(['1.1', '1.2']);
    expect(told).toEqual(['column-misnamed: Lý lẽ']);
  });

  it('below one wide title belong to it', () => {
    const { reading, told } = read([
      ['TT', 'TCTP', 'Chủ trì', { text: 'Phối hợp', columns: 2 }, null, 'Sản phẩm', 'Thời hạn'],
      [
        '1',
        '1.1 Kế hoạch',
        'Phòng Nội vụ',
        'Phòng Tư pháp',
        'UBND 14 xã, thị trấn',
        'Kế hoạch',
        '31/01/2017',
      ],
    ]);
    expect(reading.annex?.rows[0]?.coordinators.map(({ value }) => value)).toEqual([
      'Phòng Tư pháp',
      'UBND 14 xã, thị trấn',
    ]);
    expect(told).toEqual([]);
  });

  it.each([
    ['Chủ trì: Phòng Nội vụ. Phối hợp: Phòng Tư pháp, Văn phòng', 'Phòng Nội vụ', 2],
    ['Cơ quan chủ trì: Phòng Nội vụ\n- Cơ quan phối hợp: Phòng Tư pháp', 'Phòng Nội vụ', 1],
    ['Phòng Nội vụ', 'Phòng Nội vụ', 0],
    ['Phòng Nội vụ; Phòng Tư pháp', undefined, 2],
  ])('for all who take part: %j', (words, lead, helping) => {
    const { reading, told } = read([
      ['TT', 'TCTP', 'Cơ quan chủ trì, phối hợp', 'Sản phẩm', 'Thời hạn'],
      ['1', '1.1 Kế hoạch', words, 'Kế hoạch', '31/01/2017'],
    ]);
    const [row] = reading.annex?.rows ?? [];
    expect([row?.lead?.value, row?.coordinators.length]).toEqual([lead, helping]);
    expect(told).toEqual([]);
  });
});
