import { describe, expect, it } from '@jest/globals';
import type { Unit } from '@tctp/domain';
import { checkDraft } from '../check-draft';
import { draftOf } from '../draft-of';
import type { RowWords } from '../../../../test/support/plan-paper';
import { paperWith, tinhBienContext } from '../../../../test/support/plan-paper';
import { figures } from './narrative/narrative.fixture';
import { readPlan } from './read-plan';

const unit = (id: string, kind: Unit['kind'], name: string, memberIds: string[] = []): Unit => ({
  id,
  kind,
  name,
  shortName: name,
  parentId: null,
  memberIds,
  membersComplete: true,
});
/** A province of two tiers, as its tree would name them. */
const context = {
  ...tinhBienContext,
  units: [
    unit('tinh', 'authority', 'UBND tỉnh Hà Xuyên'),
    unit('so-noi-vu', 'division', 'Sở Nội vụ'),
    unit('so-tu-phap', 'division', 'Sở Tư pháp'),
    unit('so-khcn', 'division', 'Sở Khoa học và Công nghệ'),
    unit('xa', 'group', 'UBND các xã, phường', ['xa-1', 'xa-2']),
    unit('xa-1', 'commune', 'UBND xã Tân Hòa'),
    unit('xa-2', 'commune', 'UBND phường Sông Lam'),
  ],
};

/** As provinces write it: codes where rows are numbered, points beside them, a head of two rows, fields and criteria above. */
const HEAD: RowWords[] = [
  [
    { text: 'TT', rows: 2 },
    { text: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', rows: 2 },
    { text: 'Điểm', columns: 2 },
    null,
    { text: 'Nhiệm vụ, giải pháp', rows: 2 },
    { text: 'Cơ quan', columns: 2 },
    null,
    { text: 'Thời gian hoàn thành', rows: 2 },
    { text: 'Sản phẩm', rows: 2 },
  ],
  [null, null, 'Tối đa', 'Năm 2025', null, 'Chủ trì', 'Phối hợp', null, null],
];
const ROWS: RowWords[] = [
  ['1', 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', '3', '2,25', '', '', '', '', ''],
  ['1.1', 'Kế hoạch cải cách hành chính', '2', '1,25', '', '', '', '', ''],
  [
    '1.1.1',
    'Ban hành kế hoạch',
    '0,5',
    '0,5',
    'Ban hành đủ nội dung',
    'Sở Nội vụ',
    'Sở Tư pháp',
    'Trước ngày 31/01/2026',
    'Kế hoạch',
  ],
  [
    '1.1.2',
    'Mức độ hoàn thành kế hoạch',
    '1,5',
    '0,75',
    'Hoàn thành 100%',
    'Sở Nội vụ',
    'Sở Tư pháp; UBND các xã, phường',
    'Quý IV năm 2026',
    'Báo cáo',
  ],
  [
    '1.2',
    'Tuyên truyền',
    '1',
    '1',
    'Duy trì',
    'Sở Khoa học và Công nghệ',
    'UBND các xã, phường',
    'Thường xuyên',
    'Tin, bài',
  ],
  ['2', 'CẢI CÁCH THỂ CHẾ', '1,5', '1', '', '', '', '', ''],
  [
    '2.1',
    'Rà soát văn bản',
    '1',
    '1',
    'Rà soát đúng hạn',
    'Sở Tư pháp',
    'Sở Nội vụ',
    'Trước ngày 15/11/2026',
    'Báo cáo',
  ],
  ['2.2', 'Xử lý văn bản trái quy định', '0,5', '0', '', '', '', '', ''],
  ['', 'Tổng cộng', '4,5', '3,25', '', '', '', '', ''],
];
const paper = (rows: RowWords[] = ROWS) =>
  paperWith(
    'ỦY BAN NHÂN DÂN TỈNH HÀ XUYÊN',
    'Số: 45/KH-UBND',
    'Hà Xuyên, ngày 15 tháng 01 năm 2026',
    'KẾ HOẠCH',
    'Nâng cao Chỉ số cải cách hành chính tỉnh Hà Xuyên năm 2026',
    'I. KẾT QUẢ NĂM 2025',
    'Điểm thẩm định 68,75/70 điểm; điều tra xã hội học đạt 24,5/30 điểm; xếp hạng 9/34 tỉnh, thành phố.',
    'PHỤ LỤC',
    'PHÂN CÔNG NHIỆM VỤ NĂM 2026',
    [...HEAD, ...rows],
  );

describe('a plan of a province', () => {
  const reading = readPlan(paper());

  it('takes codes from the numbers of its rows, and titles from beside them', () => {
    expect(
      reading.annex?.rows.map(({ code, title, lead, coordinators, deadline }) =>
        [code?.value, title.value, lead?.value, coordinators.length, deadline.value].join(' | '),
      ),
    ).toEqual([
      '1.1.1 | Ban hành kế hoạch | Sở Nội vụ | 1 | Trước ngày 31/01/2026',
      '1.1.2 | Mức độ hoàn thành kế hoạch | Sở Nội vụ | 2 | Quý IV năm 2026',
      '1.2 | Tuyên truyền | Sở Khoa học và Công nghệ | 1 | Thường xuyên',
      '2.1 | Rà soát văn bản | Sở Tư pháp | 1 | Trước ngày 15/11/2026',
    ]);
    expect(reading.unread).toEqual([]);
    expect(reading.annex?.heads.map(({ misnamed }) => misnamed)).toEqual([[]]);
  });

  it('takes fields, maxima and points of last year from its columns', () => {
    expect(
      reading.fields.flatMap(({ id, code, title, points, components }) => [
        `${id} ${code} ${title} ${figures(points)}`,
        ...components.map((one) => `${one.id} ${one.code.value} ${figures(one.points)}`),
      ]),
    ).toEqual([
      'f1 1 CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH 3/2.25/?',
      'n1 1.1.1 0.5/0.5/?',
      'n2 1.1.2 1.5/0.75/?',
      'n3 1.2 1/1/?',
      'f2 2 CẢI CÁCH THỂ CHẾ 1.5/1/?',
      'n4 2.1 1/1/?',
      'n5 2.2 0.5/0/?',
    ]);
  });

  it('finds the half point that nobody was asked for, and what is worth knowing', () => {
    const findings = checkDraft(reading, draftOf(reading, [], context), context);
    expect(findings.map(({ severity, key }) => `${severity} ${key}`)).toEqual([
      'warning lost-points-without-task:survey',
      'warning lost-points-without-task:2.2',
      'note rest-not-itemised',
      'note day-off:r01',
      'note group-expanded:ubnd cac xa phuong',
      'note threshold-open:r02',
      'note no-measurable-date:r03',
      'note day-off:r04',
    ]);
  });

  it('finds sums of its columns that do not come out', () => {
    const wrong = ROWS.map((row) =>
      row[0] === '1.2' ? row.map((cell, at) => (at === 3 ? '0,5' : cell)) : row,
    );
    const read = readPlan(paper(wrong));
    const keys = checkDraft(read, draftOf(read, [], context), context).map(({ key }) => key);
    expect(keys).toContain('sum-contradicts:components:f1');
  });
});
