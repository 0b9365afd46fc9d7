import { describe, expect, it } from '@jest/globals';
import { writeAnnex } from './annex';
import { letterheadOf } from './letterhead';
import { aMatter, aScore, anAnnexRow } from './matter.fixture';
import type { AnnexCycle } from './paper-rows';

const aCycle = (cycle: string, more: Partial<AnnexCycle> = {}): AnnexCycle => ({
  taskId: cycle,
  cycle,
  work: 'assigned',
  overdue: false,
  submittedAt: null,
  ...more,
});

const tableOf = (...args: Parameters<typeof writeAnnex>) => {
  const [table] = writeAnnex(...args).blocks;
  if (table?.kind !== 'table') throw new Error('An annex is a table.');
  return table;
};

describe('the annex with progress', () => {
  it('keeps one row for a row of several cycles, and names each of them', () => {
    const cycles = [
      aCycle('2017-Q3', { work: 'approved', submittedAt: '2017-09-07T18:00:00.000Z' }),
      aCycle('2017-Q4', { overdue: true }),
    ];
    const { rows } = tableOf(aMatter(), [anAnnexRow({ cycles })], { scores: [] });
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ kind: 'cells' });
    expect(rows[1]?.kind !== 'section' && rows[1]?.cells.slice(6)).toEqual([
      'Quý III/2017: Đã duyệt\nQuý IV/2017: Đã giao, quá hạn',
      'Quý III/2017: 08/09/2017',
      '–/2',
    ]);
  });

  it.each([
    [
      'what was reviewed',
      [aScore('1.5.3', 'claimed', '2'), aScore('1.5.3', 'reviewed', '1.5')],
      '2',
      '1,50/2',
    ],
    ['what is claimed, and says so', [aScore('1.5.3', 'claimed', '2')], '2', '2,00/2 (tự chấm)'],
    ['a dash where nothing is known yet', [], '2', '–/2'],
    ['that the maximum is not known', [], null, 'chưa rõ'],
    ['points alone where their maximum is not known', [aScore('1.5.3', 'reviewed', '1')], null, '1,00'],
  ])('shows %s', (_what, scores, componentMax, shown) => {
    const { rows } = tableOf(aMatter(), [anAnnexRow({ componentMax })], { scores });
    expect(rows[1]?.kind !== 'section' && rows[1]?.cells.at(-1)).toBe(shown);
  });

  it('begins a new section whenever the lead changes, as the plan does', () => {
    const leads = ['Phòng Nội vụ', 'Phòng Tư pháp', 'Phòng Nội vụ'];
    const { rows } = tableOf(
      aMatter(),
      leads.map((leadName, place) => anAnnexRow({ id: `r${place}`, leadName })),
      null,
    );
    expect(rows.map((row) => (row.kind === 'section' ? row.text : row.cells.length))).toEqual([
      'PHÒNG NỘI VỤ',
      6,
      'PHÒNG TƯ PHÁP',
      6,
      'PHÒNG NỘI VỤ',
      6,
    ]);
  });
});

describe('a letterhead', () => {
  it('names no body above a people’s committee, and finds its place in its name', () => {
    expect(
      letterheadOf({ name: 'UBND xã An Phú', aboveName: 'UBND tỉnh An Giang' }, 'UBND xã An Phú', true),
    ).toMatchObject({
      issuer: { above: null, name: 'UBND XÃ AN PHÚ' },
      place: 'An Phú',
      signer: { above: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: null },
    });
  });

  it('names the body above a unit, and guesses no place', () => {
    expect(
      letterheadOf({ name: 'Phòng Tư pháp', aboveName: 'Ban quản lý' }, 'Ban quản lý', false),
    ).toMatchObject({
      issuer: { above: 'BAN QUẢN LÝ', name: 'PHÒNG TƯ PHÁP' },
      place: null,
      signer: { title: 'THỦ TRƯỞNG ĐƠN VỊ' },
    });
  });
});
