import { expect, it } from '@jest/globals';
import { expandDeadline, parseDeadline, printDeadline } from '@tctp/calendar';
import { leadersUnitOf } from '@tctp/domain';
import { loadTwoTier2026 } from './two-tier-2026';

const sample = loadTwoTier2026();

it('is a province that appraises six departments and twelve communes, each with a plan of its own', () => {
  const kinds = sample.plans.map(
    ({ plan, units }) => units.find(({ id }) => id === plan.authorityUnitId)?.kind,
  );
  expect(kinds.filter((kind) => kind === 'division')).toHaveLength(6);
  expect(kinds.filter((kind) => kind === 'commune')).toHaveLength(12);
  expect(new Set(sample.plans.map(({ plan }) => plan.id)).size).toBe(18);
  expect(new Set(sample.plans.map(({ plan }) => plan.number)).size).toBe(18);
});

it('measures by the whole of set 766: departments by 21 components, communes by the 19 the set counts for them', () => {
  const [department] = sample.plans;
  const commune = sample.plans.at(-1);
  expect(department?.criteriaSet).toMatchObject({ id: 'qd766-2022', total: '100' });
  expect(department?.plan.rows).toHaveLength(21);
  expect(commune?.plan.rows).toHaveLength(19);
});

it('is reviewed by the interior and led by the province, whoever the plan is of', () => {
  for (const { plan, units } of sample.plans) {
    expect(plan.reviewUnitId).toBe('so-noi-vu');
    expect(leadersUnitOf(units, plan.authorityUnitId)).toBe('tinh');
    expect(plan.rows.every(({ leadUnitId }) => leadUnitId === plan.authorityUnitId)).toBe(true);
  }
});

it('states deadlines as their own words read', () => {
  for (const { deadline } of sample.plans[0]?.plan.rows ?? []) {
    const { expression } = parseDeadline(deadline.text, { planYear: 2026 });
    expect(expression === null ? null : printDeadline(expression, 'vi')).toBe(printDeadline(deadline, 'vi'));
  }
  const [plan] = sample.plans;
  const days = plan?.plan.rows.flatMap(({ deadline }) =>
    expandDeadline(plan.calendar, deadline, 2026).map(({ lastDay }) => lastDay ?? ''),
  );
  expect(days?.every((day) => day > '2026-01-15' && day <= '2026-12-31')).toBe(true);
});

it('names nobody: units are numbered, and accounts are offices of units that are there', () => {
  const ids = new Set(sample.plans[0]?.units.map(({ id }) => id));
  expect(sample.accounts.every(({ unitId }) => ids.has(unitId))).toBe(true);
  const numbered = sample.plans[0]?.units.filter(
    ({ kind, id }) => kind !== 'authority' && id !== 'so-noi-vu',
  );
  expect(numbered?.every(({ name }) => /số \d+$/.test(name))).toBe(true);
});

it('grows to what a real province has', () => {
  const { plans } = loadTwoTier2026({ so: 14, xa: 102 });
  expect(plans).toHaveLength(116);
  expect(plans.at(-1)?.plan.authorityUnitId).toBe('xa-102');
});
