import { describe, expect, it } from '@jest/globals';
import type { CriteriaSet, Grading } from '@tctp/domain';
import { checkSet } from './check-set';
import { aFact, bandsOf, qualified, why } from './component.fixture';
import { aSet, component, grading, rescaling } from './criteria-set.fixture';

function faultsOf(parts: Partial<CriteriaSet>): string[] {
  return checkSet(aSet(parts)).map(({ code, place }) => `${code} at ${place}`);
}

const { fields, components } = aSet();
const notArisen = { when: 'zeroDenominator', gives: 'leaveOut', why } as const;
const leavesOut = {
  ...component('1.1', '1', '20'),
  facts: [aFact({ kind: 'ratio' })],
  rule: { ...bandsOf('done', { points: '0' }, { from: 50, points: '20' }), notArisen },
};

describe('a criteria set', () => {
  it('is sound as it stands, with everything it may say', () => {
    expect(faultsOf({})).toEqual([]);
    const adjustment = { fact: 'lateReports', per: '1', cap: '5', source: '' };
    expect(
      faultsOf({
        grading,
        rescaling,
        components: [leavesOut, ...components.slice(1)],
        penalties: [adjustment],
        bonuses: [adjustment],
        knockOuts: [{ scope: '1.2', when: { fact: 'disciplined', is: true }, why, source: '' }],
      }),
    ).toEqual([]);
  });

  it('adds up to its total', () => {
    expect(checkSet(aSet({ total: '99.55' }))).toEqual([
      {
        code: 'fields-not-total',
        place: 'total',
        remedy: 'correct-a-field-or-the-total',
        params: { sum: '100', total: '99.55' },
        component: null,
      },
    ]);
  });

  it('has no components above their field, and no criteria either', () => {
    expect(faultsOf({ components: [...components, component('1.3', '1', '0.5')] })).toEqual([
      'components-above-field at fields[0].max',
    ]);
    const criteria = [
      { code: '1.1', fieldCode: '1', title: '', max: '20' },
      { code: '1.2', fieldCode: '1', title: '', max: '30.5' },
      { code: '1.3', fieldCode: '1', title: '', max: null },
    ];
    expect(faultsOf({ criteria })).toEqual(['criteria-above-field at fields[0].max']);
    const small = [{ ...criteria[0]!, max: '19.5' }, criteria[2]!];
    const placed = components.map((one) => (one.code === '1.1' ? { ...one, criterionCode: '1.1' } : one));
    expect(faultsOf({ criteria: small, components: placed })).toEqual([
      'components-above-criterion at criteria[0].max',
    ]);
    expect(faultsOf({ criteria: [{ ...criteria[0]!, max: '20' }], components: placed })).toEqual([]);
  });

  it('has one thing under one code', () => {
    expect(faultsOf({ components: [...components, component('2.2', '2', null)] })).toEqual([
      'code-repeated at components[5].code',
    ]);
    expect(faultsOf({ components: [...components, component('2', '2', null)] })).toEqual([
      'code-repeated at components[5].code',
    ]);
    expect(faultsOf({ fields: [...fields, { ...fields[0]!, max: '0' }] })).toContain(
      'code-repeated at fields[3].code',
    );
  });

  it('names fields, criteria and levels that exist', () => {
    const stray = { ...component('9.1', '9', null), criterionCode: '9', levels: ['xa'] };
    expect(faultsOf({ components: [...components, stray] })).toEqual([
      'field-unknown at components[5].fieldCode',
      'criterion-unknown at components[5].criterionCode',
      'level-unknown at components[5].levels[0]',
    ]);
    expect(faultsOf({ criteria: [{ code: '9.1', fieldCode: '9', title: '', max: null }] })).toEqual([
      'field-unknown at criteria[0].fieldCode',
    ]);
  });

  it('says what other levels get where a component is not meant for all', () => {
    const levels = ['tinh', 'xa'].map((code) => ({ code, label: why }));
    const partial = [{ ...components[0]!, levels: ['tinh'] }, ...components.slice(1)];
    expect(faultsOf({ levels, components: partial })).toEqual([
      'level-policy-missing at components[0].levels',
    ]);
    expect(faultsOf({ levels, components: partial, notApplicable: { gives: 'full', source: '' } })).toEqual(
      [],
    );
    const stray = { gives: 'full', levels: ['xa', 'huyen'], source: '' } as const;
    expect(faultsOf({ levels, components: partial, notApplicable: stray })).toEqual([
      'level-unknown at notApplicable.levels[1]',
    ]);
    const everywhere = [{ ...components[0]!, levels: ['xa', 'tinh'] }, ...components.slice(1)];
    expect(faultsOf({ levels, components: everywhere })).toEqual([]);
  });

  it('says how to rescale where something can be left out', () => {
    expect(faultsOf({ components: [leavesOut, ...components.slice(1)] })).toEqual([
      'rescaling-missing at components[0].rule',
    ]);
    expect(faultsOf({ notApplicable: { gives: 'leaveOut', source: '' } })).toEqual([
      'rescaling-missing at notApplicable.gives',
    ]);
    const still = { ...rescaling, rounding: { to: '0', mode: 'up' } } as const;
    expect(faultsOf({ rescaling: still })).toEqual(['step-not-positive at rescaling.rounding.to']);
  });

  it('points at the component whose rule is faulty', () => {
    const faulty = { ...qualified, code: '1.1', fieldCode: '1', max: '0.5' };
    expect(checkSet(aSet({ components: [faulty] }))).toMatchObject([
      { code: 'points-above-maximum', place: 'components[0].rule.bands[2].points', component: '1.1' },
    ]);
  });

  it('strikes, takes off and adds by what it knows', () => {
    const when = { fact: 'disciplined', is: 'yes' };
    expect(faultsOf({ knockOuts: [{ scope: '3.1', when, why, source: '' }] })).toEqual([
      'prefix-unknown at knockOuts[0].scope',
      'answer-unfit at knockOuts[0].when.is',
    ]);
    const broken = { fact: 'disciplined', per: '0', cap: '-1', source: '' };
    expect(faultsOf({ penalties: [broken] })).toEqual([
      'fact-kind-unfit at penalties[0].fact',
      'per-not-positive at penalties[0].per',
      'cap-below-each at penalties[0].cap',
    ]);
    expect(faultsOf({ bonuses: [{ fact: 'gone', per: '1', cap: '1', source: '' }] })).toEqual([
      'fact-undeclared at bonuses[0].fact',
    ]);
  });
});

describe('the grades of a set', () => {
  const graded = (parts: Partial<Grading>) => faultsOf({ grading: { ...grading, ...parts } });
  const [weak, fair, good, best] = grading.grades;

  it('leave no gap, do not overlap, and are each reached', () => {
    expect(graded({ grades: [weak!, { ...fair!, from: 55 }, good!, best!] })).toEqual([
      'bands-gap at grading.grades[0]',
    ]);
    expect(graded({ grades: [weak!, fair!, good!, { ...best!, above: undefined, from: 90 }] })).toEqual([
      'bands-overlap at grading.grades[2]',
    ]);
    expect(
      graded({ grades: [weak!, fair!, { ...good!, upTo: undefined }, { ...best!, above: 100.5 }] }),
    ).toEqual(['band-unreachable at grading.grades[3]']);
  });

  it('go from 0 to the total', () => {
    expect(graded({ grades: [fair!, good!, best!] })).toEqual(['grades-not-from-zero at grading.grades[0]']);
    expect(graded({ grades: [{ ...weak!, above: 0 }, fair!, good!, best!] })).toEqual([
      'grades-not-from-zero at grading.grades[0]',
    ]);
    expect(graded({ grades: [weak!, fair!, good!, { ...best!, below: 100 }] })).toEqual([
      'grades-not-to-total at grading.grades[3]',
    ]);
    expect(graded({ grades: [weak!, fair!, good!, { ...best!, upTo: 99 }] })).toEqual([
      'grades-not-to-total at grading.grades[3]',
    ]);
    expect(graded({ grades: [{ ...weak!, from: 0 }, fair!, good!, { ...best!, upTo: 100 }] })).toEqual([]);
    expect(graded({ grades: [] })).toEqual(['rule-empty at grading.grades']);
  });

  it('have a code each, and quotas that can be met', () => {
    expect(graded({ grades: [weak!, fair!, good!, { ...best!, code: 'good' }] })).toContain(
      'code-repeated at grading.grades[3].code',
    );
    const quota = { percent: 100.5 };
    expect(graded({ grades: [weak!, fair!, good!, { ...best!, quota }] })).toEqual([
      'quota-out-of-range at grading.grades[3].quota',
    ]);
    expect(graded({ grades: [{ ...weak!, quota: { units: 1 } }, fair!, good!, best!] })).toEqual([
      'quota-out-of-range at grading.grades[0].quota',
    ]);
    expect(graded({ grades: [weak!, fair!, good!, { ...best!, quota: { units: 1.5 } }] })).toHaveLength(1);
    for (const sound of [{ percent: 100 }, { percent: 0 }, { units: 0 }]) {
      expect(graded({ grades: [weak!, fair!, good!, { ...best!, quota: sound }] })).toEqual([]);
    }
  });

  it('are barred by ceilings that name a lower grade', () => {
    const when = { fact: 'disciplined', is: true };
    const ceiling = (notAbove: string) => ({ ceilings: [{ when, notAbove, why, source: '' }] });
    expect(graded(ceiling('gold'))).toEqual(['grade-unknown at grading.ceilings[0].notAbove']);
    expect(graded(ceiling('best'))).toEqual(['ceiling-without-effect at grading.ceilings[0].notAbove']);
    expect(
      graded({ ceilings: [{ when: { fact: 'gone', is: true }, notAbove: 'good', why, source: '' }] }),
    ).toEqual(['fact-undeclared at grading.ceilings[0].when.fact']);
  });

  it('break ties by what the set has', () => {
    expect(
      graded({
        tieBreaks: [
          { by: 'field', code: '9' },
          { by: 'component', code: '1' },
          { by: 'fact', fact: 'gone', prefer: 'less' },
          { by: 'field', code: '1' },
          { by: 'component', code: '1.1' },
          { by: 'fact', fact: 'lateReports', prefer: 'less' },
        ],
      }),
    ).toEqual([
      'prefix-unknown at grading.tieBreaks[0].code',
      'prefix-unknown at grading.tieBreaks[1].code',
      'fact-undeclared at grading.tieBreaks[2].fact',
    ]);
  });
});
