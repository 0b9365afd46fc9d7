import type { DeadlineExpression } from '@tctp/calendar';
import { buildWorkCalendar } from '@tctp/calendar';
import type { Component, CriteriaSet, Plan, PlanRow, Unit } from '@tctp/domain';
import file from '../data/two-tier-2026.json' with { type: 'json' };
import { checkPlan } from './cross-checks';
import { shapeFaults } from './fault';
import type { PlanPackage } from './plan-package.schema';
import { shippedCriteriaSets } from './shipped-criteria-sets';
import { twoTierSchema } from './two-tier.schema';
import type { TwoTierProvince } from './two-tier.schema';

/** A plan of a first year: nobody knows what the year before came to. */
export type FirstPlan = Omit<PlanPackage, 'baseline'> & { baseline: null };

export interface TwoTierSample {
  tenant: PlanPackage['tenant'];
  /** One for each unit that is appraised, in the order of the tiers. */
  plans: readonly FirstPlan[];
  accounts: TwoTierProvince['accounts'];
}

/**
 * The second sample: a province of two tiers in 2026, by whose plans nothing but data tells it from a district of 2017.
 *
 * Everything comes from `data/two-tier-2026.json`. What a tier is: a kind of unit with its own names and numbers (`tiers`),
 * all of them right below `leaders`. Whom a plan is of: one unit of a tier, which leads all of its rows. Who reviews:
 * `reviewer`, as the plan's review unit. Who is escalated to: the roles that `policy.ladder` names; head and officer sit in
 * the unit itself, and chairman and vice chair in the nearest unit of kind `authority` at or above the plan's own, which
 * here is the province and in 2017 was the district. Which rows a plan has: those whose component the set counts at the
 * tier's `level`; where the set counts nothing at a level, all of them, as the file says.
 *
 * The file is small on purpose: it starts within seconds. `sizes` says how many units a tier shall have instead.
 */
export function loadTwoTier2026(sizes: Readonly<Record<string, number>> = {}): TwoTierSample {
  const province = readProvince();
  const { set } = shippedCriteriaSets().find((one) => one.set.id === province.criteriaSetId) ?? {};
  if (set === undefined) throw new Error(`No criteria set "${province.criteriaSetId}" ships`);
  const tiers = province.tiers.map((tier) => ({ ...tier, units: sizes[tier.level] ?? tier.units }));
  const units = unitsOf({ ...province, tiers });
  const { calendar } = buildWorkCalendar(province.calendar, [province.year, province.year + 1]);
  const plans = tiers.flatMap((tier) =>
    numbersOf(tier).map((number): FirstPlan => {
      const plan = planOf(province, set, tier, number);
      return { tenant: province.tenant, units, criteriaSet: set, baseline: null, plan, calendar };
    }),
  );
  const [first] = plans;
  const faults = first === undefined ? [] : checkPlan(first);
  if (faults.length > 0) throw new Error(`The two-tier sample is not sound: ${JSON.stringify(faults)}`);
  const there = new Set(units.map(({ id }) => id));
  const accounts = province.accounts.filter(({ unitId }) => there.has(unitId));
  return { tenant: province.tenant, plans, accounts };
}

type Tier = TwoTierProvince['tiers'][number];

function readProvince(): TwoTierProvince {
  const parsed = twoTierSchema.safeParse(file);
  if (parsed.success) return parsed.data;
  const list = shapeFaults(parsed.error).map((fault) => `  ${fault.path}: ${fault.message}`);
  throw new Error(`The two-tier sample is not sound:\n${list.join('\n')}`);
}

function unitsOf({
  leaders,
  reviewer,
  tiers,
}: Pick<TwoTierProvince, 'leaders' | 'reviewer' | 'tiers'>): Unit[] {
  const alone = { memberIds: [], membersComplete: true };
  const below = tiers.flatMap((tier) =>
    numbersOf(tier).map((number): Unit => {
      const [id, name, shortName] = [tier.id, tier.name, tier.shortName].map((text) =>
        text.replace('{n}', number),
      );
      return {
        id: id ?? '',
        name: name ?? '',
        shortName: shortName ?? '',
        kind: tier.kind,
        parentId: leaders.id,
        ...alone,
      };
    }),
  );
  return [
    { ...leaders, parentId: null, ...alone },
    { ...reviewer, parentId: leaders.id, ...alone },
    ...below,
  ];
}

function numbersOf({ units, digits }: Tier): string[] {
  return Array.from({ length: units }, (_, at) => String(at + 1).padStart(digits, '0'));
}

function planOf(
  province: TwoTierProvince,
  set: CriteriaSet,
  tier: Tier,
  number: string,
): Plan<DeadlineExpression> {
  const unitId = tier.id.replace('{n}', number);
  const counted = set.components.some((one) => isCounted(one, tier));
  return {
    id: `${unitId}-${province.year}`,
    number: province.number.replace('{n}', unitId.toUpperCase()),
    title: province.title,
    year: province.year,
    issuedOn: province.issuedOn,
    endsOn: province.endsOn,
    criteriaSetId: set.id,
    authorityUnitId: unitId,
    reviewUnitId: province.reviewer.id,
    policy: province.policy,
    rows: province.rows
      .flatMap((row) =>
        set.components.filter(({ code }) => code === row.componentCode).map((one) => ({ row, one })),
      )
      .filter(({ one }) => !counted || isCounted(one, tier))
      .map(({ row, one }, at): PlanRow<DeadlineExpression> => {
        return {
          id: `r${String(at + 1).padStart(2, '0')}`,
          number: String(at + 1),
          componentCode: one.code,
          title: one.title,
          leadUnitId: unitId,
          coordinatorIds: [],
          deliverable: row.deliverable,
          requirement: row.requirement,
          deadline: row.deadline,
          notes: [],
        };
      }),
  };
}

function isCounted({ levels }: Component, { level }: Tier): boolean {
  return levels === undefined || levels.includes(level);
}
