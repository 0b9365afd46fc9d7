import { describe, expect, it } from '@jest/globals';
import type { Finding, FindingCode } from '@tctp/domain';
import { checkDraft } from './check-draft';
import { draftOf } from './draft-of';
import { tinhBienReading } from './tinh-bien.fixture';
import { tinhBienContext } from '../../../test/support/plan-paper';

const reading = tinhBienReading();
const draft = draftOf(reading, [], tinhBienContext);
const findings = checkDraft(reading, draft, tinhBienContext);
const of = (code: FindingCode): Finding[] => findings.filter((one) => one.code === code);
const rowsOf = (code: FindingCode) => of(code).map(({ rowIds }) => rowIds.join(' '));

if (process.env['SHOW_FINDINGS'] !== undefined)
  console.log(
    findings
      .map((one) => [one.severity, one.key, one.rowIds.join(' '), one.read, one.assumed].join(' | '))
      .join('\n'),
  );

describe('the plan of 2017 has, found without knowing it,', () => {
  it('1: two numbers', () => {
    expect(of('number-contradicts')).toMatchObject([{ assumed: '119/KH-UBND', severity: 'blocking' }]);
    expect(of('number-contradicts')[0]?.ways.map(({ params }) => params['number'])).toEqual([
      '119/KH-UBND',
      '419/KH-UBND',
    ]);
  });
  it('2: a district spelt in two ways', () =>
    expect(of('name-spelt-twice')).toMatchObject([{ assumed: 'Tịnh Biên' }]));
  it('3: a row number used twice', () =>
    expect(of('row-number-twice')).toMatchObject([{ read: '6', rowIds: ['r06', 'r07'] }]));
  it('4: one component under two leads', () =>
    expect(of('same-component-two-leads')).toMatchObject([
      { rowIds: ['r04', 'r07'], params: { code: '1.5.3' } },
    ]));
  it('5: another deadline in the narrative', () =>
    expect(of('deadline-contradicts-narrative')).toMatchObject([
      { rowIds: ['r04', 'r07'], params: { code: '1.5.3' } },
    ]));
  it('6: other codes in the narrative', () =>
    expect(
      of('component-contradicts-narrative').map(({ params }) => [params['code'], params['other']]),
    ).toEqual([
      ['3.2', '3.2.1'],
      ['5.2', '5.1'],
    ]));
  it('7: a code with a space in it', () =>
    expect(of('code-normalised')).toMatchObject([{ read: '2.1 .1', assumed: '2.1.1' }]));
  it('8: a requirement in January, a deadline before it, both before the plan', () => {
    expect(rowsOf('deadline-passed')).toEqual(['r01']);
    expect(rowsOf('requirement-contradicts-deadline')).toContain('r01');
  });
  it('9: cycles that are over, two Sundays, a year reported before it ends, and a word cut short', () => {
    expect(of('cycles-passed')).toMatchObject([{ rowIds: ['r02'], params: { count: 2 } }]);
    expect(of('day-off')).toMatchObject([{ rowIds: ['r02'], params: { days: '10/09/2017, 10/12/2017' } }]);
    expect(of('period-ends-after-report')).toMatchObject([{ rowIds: ['r02'], params: { period: 'year' } }]);
    expect(of('word-incomplete')).toMatchObject([{ read: 'CCH', assumed: 'CCHC', rowIds: ['r02'] }]);
  });
  it('10: a second quarter that is due in December', () =>
    expect(rowsOf('requirement-contradicts-deadline')).toEqual(['r01', 'r05']));
  it('11: deliverables and requirements that are the same', () => {
    expect(rowsOf('deliverable-twice')).toEqual(['r05 r06']);
    expect(rowsOf('requirement-twice')).toEqual(['r09 r10']);
  });
  it('12: a row without a deadline, expected after the common one', () => {
    expect(of('deadline-missing')).toMatchObject([{ rowIds: ['r14'] }]);
    expect(of('cutoff-passed')).toMatchObject([{ rowIds: ['r14'], params: { day: '2017-12-31' } }]);
  });
  it('13: three rows that go on for ever', () =>
    expect(rowsOf('no-measurable-date')).toEqual(['r11', 'r12', 'r13']));
  it('14: thresholds without full marks', () =>
    expect(rowsOf('threshold-open')).toEqual(['r03', 'r06', 'r08', 'r09', 'r10', 'r13', 'r14']));
  it('15: leads in headings, one cut off, a head printed again, a column misnamed', () => {
    expect(of('lead-from-section')).toHaveLength(1);
    expect(rowsOf('section-cut-off')).toEqual(['r13 r14']);
    expect(of('head-repeated')).toMatchObject([{ params: { times: 2 } }]);
    expect(of('column-misnamed')).toMatchObject([{ assumed: 'component' }]);
  });
  it('16: a stray word', () => expect(of('stray-words')).toMatchObject([{ read: 'ĐTXHH' }]));
  it('17: groups, and two kinds of mark between them', () => {
    expect(of('group-expanded').map(({ assumed }) => assumed)).toEqual(['UBND 14 xã, thị trấn']);
    expect(of('group-incomplete')).toHaveLength(2);
    expect(of('separators-mixed')).toHaveLength(1);
  });
  it('18: points lost that nobody has to win back', () =>
    expect(of('lost-points-without-task').map(({ params }) => [params['code'], params['lost']])).toEqual([
      ['1.7.2', '1'],
      ['5.3.3', '0.5'],
      ['survey', '5.35'],
    ]));
  it('19: points that a superior holds', () =>
    expect(of('outside-control').map(({ params }) => params['code'])).toEqual(
      expect.arrayContaining(['3.2', '5.2']),
    ));
  it('20: a section divided into one', () =>
    expect(of('outline-gap')).toMatchObject([{ params: { missing: '2.2' } }]));

  it('and nothing else but the rest it does not itemise, maxima it does not give, and years it leaves out', () => {
    const rest: FindingCode[] = [
      'rest-not-itemised',
      'maximum-unknown',
      'deadline-assumed',
      'text-normalised',
    ];
    const blocking = findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code);
    expect(of('rest-not-itemised')).toMatchObject([{ assumed: '18', params: { obtained: '18' } }]);
    expect(blocking).toEqual(['number-contradicts', 'same-component-two-leads']);
    for (const code of rest) expect(of(code).length).toBeGreaterThan(0);
    expect(of('sum-contradicts')).toEqual([]);
    expect(of('coordinator-unknown')).toEqual([]);
  });
});
