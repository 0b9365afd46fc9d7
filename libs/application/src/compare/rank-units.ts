import { groupedBy } from '@tctp/domain';
import type { Bilingual, Reason } from '@tctp/domain';
import { gradeUnits } from '@tctp/scoring';
import type { PlanToCompare, UnitOfTree } from './compare-rows';
import type { Figures } from './figures-of-plan';

export interface Compared {
  plan: PlanToCompare;
  unit: UnitOfTree;
  figures: Figures;
}

export interface Standing {
  /** Null without a total. */
  rank: number | null;
  /** Of how many of the tier that are measured by the same set and have a total. */
  among: number;
  grade: { code: string; label: Bilingual } | null;
  reason: Reason;
}

/** Ranks within a tier: the same kind of unit, measured by the same set; two sets give nothing to be compared. */
export function rankUnits(all: readonly Compared[]): ReadonlyMap<string, Standing> {
  const tiers = groupedBy(all, ({ unit, plan }) => `${unit.kind}\n${plan.setKey}`);
  return new Map([...tiers.values()].flatMap((tier) => [...rankTier(tier)]));
}

function* rankTier(tier: readonly Compared[]): Iterable<[string, Standing]> {
  const [first] = tier;
  if (first === undefined) return;
  const { criteriaSet } = first.plan;
  const labels = new Map(criteriaSet.grading?.grades.map(({ code, label }) => [code, label]));
  const among = tier.filter(({ figures }) => figures.total !== null).length;
  const graded = gradeUnits(
    criteriaSet,
    tier.map(({ plan, figures }) => ({
      id: plan.id,
      total: figures.total,
      facts: plan.facts,
      fields: Object.fromEntries(figures.fields),
      components: Object.fromEntries(figures.components),
    })),
  );
  for (const { id, rank, grade, reason } of graded) {
    const label = grade === null ? undefined : labels.get(grade);
    yield [
      id,
      { rank, among, grade: grade === null || label === undefined ? null : { code: grade, label }, reason },
    ];
  }
}
