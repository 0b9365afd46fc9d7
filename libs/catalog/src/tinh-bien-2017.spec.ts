import { describe, expect, it } from '@jest/globals';
import { expandDeadline } from '@tctp/calendar';
import { sumPoints } from '@tctp/domain';
import { loadTinhBien2017 } from './tinh-bien-2017';
import { validatePlanPackage } from './validate-plan-package';

describe('the plan of Tịnh Biên, 2017', () => {
  const shipped = loadTinhBien2017();

  it('adds up to the cent: 100 points, 63 + 24.65 = 87.65, rank 8 of 11', () => {
    expect(sumPoints(shipped.criteriaSet.fields.map((field) => field.max))).toBe('100');
    expect(shipped.baseline).toMatchObject({
      evidencePoints: '63',
      surveyPoints: '24.65',
      total: '87.65',
      rank: 8,
      rankedUnits: 11,
    });
  });

  it('has the fourteen rows of the annex, numbered to 13, and the seventeen components it names', () => {
    expect(shipped.plan.rows).toHaveLength(14);
    expect(shipped.plan.rows.map((row) => row.number)).toEqual('1 2 3 4 5 6 6 7 8 9 10 11 12 13'.split(' '));
    expect(shipped.criteriaSet.components).toHaveLength(17);
  });

  it('knows the maxima that the source gives and no others', () => {
    const known = shipped.criteriaSet.components.filter((component) => component.max !== null);
    expect(Object.fromEntries(known.map((component) => [component.code, component.max]))).toEqual({
      '1.5.3': '2',
      '1.7.2': '2',
      '3.2': '1',
      '5.2': '1',
      '5.3.3': '1',
      '7.1.5': '3',
    });
  });

  it('turns row 2 into five cycles', () => {
    const row = shipped.plan.rows.find((one) => one.number === '2');
    const cycles = row === undefined ? [] : expandDeadline(shipped.calendar, row.deadline, shipped.plan.year);
    expect(cycles.map((cycle) => [cycle.key, cycle.lastDay])).toEqual([
      ['2017-Q1', '2017-03-09'],
      ['2017-Q2', '2017-06-09'],
      ['2017-Q3', '2017-09-09'],
      ['2017', '2017-11-14'],
      ['2017-Q4', '2017-12-09'],
    ]);
  });

  it('numbers the communes instead of naming them', () => {
    const communes = shipped.units.filter((unit) => unit.kind === 'commune');
    expect(communes).toHaveLength(14);
    expect(communes.every((unit) => /số \d\d$/.test(unit.name))).toBe(true);
  });

  const broken: [string, string, (copy: ReturnType<typeof editable>) => void][] = [
    [
      'a field that spoils the total',
      'criteriaSet.total',
      (copy) => (copy.criteriaSet.fields[0]!.max = '35'),
    ],
    [
      'components above their field',
      'criteriaSet.fields.1.max',
      (copy) => (copy.criteriaSet.components[10]!.max = '5'),
    ],
    [
      'a component of no field',
      'criteriaSet.components.0.fieldCode',
      (copy) => (copy.criteriaSet.components[0]!.fieldCode = '9'),
    ],
    [
      'a rule above its maximum',
      'criteriaSet.components.5',
      (copy) => (copy.criteriaSet.components[5]!.max = '1'),
    ],
    ['a row led by nobody', 'plan.rows.3.leadUnitId', (copy) => (copy.plan.rows[3]!.leadUnitId = 'nobody')],
    [
      'a row of no component',
      'plan.rows.0.componentCode',
      (copy) => (copy.plan.rows[0]!.componentCode = '9.9.9'),
    ],
    ['two rows under one id', 'plan.rows', (copy) => (copy.plan.rows[1]!.id = copy.plan.rows[0]!.id)],
    [
      'a group with a stranger in it',
      'units.18.memberIds.0',
      (copy) => (copy.units[18]!.memberIds[0] = 'nobody'),
    ],
    ['a baseline that does not add up', 'baseline.total', (copy) => (copy.baseline.total = '87.66')],
    [
      'a field that lost more than its components',
      'baseline.fields.0.points',
      (copy) => (copy.baseline.fields[0]!.points = '32'),
    ],
    ['a day that is none', 'plan.issuedOn', (copy) => (copy.plan.issuedOn = '2017-02-30')],
  ];

  it.each(broken)('refuses %s, naming %s', (_title, path, breakIt) => {
    const copy = editable();
    breakIt(copy);
    const result = validatePlanPackage(copy);
    expect(result.ok).toBe(false);
    const paths = result.ok ? [] : result.faults.map((fault) => fault.path);
    expect(paths.some((one) => one.startsWith(path))).toBe(true);
  });

  it('takes a review in steps and its own times for answers, and refuses a step that asks nobody', () => {
    const copy = editable();
    Object.assign(copy.plan.policy, {
      review: [{ role: 'reviewer', quorum: 2 }],
      obstacle: { withinWorkingDays: 2, thenTell: 'viceChair' },
      petition: { withinWorkingDays: 5, thenTell: 'chairman' },
      extension: { flagFrom: 2, tell: 'chairman' },
    });
    expect(validatePlanPackage(copy).ok).toBe(true);
    Object.assign(copy.plan.policy, { review: [{ role: 'reviewer', quorum: 0 }] });
    expect(validatePlanPackage(copy)).toMatchObject({
      ok: false,
      faults: [{ path: 'plan.policy.review.0.quorum' }],
    });
    Object.assign(copy.plan.policy, { review: [] });
    expect(validatePlanPackage(copy).ok).toBe(false);
  });

  type Editable<T> = { -readonly [K in keyof T]: T[K] extends object ? Editable<T[K]> : T[K] };
  function editable(): Editable<typeof shipped> {
    return structuredClone(shipped) as Editable<typeof shipped>;
  }
});
