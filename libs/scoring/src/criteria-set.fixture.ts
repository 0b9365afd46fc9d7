import type { Component, CriteriaSet, Grading } from '@tctp/domain';
import { aComponent, aFact, why } from './component.fixture';

/** 70 on evidence in two fields, 30 by the survey; 10 of field 2 are not itemised. */
export function aSet(parts: Partial<CriteriaSet> = {}): CriteriaSet {
  return {
    id: 'set',
    version: '1',
    title: 'Bộ tiêu chí',
    total: '100',
    source: '',
    fields: [
      { code: '1', title: 'Một', kind: 'listed', max: '50' },
      { code: '2', title: 'Hai', kind: 'listed', max: '20' },
      { code: 'survey', title: 'Điều tra', kind: 'survey', max: '30' },
    ],
    components: [
      component('1.1', '1', '20'),
      component('1.2.1', '1', '20'),
      component('1.2.2', '1', '10'),
      component('2.1', '2', '10'),
      component('2.2', '2', null),
    ],
    facts: [
      aFact({ name: 'lateReports', label: { vi: 'Báo cáo trễ', en: 'Late reports' } }),
      aFact({ name: 'initiatives' }),
      aFact({
        name: 'disciplined',
        kind: 'yesNo',
        combine: 'greatest',
        label: { vi: 'Bị kỷ luật', en: 'Disciplined' },
      }),
    ],
    ...parts,
  };
}

export function component(code: string, fieldCode: string, max: string | null): Component {
  return aComponent({ code, fieldCode, max });
}

/** Every component and the survey at its maximum. */
export const full = [
  { code: '1.1', points: '20' },
  { code: '1.2.1', points: '20' },
  { code: '1.2.2', points: '10' },
  { code: '2.1', points: '10' },
  { code: '2', points: '10' },
  { code: 'survey', points: '30' },
];

export function but(code: string, points: string | null, leftOut = false) {
  return full.map((one) => (one.code === code ? { code, points, leftOut } : one));
}

export const rescaling = {
  surveyAbsent: 'rescale',
  rounding: { to: '0.01', mode: 'halfUp' },
  source: '',
} as const;

export const grading: Grading = {
  source: '',
  grades: [
    { code: 'weak', label: { vi: 'Yếu', en: 'Weak' }, below: 50 },
    { code: 'fair', label: { vi: 'Khá', en: 'Fair' }, from: 50, below: 80 },
    { code: 'good', label: { vi: 'Tốt', en: 'Good' }, from: 80, upTo: 90 },
    { code: 'best', label: { vi: 'Xuất sắc', en: 'Excellent' }, above: 90 },
  ],
  ceilings: [{ when: { fact: 'disciplined', is: true }, notAbove: 'good', why, source: '' }],
};
