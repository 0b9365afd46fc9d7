import { describe, expect, it } from '@jest/globals';
import { checkDraft } from '../check-draft';
import { draftOf } from '../draft-of';
import type { RowWords } from '../../../../test/support/plan-paper';
import { across, paperWith, tinhBienContext } from '../../../../test/support/plan-paper';
import { readPlan } from './read-plan';

const HEAD: RowWords = ['TT', 'TCTP', 'Chủ trì', 'Phối hợp', 'Sản phẩm', 'Thời hạn'];
const ROWS: RowWords[] = [
  ['1', '1.1 Kế hoạch', 'Phòng Nội vụ', 'UBND 14 xã, thị trấn', 'Kế hoạch', '31/01/2017'],
  ['2', '1.2 Báo cáo', 'Phòng Nội vụ', 'Phòng Tư pháp', 'Báo cáo', '30/11/2017'],
];
const TASKS = ['1.1 Kế hoạch | Phòng Nội vụ', '1.2 Báo cáo | Phòng Nội vụ'];

/** The tasks of a paper, and what is told of its shape. */
function read(...blocks: (string | readonly RowWords[])[]) {
  const reading = readPlan(paperWith(...blocks));
  const findings = checkDraft(reading, draftOf(reading, [], tinhBienContext), tinhBienContext);
  return {
    tasks: reading.annex?.rows.map(({ code, title, lead }) =>
      [`${code?.value ?? '?'} ${title.value}`, ...(lead === null ? [] : [lead.value])].join(' | '),
    ),
    told: findings.filter(({ code }) => SHAPE.has(code)).map(({ code, read: words }) => `${code}: ${words}`),
    reading,
  };
}
const SHAPE: ReadonlySet<string> = new Set([
  'row-unread',
  'column-unknown',
  'column-missing',
  'letter-left-out',
  'head-missing',
]);

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
  });
});

describe('columns', () => {
  it('that no title stands over are told, and a first one of numbers is read', () => {
    const { told, reading } = read([['', ...HEAD.slice(1), ''], ...ROWS.map((row) => [...row, 'ghi thêm'])]);
    expect(told).toEqual(['column-unknown: ']);
    expect(reading.annex?.rows.map(({ number }) => number?.value)).toEqual(['1', '2']);
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
