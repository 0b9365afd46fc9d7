import { describe, expect, it } from '@jest/globals';
import type { Unit } from '@tctp/domain';
import fc from 'fast-check';
import { checkDraft } from './check-draft';
import type { DraftContext } from './draft';
import { draftOf } from './draft-of';
import type { PlanReading } from './plan-reading';
import { aComponent, aField, aReading, aRow, pointsRead, read, withRows } from './reading.fixture';
import { tinhBienContext } from '../../../test/support/plan-paper';

const check = (reading: PlanReading, context: DraftContext = tinhBienContext) =>
  checkDraft(reading, draftOf(reading, [], context), context);
const codes = (reading: PlanReading, context?: DraftContext) =>
  check(reading, context).flatMap(({ code, severity }) => (severity === 'note' ? [] : [code]));

const LEADS = ['Phòng Nội vụ', 'PHÒNG TƯ PHÁP', 'Phòng VH-TT'];
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    aRow({
      id: `r${at + 1}`,
      number: String(at + 1),
      code: `1.${Math.floor(at / 9) + 1}.${(at % 9) + 1}`,
      lead: LEADS[at % 3] ?? '',
      coordinators: ['Các phòng chuyên môn', 'UBND các xã, thị trấn'],
    }),
  );

it('finds nothing to settle in a clean plan', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 28 }), (count, day) => {
      const deadline = `Trước ngày ${String(day).padStart(2, '0')}/12/2017`;
      const rows = rowsOf(count).map((row) => ({ ...row, deadline: read(deadline) }));
      expect(codes(withRows(rows))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

describe('notices', () => {
  const field = (
    points: readonly [string, string, string],
    parts: readonly [string, string, string][] = [],
  ) =>
    aReading({
      fields: [
        aField(
          'f1',
          '1',
          'Điều hành',
          points,
          parts.map((one, at) => aComponent(`1.1.${at + 1}`, '', one)),
        ),
      ],
    });
  const result = (evidence: string, survey: string, total: string, max = '70') => ({
    ...aReading().result,
    evidence: pointsRead(max, evidence, null),
    survey: pointsRead('30', survey, null),
    total: pointsRead(null, total, null),
  });

  it.each([
    ['a field that does not lose what it says', field(['36', '33', '4']), 'field:f1'],
    ['a component that does not', field(['36', '35', '1'], [['2', '1', '2']]), 'component:1.1.1'],
    [
      'components that lose less than their field',
      field(['36', '33', '3'], [['2', '1', '1']]),
      'components:f1',
    ],
    ['fields beyond the evidence points', field(['80', '80', '0']), 'maxima'],
    ['a total that is no sum', aReading({ result: result('63', '24.65', '87.5') }), 'total'],
    ['maxima that make no hundred', aReading({ result: result('63', '24.65', '87.65', '65') }), 'whole'],
  ])('%s', (_, reading, level) =>
    expect(check(reading).map(({ key }) => key)).toContain(`sum-contradicts:${level}`),
  );

  it('more points than there are', () =>
    expect(codes(aReading({ result: result('71', '20', '91') }))).toContain('points-above-maximum'));

  it('what a head lacks', () => {
    const reading = aReading({
      numbers: [],
      title: null,
      year: null,
      issuedOn: [],
      issuer: null,
      annex: null,
    });
    expect(new Set(codes(reading))).toEqual(
      new Set([
        'title-missing',
        'annex-missing',
        'number-missing',
        'issue-day-missing',
        'year-missing',
        'authority-unknown',
      ]),
    );
  });

  it('the authority of another district', () =>
    expect(codes(aReading({ issuer: read('Ủy ban nhân dân huyện Tri Tôn') }))).toEqual([
      'authority-unknown',
    ]));

  it('a plan for another year than its day', () =>
    expect(codes(aReading({ year: read(2021), title: read('Kế hoạch năm 2021') }))).toContain(
      'year-contradicts',
    ));

  it('leads missing and unknown, a row without a code, a deadline nobody can read', () => {
    const rows = [
      aRow({ id: 'r1', number: '1', code: '1.1.1', lead: '' }),
      aRow({ id: 'r2', number: '2', code: '1.1.2', lead: 'Phòng Du hành' }),
      aRow({ id: 'r3', number: '3', code: null }),
      aRow({ id: 'r4', number: '4', code: '1.1.4', deadline: 'Trước ngày 31/11/2017' }),
    ];
    expect(codes(withRows(rows)).sort()).toEqual([
      'code-missing',
      'deadline-unreadable',
      'lead-missing',
      'lead-unknown',
    ]);
  });

  it('half a result', () =>
    expect(
      codes(aReading({ result: { ...aReading().result, evidence: pointsRead(null, null, null) } })),
    ).toEqual(['result-incomplete']));
});

describe('a province of two tiers', () => {
  const unit = (id: string, kind: Unit['kind'], name: string, memberIds: string[] = []): Unit => ({
    id,
    parentId: kind === 'authority' ? null : 'tinh',
    kind,
    name,
    shortName: name,
    memberIds,
    membersComplete: true,
  });
  const context: DraftContext = {
    ...tinhBienContext,
    units: [
      unit('tinh', 'authority', 'UBND tỉnh An Giang'),
      unit('so-noi-vu', 'division', 'Sở Nội vụ'),
      unit('so-tu-phap', 'division', 'Sở Tư pháp'),
      unit('xa-an-phu', 'commune', 'Xã An Phú'),
      unit('phuong-long-xuyen', 'commune', 'Phường Long Xuyên'),
      unit('dac-khu', 'commune', 'Đặc khu Phú Quốc'),
      unit('cap-xa', 'group', 'UBND các xã, phường, đặc khu', ['xa-an-phu', 'phuong-long-xuyen', 'dac-khu']),
    ],
    aliases: [{ words: 'Phường Mỹ Bình', unitId: 'phuong-long-xuyen' }],
  };
  const province = (lead: string, coordinators: readonly string[]) =>
    withRows([aRow({ id: 'r1', lead, coordinators })], { issuer: read('Ủy ban nhân dân tỉnh An Giang') });

  it.each([
    ['SỞ NỘI VỤ', 'so-noi-vu'],
    ['Sở Nội vụ tỉnh An Giang', 'so-noi-vu'],
    ['UBND xã An Phú', 'xa-an-phu'],
    ['an phu', 'xa-an-phu'],
    ['UBND phường Mỹ Bình', 'phuong-long-xuyen'],
    ['Đặc khu Phú Quốc', 'dac-khu'],
    ['UBND tỉnh', 'tinh'],
    ['3 xã, phường, đặc khu', 'cap-xa'],
    ['Ủy ban nhân dân các xã, phường, đặc khu', 'cap-xa'],
    ['Phòng Nội vụ', null],
  ])('knows whom “%s” names', (words, id) =>
    expect(draftOf(province(words, []), [], context).rows[0]?.lead.unitId).toBe(id),
  );

  it('is clean where its plan is', () =>
    expect(codes(province('Sở Tư pháp', ['UBND các xã, phường, đặc khu']), context)).toEqual([]));
});
