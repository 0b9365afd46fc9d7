import { describe, expect, it } from '@jest/globals';
import { speakReason } from '@tctp/contracts';
import type { Component, Facts } from '@tctp/domain';
import { scoreFacts } from '@tctp/scoring';
import { statedComponent as component } from './stated-component.fixture';

function said(one: Component, facts: Facts): [vi: string, en: string] {
  const scored = scoreFacts(one, facts, { workingDaysBetween: () => 6 });
  if (!scored.ok) throw new Error(scored.refusal.code);
  return [speakReason(scored.reason, 'vi'), speakReason(scored.reason, 'en')];
}

const inspection = (denominator?: 'due') =>
  component(
    { inspected: 'ratio' },
    {
      kind: 'bands',
      fact: 'inspected',
      ...(denominator === undefined ? {} : { denominator }),
      bands: [{ points: '0.5' }, { from: 80, points: '1' }, { above: 90, points: '2' }],
    },
  );
const cents = { to: '0.01', mode: 'halfUp' };
const share = component(
  { done: 'percent' },
  { kind: 'proportional', fact: 'done', target: 80, zeroBelow: 50, rounding: cents },
);
const timely = (due: object, late: object[], unit = 'days') =>
  component(
    { issued: 'date', received: 'date' },
    { kind: 'timeliness', fact: 'issued', due, unit, onTime: '1', late, later: '0.5', never: '0' },
  );
const onDay = timely({ on: '2017-01-31' }, []);
const both = component(
  { tasks: 'yesNo', funding: 'yesNo' },
  { kind: 'allOf', facts: ['tasks', 'funding'], points: '1', otherwise: '0' },
);
const survey = (absent: string) =>
  component({ survey: 'number' }, { kind: 'external', fact: 'survey', absent }, '30');
const why = { vi: 'đã đôn đốc bằng văn bản', en: 'it was urged in writing' };
const plain = { kind: 'bands', fact: 'done', bands: [{ points: '0' }, { from: 80, points: '2' }] };

describe('every score is explained in one sentence', () => {
  it.each<[string, Component, Facts, string, string]>([
    [
      'the lowest band of a ratio',
      inspection(),
      { inspected: { part: 11, whole: 14 } },
      'Đã kiểm tra: 11/14 đơn vị = 78,57 %, dưới 80 % → 0,5 điểm',
      'Inspected: 11/14 units = 78.57%, below 80% → 0.5 points',
    ],
    [
      'a band between two bounds',
      inspection(),
      { inspected: { part: 9, whole: 10 } },
      'Đã kiểm tra: 9/10 đơn vị = 90 %, từ 80 % đến 90 % → 1 điểm',
      'Inspected: 9/10 units = 90%, from 80% to 90% → 1 point',
    ],
    [
      'the highest band, of what was due',
      inspection('due'),
      { inspected: { part: 4, whole: 14, due: 4 } },
      'Đã kiểm tra: 4/4 đơn vị đã đến hạn = 100 %, trên 90 % → 2 điểm',
      'Inspected: 4/4 units due so far = 100%, above 90% → 2 points',
    ],
    [
      'nothing to do',
      inspection(),
      { inspected: { part: 0, whole: 0 } },
      'Đã kiểm tra: 0/0 đơn vị; mẫu số bằng 0, nguồn không ghi cách tính',
      'Inspected: 0/0 units; the denominator is 0, and the source does not say what then',
    ],
    [
      'a line inside a band',
      component(
        { done: 'percent' },
        {
          kind: 'bands',
          fact: 'done',
          rounding: cents,
          bands: [{ points: '0' }, { from: 50, points: '1', linearTo: '2' }],
        },
      ),
      { done: 62.5 },
      'Kết quả: 62,5 %, từ 50 %, tính theo đường thẳng → 1,25 điểm',
      'Result: 62.5%, from 50%, along a straight line → 1.25 points',
    ],
    [
      'a deduction',
      component(
        { complaints: 'count' },
        { kind: 'deduct', fact: 'complaints', start: '2', per: '0.5', floor: '0' },
      ),
      { complaints: 3 },
      'Phản ánh của người dân: 3; từ 2 điểm, mỗi lần trừ 0,5, không dưới 0 → 0,5 điểm',
      'Complaints from citizens: 3; from 2 points, 0.5 off each, never below 0 → 0.5 points',
    ],
    [
      'a choice',
      component(
        { pick: 'choice' },
        { kind: 'choice', fact: 'pick', options: [{ value: 'posted', points: '0.5' }] },
      ),
      { pick: 'posted' },
      'Hình thức: Chỉ niêm yết → 0,5 điểm',
      'Form: Posted only → 0.5 points',
    ],
    [
      'points for each',
      component({ initiatives: 'count' }, { kind: 'perUnit', fact: 'initiatives', per: '0.5', cap: '2' }),
      { initiatives: 3 },
      'Sáng kiến: 3 sáng kiến; mỗi lần 0,5 điểm, tối đa 2 → 1,5 điểm',
      'Initiatives: 3 initiatives; 0.5 points each, at most 2 → 1.5 points',
    ],
    [
      'a share of the maximum',
      share,
      { done: 60 },
      'Kết quả: 60 %; đủ 2 điểm ở mức 80 %, dưới mức đó tính theo tỷ lệ → 1,5 điểm',
      'Result: 60%; 2 points at 80%, in proportion below it → 1.5 points',
    ],
    [
      'a target reached',
      share,
      { done: 80 },
      'Kết quả: 80 %, đạt mức 80 % → đủ 2 điểm',
      'Result: 80%, the target of 80% is reached → the full 2 points',
    ],
    [
      'a share below its threshold',
      share,
      { done: 49.9 },
      'Kết quả: 49,9 %, dưới 50 % → 0 điểm',
      'Result: 49.9%, below 50% → 0 points',
    ],
    [
      'a day in time',
      onDay,
      { issued: '2017-01-10' },
      'Ngày ban hành: 10/01/2017, hạn 31/01/2017, đúng hạn → 1 điểm',
      'Issued on: 10/01/2017, due 31/01/2017, on time → 1 point',
    ],
    [
      'a late day',
      onDay,
      { issued: '2017-02-10' },
      'Ngày ban hành: 10/02/2017, hạn 31/01/2017, quá hạn → 0,5 điểm',
      'Issued on: 10/02/2017, due 31/01/2017, late → 0.5 points',
    ],
    [
      'days of lateness after another day',
      timely({ fact: 'received', within: 5 }, [{ upTo: 3, points: '0.75' }], 'workingDays'),
      { issued: '2017-02-09', received: '2017-02-01' },
      'Ngày ban hành: 09/02/2017, hạn 5 ngày làm việc từ ngày nhận 01/02/2017, chậm 1 ngày làm việc → 0,75 điểm',
      'Issued on: 09/02/2017, due within 5 working day(s) of the day of receipt 01/02/2017, late by 1 working day(s) → 0.75 points',
    ],
    [
      'never',
      onDay,
      { issued: 'never' },
      'Ngày ban hành: chưa thực hiện → 0 điểm',
      'Issued on: not done → 0 points',
    ],
    [
      'all conditions',
      both,
      { tasks: true, funding: true },
      'Đạt đủ 2 điều kiện → 1 điểm',
      'All 2 conditions are met → 1 point',
    ],
    [
      'conditions that fail',
      both,
      { tasks: false, funding: false },
      'Chưa đạt: Đủ nhiệm vụ; Bố trí kinh phí → 0 điểm',
      'Not met: All tasks; Funding → 0 points',
    ],
    [
      'points from outside',
      survey('leaveOut'),
      { survey: '24.65' },
      'Điều tra xã hội học: 24,65 điểm do bên ngoài chấm',
      'Survey: 24.65 points, given from outside',
    ],
    [
      'no points from outside',
      survey('leaveOut'),
      {},
      'Điều tra xã hội học: không có kết quả, không tính và quy phần còn lại về thang đầy đủ',
      'Survey: no result; left out, and the rest brought to the full scale',
    ],
    [
      'a mitigated loss',
      component(
        { done: 'percent', urged: 'yesNo' },
        { ...plain, mitigation: { when: { fact: 'urged', is: true }, points: '1', why } },
      ),
      { done: 70, urged: true },
      'Kết quả: 70 %, dưới 80 % → 0 điểm; nhưng đã đôn đốc bằng văn bản → 1 điểm',
      'Result: 70%, below 80% → 0 points; but it was urged in writing → 1 point',
    ],
    [
      'a knock-out',
      component(
        { done: 'percent', urged: 'yesNo' },
        {
          ...plain,
          knockOut: {
            when: { fact: 'urged', is: true },
            why: { vi: 'Có cán bộ bị kỷ luật', en: 'An official was disciplined' },
          },
        },
      ),
      { done: 100, urged: true },
      'Có cán bộ bị kỷ luật → 0 điểm',
      'An official was disciplined → 0 points',
    ],
    [
      'what did not arise',
      component(
        { done: 'ratio' },
        {
          ...plain,
          notArisen: {
            when: 'zeroDenominator',
            gives: 'full',
            why: { vi: 'Phản ánh, kiến nghị', en: 'Petitions' },
          },
        },
      ),
      { done: { part: 0, whole: 0 } },
      'Phản ánh, kiến nghị: không phát sinh, tính đủ 2 điểm',
      'Petitions: did not arise, the full 2 points',
    ],
    [
      'a rounded number',
      component(
        { initiatives: 'count' },
        {
          kind: 'perUnit',
          fact: 'initiatives',
          per: '0.3',
          cap: '2',
          rounding: { to: '0.25', mode: 'down' },
        },
      ),
      { initiatives: 3 },
      'Sáng kiến: 3 sáng kiến; mỗi lần 0,3 điểm, tối đa 2 → 0,9 điểm; làm tròn đến 0,25 → 0,75 điểm',
      'Initiatives: 3 initiatives; 0.3 points each, at most 2 → 0.9 points; rounded to 0.25 → 0.75 points',
    ],
  ])('%s', (_, one, facts, vi, en) => expect(said(one, facts)).toEqual([vi, en]));
});

describe('a reason stored before', () => {
  it('is still spoken', () => {
    const stored = {
      code: 'rule.bands',
      params: { fact: 'qualifiedPercent', value: 85.5, from: 80, points: '0.5', max: '1' },
    };
    expect(speakReason(stored, 'vi')).toBe('qualifiedPercent: 85,5 → 0,50 điểm');
    expect(speakReason({ code: 'no-task', params: { year: 2016 } }, 'en')).toBe(
      'The plan assigns no task to this component: held at 2016',
    );
    expect(speakReason({ code: 'forgotten', params: {} }, 'vi')).toBe('forgotten');
  });
});
