import { loadTinhBien2017 } from '@tctp/catalog';
import type { Place } from '@tctp/domain';
import type { PlanReading, SectionReading } from './plan-reading';
import { aComponent, aField, aReading, aRemark, aRow, pointsRead, read } from './reading.fixture';

const shipped = loadTinhBien2017();

const names = new Map(shipped.units.map((unit) => [unit.id, unit]));
const titles = new Map(shipped.criteriaSet.components.map(({ code, title }) => [code, title]));
const reasons = new Map(shipped.baseline.components.map(({ code, reason }) => [code, reason.vi]));
const told = (code: string, points: readonly [string, string | null, string | null], line: number) =>
  aComponent(code, titles.get(code) ?? '', points, reasons.get(code) ?? null, line);

function section(id: string, unit: string, row: number, own: Partial<SectionReading> = {}): SectionReading {
  return { id, unit: read(unit, row), strays: [], cutOff: false, ...own };
}

const SECTIONS = ['s1', 's1', 's1', 's1', 's2', 's2', 's2', 's3', 's3', 's3', 's3', 's4', 's5', 's5'];
const HEAD_ROWS = [1, 20, 40];

/** Plan 119/KH-UBND as a reader would give it: the facts that ship, with what the paper says twice said twice. */
export function tinhBienReading(): PlanReading {
  const rows = shipped.plan.rows.map((row, at) => {
    const place: Place = { table: 1, row: at + 2 };
    const one = aRow({
      id: row.id,
      number: row.number,
      code: row.componentCode,
      title: row.title,
      lead: names.get(row.leadUnitId)?.name.toUpperCase() ?? '',
      coordinators: row.coordinatorIds.map((id) => names.get(id)?.name ?? ''),
      separators: at >= 12 ? [';', ','] : [','],
      deliverable: at === 1 ? 'Báo cáo CCH quý, năm' : row.deliverable,
      requirement: row.requirement,
      deadline: row.deadline.text,
      section: SECTIONS[at] ?? null,
      place,
    });
    return row.componentCode === '2.1.1' && one.code !== null
      ? { ...one, code: { ...one.code, text: '2.1 .1' } }
      : one;
  });
  return aReading({
    numbers: [read('119/KH-UBND', 3, '119 /KH-UBND'), read('419/KH-UBND', 90)],
    title: read(shipped.plan.title, 9),
    issuedOn: [read('2017-08-28', 5), read('2017-08-28', 90)],
    issuer: read('Ủy ban nhân dân huyện Tỉnh Biên', 11),
    spellings: [
      {
        folded: 'tinh bien',
        variants: [
          { text: 'Tỉnh Biên', places: [{ line: 5 }, { line: 11 }] },
          { text: 'Tịnh Biên', places: [{ line: 50 }] },
        ],
      },
    ],
    outline: ['I', 'II', '2.1', '2.1.1', '2.1.2', '2.1.3', '2.1.4', 'III', '3.1', '3.2', '3.3', '3.4'].map(
      (one, at) => read(one, 13 + at),
    ),
    fields: [
      aField(
        'f1',
        '1',
        titles.get('1') ?? 'Công tác chỉ đạo điều hành',
        ['36', '33', '3'],
        [told('1.5.3', ['2', '0', '2'], 25), told('1.7.2', ['2', '1', '1'], 27)],
      ),
      aField(
        'f2',
        '3',
        'Cải cách thủ tục hành chính',
        ['4', '3.5', '0.5'],
        [told('3.2', ['1', null, '0.5'], 31)],
      ),
      aField(
        'f3',
        '5',
        'Xây dựng và nâng cao chất lượng đội ngũ CBCCVC',
        ['5', '3.5', '1.5'],
        [told('5.2', ['1', null, '1'], 35), told('5.3.3', ['1', '0.5', '0.5'], 37)],
      ),
      aField(
        'f4',
        '7',
        'Hiện đại hóa nền hành chính',
        ['7', '5', '2'],
        [told('7.1.5', ['3', null, '2'], 41)],
      ),
    ],
    result: {
      year: read(2016, 11),
      evidence: pointsRead('70', '63', '7', 44),
      survey: pointsRead('30', '24.65', null, 46),
      total: pointsRead(null, '87.65', null, 48),
      rank: read(8, 11),
      ranked: read(11, 11),
      grade: null,
    },
    remarks: [
      aRemark(
        'Phải có Sáng kiến trong công tác CCHC',
        'gửi về Phòng Nội vụ tổng hợp (thực hiện thường xuyên).',
        null,
        56,
      ),
      aRemark('Hiện đại hóa nền hành chính', 'Dự kiến sẽ hoàn thành vào tháng 12 năm 2017.', '7.1.5', 76),
    ],
    annex: {
      title: null,
      heads: HEAD_ROWS.map((row) => ({
        place: { table: 1, row },
        columns: (
          ['number', 'component', 'coordinators', 'deliverable', 'requirement', 'deadline'] as const
        ).map((meaning, at) => ({
          title: meaning === 'component' ? 'CƠ QUAN THỰC HIỆN' : meaning,
          column: at + 1,
          meaning,
        })),
        misnamed: [{ title: 'CƠ QUAN THỰC HIỆN', holds: 'component' as const }],
      })),
      sections: [
        section('s1', 'PHÒNG NỘI VỤ', 93),
        section('s2', 'PHÒNG VĂN HÓA VÀ THÔNG TIN', 98),
        section('s3', 'PHÒNG TƯ PHÁP', 103, { strays: [read('ĐTXHH', 103)] }),
        section('s4', 'PHÒNG NỘI VỤ', 108),
        section('s5', 'PHÒNG VĂN HÓA VÀ THÔNG TIN', 110, { cutOff: true }),
      ],
      rows,
    },
    unread: [],
    letter: null,
    normalisations: [
      { rowId: 'r08', part: 'code', was: '2.1 .1', now: '2.1.1', place: { table: 1, row: 9 } },
      { rowId: null, part: 'number', was: '119 /KH-UBND', now: '119/KH-UBND', place: { line: 3 } },
    ],
  });
}
