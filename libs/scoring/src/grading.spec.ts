import { describe, expect, it } from '@jest/globals';
import type { Grading } from '@tctp/domain';
import { aSet, grading } from './criteria-set.fixture';
import { gradeOf } from './grade-of';
import type { UnitTotal } from './grade-units';
import { gradeUnits } from './grade-units';

const set = aSet({ grading });
const disciplinedLabel = { vi: 'Bị kỷ luật', en: 'Disciplined' };
const clean = { disciplined: false };

describe('a grade', () => {
  it.each([
    ['0', 'weak'],
    ['49.99', 'weak'],
    ['50', 'fair'],
    ['79.99', 'fair'],
    ['80', 'good'],
    ['90', 'good'],
    ['90.01', 'best'],
    ['100', 'best'],
  ])('of %s is %s', (total, grade) => expect(gradeOf(set, total, clean).grade).toBe(grade));

  it('is explained by the bounds it lies between', () => {
    expect(gradeOf(set, '87.65', clean).reason).toEqual({
      code: 'grade.reached',
      params: {
        sum: '87.65',
        grade: { vi: 'Tốt', en: 'Good' },
        bound: {
          code: 'bound.from-upTo',
          params: {
            from: { code: 'figure.number', params: { number: '80' } },
            upTo: { code: 'figure.number', params: { number: '90' } },
          },
        },
      },
    });
  });

  it('is barred by a ceiling, down to the lowest that holds', () => {
    expect(gradeOf(set, '95', { disciplined: true })).toMatchObject({
      grade: 'good',
      reason: { code: 'grade.barred' },
    });
    expect(gradeOf(set, '85', { disciplined: true })).toMatchObject({
      grade: 'good',
      reason: { code: 'grade.reached' },
    });
    const [ceiling] = grading.ceilings ?? [];
    const twice = { ...grading, ceilings: [ceiling!, { ...ceiling!, notAbove: 'fair' }] };
    expect(gradeOf(aSet({ grading: twice }), '95', { disciplined: true }).grade).toBe('fair');
  });

  it('waits for an answer only where it could matter', () => {
    expect(gradeOf(set, '95', {})).toMatchObject({
      grade: null,
      reason: { code: 'grade.fact-missing', params: { missing: disciplinedLabel } },
    });
    expect(gradeOf(set, '85', {})).toMatchObject({ grade: 'good' });
  });

  it('is none without a total, without grades, or where no grade speaks', () => {
    expect(gradeOf(set, null, clean)).toEqual({
      grade: null,
      reason: { code: 'grade.total-unknown', params: {} },
    });
    expect(gradeOf(aSet(), '95', clean)).toMatchObject({ grade: null, reason: { code: 'grade.none' } });
    const high = { ...grading, grades: grading.grades.slice(1), ceilings: [] };
    expect(gradeOf(aSet({ grading: high }), '20', clean).reason.code).toBe('grade.none');
  });
});

describe('units side by side', () => {
  const unit = (id: string, total: string | null, more: Partial<UnitTotal> = {}): UnitTotal => ({
    id,
    total,
    facts: clean,
    ...more,
  });
  const graded = (units: UnitTotal[], parts: Partial<Grading> = {}) =>
    gradeUnits(aSet({ grading: { ...grading, ...parts } }), units).map(({ id, rank, grade }) => [
      id,
      rank,
      grade,
    ]);
  const quota = (of: { units: number } | { percent: number }, code = 'best') => ({
    grades: grading.grades.map((grade) => (grade.code === code ? { ...grade, quota: of } : grade)),
  });

  it('are ranked best first; equals share a rank and the next counts them', () => {
    expect(
      graded([unit('a', '70'), unit('b', '95'), unit('c', '95'), unit('d', null), unit('e', '20')]),
    ).toEqual([
      ['b', 1, 'best'],
      ['c', 1, 'best'],
      ['a', 3, 'fair'],
      ['e', 4, 'weak'],
      ['d', null, null],
    ]);
  });

  it('are told apart by the tie-breaks in their order; the unknown stands last', () => {
    const units = [
      unit('a', '95', { fields: { '1': '40' }, components: { '2.1': '5' } }),
      unit('b', '95', { fields: { '1': '40' }, components: { '2.1': '9' } }),
      unit('c', '95', { fields: { '1': '45' } }),
      unit('d', '95', { components: { '2.1': '10' } }),
    ];
    const tieBreaks = [
      { by: 'field', code: '1' },
      { by: 'component', code: '2.1' },
    ] as const;
    expect(graded(units, { tieBreaks }).map(([id]) => id)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('are told apart by a fact, the more or the less of it', () => {
    const units = [
      unit('a', '95', { facts: { ...clean, lateReports: 2 } }),
      unit('b', '95', { facts: { ...clean, lateReports: 1 } }),
      unit('c', '95'),
    ];
    const by = (prefer: 'more' | 'less') =>
      graded(units, { tieBreaks: [{ by: 'fact', fact: 'lateReports', prefer }] });
    expect(by('less')).toEqual([
      ['b', 1, 'best'],
      ['a', 2, 'best'],
      ['c', 3, 'best'],
    ]);
    expect(by('more').map(([id]) => id)).toEqual(['a', 'b', 'c']);
    const shares = [
      unit('a', '95', { facts: { ...clean, done: { part: 1, whole: 3 } } }),
      unit('b', '95', { facts: { ...clean, done: { part: 34, whole: 100 } } }),
      unit('c', '95', { facts: { ...clean, done: { part: 0, whole: 0 } } }),
    ];
    const share = graded(shares, { tieBreaks: [{ by: 'fact', fact: 'done', prefer: 'more' }] });
    expect(share.map(([id]) => id)).toEqual(['b', 'a', 'c']);
  });

  it('keep a grade with a quota to its best; the others go one grade down', () => {
    const units = [unit('a', '98'), unit('b', '96'), unit('c', '94'), unit('d', '85')];
    expect(graded(units, quota({ units: 2 })).map(([, , grade]) => grade)).toEqual([
      'best',
      'best',
      'good',
      'good',
    ]);
    expect(graded(units, quota({ units: 4 })).map(([, , grade]) => grade)).toEqual([
      'best',
      'best',
      'best',
      'good',
    ]);
    expect(graded(units, quota({ units: 0 })).map(([, , grade]) => grade)).toEqual([
      'good',
      'good',
      'good',
      'good',
    ]);
  });

  it('count a share of all ranked units, rounded down', () => {
    const units = [unit('a', '98'), unit('b', '96'), unit('c', '94'), unit('d', '85'), unit('e', null)];
    expect(graded(units, quota({ percent: 50 })).map(([, , grade]) => grade)).toEqual([
      'best',
      'best',
      'good',
      'good',
      null,
    ]);
    expect(graded(units, quota({ percent: 74.9 })).map(([, , grade]) => grade)).toEqual([
      'best',
      'best',
      'good',
      'good',
      null,
    ]);
    expect(graded(units, quota({ percent: 75 })).map(([, , grade]) => grade)).toEqual([
      'best',
      'best',
      'best',
      'good',
      null,
    ]);
  });

  it('are never chosen by chance: equals at the end of a quota all go down', () => {
    const units = [unit('a', '98'), unit('b', '96'), unit('c', '96'), unit('d', '95')];
    const results = gradeUnits(aSet({ grading: { ...grading, ...quota({ units: 2 }) } }), units);
    expect(results.map(({ grade }) => grade)).toEqual(['best', 'good', 'good', 'good']);
    expect(results.map(({ reason }) => reason.code)).toEqual([
      'grade.reached',
      'grade.quota-tied',
      'grade.quota-tied',
      'grade.quota-full',
    ]);
  });

  it('compete again one grade down, where a quota may wait too', () => {
    const both = {
      grades: grading.grades.map((grade) =>
        grade.code === 'best' || grade.code === 'good' ? { ...grade, quota: { units: 1 } } : grade,
      ),
    };
    const units = [unit('a', '98'), unit('b', '96'), unit('c', '85')];
    expect(graded(units, both).map(([, , grade]) => grade)).toEqual(['best', 'good', 'fair']);
  });

  it('leave room for others when a ceiling bars one of them', () => {
    const units = [unit('a', '98', { facts: { disciplined: true } }), unit('b', '96'), unit('c', '94')];
    expect(graded(units, quota({ units: 1 }))).toEqual([
      ['a', 1, 'good'],
      ['b', 2, 'best'],
      ['c', 3, 'good'],
    ]);
  });
});
