import type { ComparedUnit, CompareQuery, Comparison, FigureSum } from '@tctp/contracts';
import type { Actor, ScoreKind } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import type { Clock } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { PlanToCompare, UnitOfTree } from './compare-rows';
import type { Figures, FiguresOf } from './figures-of-plan';
import { readFigures } from './figures-of-plan';
import { kindsOpenTo } from './kinds-open-to';
import type { Compared, Standing } from './rank-units';
import { rankUnits } from './rank-units';
import { above, rollUp } from './roll-up';

interface Deps {
  read: Pick<ReadModels, 'compare'>;
  clock: Clock;
}

/**
 * All units that are appraised in a year, side by side: what each kind of points comes to, who stands where within their
 * tier, and how they stand together below whoever is above them. A rank is among all of the tier; tier and parent only
 * choose what is shown.
 */
export async function compareUnits(
  { read, clock }: Deps,
  reader: Actor,
  query: CompareQuery,
): Promise<Result<Comparison>> {
  const kinds = kindsOpenTo(reader);
  const kind = query.kind ?? (kinds.includes('forecast') ? 'forecast' : 'official');
  if (!isAmong(reader, 'comparers') || !kinds.includes(kind))
    return refuse({ code: 'not-permitted', action: 'compareUnits' });
  const { tenantId } = reader;
  const now = await clock.now();
  const [tree, years] = await Promise.all([read.compare.tree(tenantId), read.compare.years(tenantId)]);
  const year = query.year ?? years[0] ?? Number(now.slice(0, 4));
  const plans = await read.compare.plans(tenantId, { year });
  const figuresOf = await readFigures(read.compare, { tenantId, now }, plans);
  const byId = new Map(tree.map((unit) => [unit.id, unit]));
  const compared = plans.flatMap((plan): Compared[] => {
    const unit = byId.get(plan.unitId);
    return unit === undefined ? [] : [{ plan, unit, figures: figuresOf(plan, kind) }];
  });
  const standings = rankUnits(compared);
  const shown = compared.filter(
    ({ unit }) =>
      (query.tier === undefined || unit.kind === query.tier) &&
      (query.parent === undefined || above(unit, byId).some(({ id }) => id === query.parent)),
  );
  const parents = new Map(compared.flatMap(({ unit }) => above(unit, byId)).map((unit) => [unit.id, unit]));
  return accept({
    year,
    years,
    kind,
    kinds,
    tiers: [...new Set(compared.map(({ unit }) => unit.kind))],
    parents: [...parents.values()].map(unitRef),
    units: shown
      .map((one) => unitOf(one, { kinds, figuresOf, byId, standing: standings.get(one.plan.id) }))
      .sort(inOrder),
    rollUp: rollUp(
      tree,
      shown.map(({ unit, figures }) => ({ unit, total: figures.total })),
    ).map(({ unit, ...spread }) => ({ ...spread, unit: unitRef(unit) })),
  });
}

interface Around {
  kinds: readonly ScoreKind[];
  figuresOf: FiguresOf;
  byId: ReadonlyMap<string, UnitOfTree>;
  standing: Standing | undefined;
}

function unitOf(
  { plan, unit, figures }: Compared,
  { kinds, figuresOf, byId, standing }: Around,
): ComparedUnit {
  const sumOf = (kind: ScoreKind) => (kinds.includes(kind) ? sum(figuresOf(plan, kind)) : null);
  const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
  return {
    planId: plan.id,
    planNumber: plan.number,
    unit: unitRef(unit),
    tier: unit.kind,
    parent: parent === undefined ? null : unitRef(parent),
    set: { id: plan.criteriaSet.id, title: plan.criteriaSet.title, total: plan.criteriaSet.total },
    appraisal: plan.appraisal,
    totals: {
      claimed: sumOf('claimed'),
      reviewed: sumOf('reviewed'),
      forecast: sumOf('forecast'),
      official: sumOf('official'),
    },
    lastYear: plan.baseline === null ? null : { year: plan.baseline.year, total: plan.baseline.total },
    fields: fieldsOf(plan, figures),
    rank: standing?.rank ?? null,
    among: standing?.among ?? 0,
    grade: standing?.grade ?? null,
    gradeReason: standing?.reason ?? { code: 'grade.total-unknown', params: {} },
  };
}

function fieldsOf({ criteriaSet }: PlanToCompare, { fields }: Figures): ComparedUnit['fields'] {
  return criteriaSet.fields.map(({ code, title, max }) => ({
    code,
    title,
    max,
    points: fields.get(code) ?? null,
  }));
}

export function sum({ total, sum: soFar, known, of }: Figures): FigureSum {
  return { total, soFar, known, of };
}

export function unitRef({ id, name, shortName }: UnitOfTree) {
  return { id, name, shortName };
}

const LAST = Number.MAX_SAFE_INTEGER;

/** Tier by tier, best first; those without a rank after them, by name. */
function inOrder(left: ComparedUnit, right: ComparedUnit): number {
  return (
    left.tier.localeCompare(right.tier) ||
    (left.rank ?? LAST) - (right.rank ?? LAST) ||
    left.unit.name.localeCompare(right.unit.name, 'vi')
  );
}
