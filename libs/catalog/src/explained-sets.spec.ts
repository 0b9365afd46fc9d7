import { describe, expect, it } from '@jest/globals';
import { speakReason } from '@tctp/contracts';
import type { CriteriaSet, Facts } from '@tctp/domain';
import { gradeOf, gradeUnits, scoreSet } from '@tctp/scoring';
import { criteriaSetSchema } from './criteria-set.schema';

const label = (vi: string, en: string) => ({ vi, en });
const set: CriteriaSet = criteriaSetSchema.parse({
  id: 'vi-du',
  version: '1',
  title: 'Ví dụ',
  total: '100',
  source: 'Ví dụ để xem câu chữ',
  fields: [
    { code: '1', title: 'Một', kind: 'listed', max: '70' },
    { code: 'DTXHH', title: 'Điều tra xã hội học', kind: 'survey', max: '30' },
  ],
  components: [
    { code: '1.1', fieldCode: '1', title: 'A', max: '60', facts: [], rule: null, outsideControl: null },
    { code: '1.2', fieldCode: '1', title: 'B', max: '10', facts: [], rule: null, outsideControl: null },
  ],
  facts: [
    { name: 'lateReports', kind: 'count', label: label('Báo cáo trễ hạn', 'Late reports'), combine: 'sum' },
    { name: 'initiatives', kind: 'count', label: label('Sáng kiến', 'Initiatives'), combine: 'sum' },
    { name: 'disciplined', kind: 'yesNo', label: label('Kỷ luật', 'Disciplined'), combine: 'greatest' },
  ],
  knockOuts: [
    {
      scope: '1.2',
      when: { fact: 'disciplined', is: true },
      why: label('Có cán bộ bị kỷ luật', 'An official was disciplined'),
      source: 'Ví dụ',
    },
  ],
  penalties: [{ fact: 'lateReports', per: '1', cap: '5', source: 'Ví dụ' }],
  bonuses: [{ fact: 'initiatives', per: '0.5', cap: '2', source: 'Ví dụ' }],
  rescaling: { surveyAbsent: 'rescale', rounding: { to: '0.01', mode: 'halfUp' }, source: 'Ví dụ' },
  grading: {
    source: 'Ví dụ',
    grades: [
      { code: 'kha', label: label('Khá', 'Fair'), below: 80 },
      { code: 'tot', label: label('Tốt', 'Good'), from: 80, quota: { units: 1 } },
    ],
    ceilings: [
      {
        when: { fact: 'disciplined', is: true },
        notAbove: 'kha',
        why: label('có cán bộ bị kỷ luật', 'an official was disciplined'),
        source: 'Ví dụ',
      },
    ],
  },
});

function told(language: 'vi' | 'en', facts: Facts): string[] {
  const scored = scoreSet(
    set,
    [
      { code: '1.1', points: '55.5' },
      { code: '1.2', points: '8' },
    ],
    facts,
  );
  return scored.ok ? scored.lines.map(({ reason }) => speakReason(reason, language)) : [scored.refusal.code];
}

describe('a total is told step by step', () => {
  const facts = { lateReports: 7, initiatives: 1, disciplined: true };

  it('in Vietnamese', () => {
    expect(told('vi', facts)).toEqual([
      'Có cán bộ bị kỷ luật: tiêu chí 1.2 không có điểm → −8 điểm',
      'Cộng các tiêu chí của lĩnh vực → 55,5 điểm',
      'Lĩnh vực không tính',
      'Được 55,5 trên 70 điểm, quy về thang 100 → 79,29 điểm',
      'Sáng kiến: 1; mỗi lần cộng 0,5, tối đa 2 → 0,5 điểm',
      'Báo cáo trễ hạn: 7; mỗi lần trừ 1, tối đa 5 → −5 điểm',
      'Tổng cộng → 74,79 điểm',
    ]);
  });

  it('in English', () => {
    expect(told('en', facts)).toEqual([
      'An official was disciplined: criterion 1.2 earns nothing → −8 points',
      'Sum of the components of the field → 55.5 points',
      'The field is left out',
      '55.5 of 70 points, brought to a scale of 100 → 79.29 points',
      'Initiatives: 1; 0.5 more each, at most 2 → 0.5 points',
      'Late reports: 7; 1 off each, at most 5 → −5 points',
      'Total → 74.79 points',
    ]);
  });

  it('and says what is missing', () => {
    expect(told('vi', { disciplined: false, initiatives: 0 }).slice(2)).toEqual([
      'Sáng kiến: 0; mỗi lần cộng 0,5, tối đa 2 → 0 điểm',
      'Báo cáo trễ hạn: chưa có số liệu',
      'Chưa tính được tổng: thiếu Báo cáo trễ hạn',
    ]);
  });
});

describe('a grade is told with its bounds', () => {
  it('and with what bars a higher one', () => {
    const said = (facts: Facts) => speakReason(gradeOf(set, '87.65', facts).reason, 'vi');
    expect(said({ disciplined: false })).toBe('87,65 điểm, từ 80 → Tốt');
    expect(said({ disciplined: true })).toBe(
      '87,65 điểm, từ 80; nhưng có cán bộ bị kỷ luật nên không quá Khá',
    );
    expect(said({})).toBe('87,65 điểm, từ 80; còn thiếu Kỷ luật nên chưa xếp loại');
  });

  it('and with the quota that was used up', () => {
    const facts = { disciplined: false };
    const units = ['95', '90', '90'].map((total, index) => ({ id: String(index), total, facts }));
    expect(gradeUnits(set, units).map(({ reason }) => speakReason(reason, 'vi'))).toEqual([
      '95 điểm, từ 80 → Tốt',
      '90 điểm, nhưng đã đủ số lượng Tốt → Khá',
      '90 điểm, nhưng đã đủ số lượng Tốt → Khá',
    ]);
    expect(gradeUnits(set, units.slice(1)).map(({ reason }) => speakReason(reason, 'en'))).toEqual([
      '90 points, level with others at the end of the number of Good, and no tie-break tells them apart → Fair',
      '90 points, level with others at the end of the number of Good, and no tie-break tells them apart → Fair',
    ]);
  });
});
