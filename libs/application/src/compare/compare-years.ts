import type { CompareYearsQuery, YearColumn, YearLine, YearsOfUnit } from '@tctp/contracts';
import type { Actor, Baseline, Points } from '@tctp/domain';
import { isAmong, subtractPoints } from '@tctp/domain';
import type { Clock } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { PlanToCompare } from './compare-rows';
import { sum, unitRef } from './compare-units';
import type { Figures } from './figures-of-plan';
import { readFigures } from './figures-of-plan';
import { kindsOpenTo } from './kinds-open-to';

interface Year {
  column: YearColumn;
  plan: PlanToCompare;
  fields: ReadonlyMap<string, Points>;
  components: ReadonlyMap<string, Points>;
}

/**
 * The years of one unit side by side, the oldest first: its plans, and the result of a year that only a later plan tells
 * of. What is held against each other is what has the same code; where the sets differ, the columns say so.
 */
export async function compareYears(
  { read, clock }: { read: Pick<ReadModels, 'compare'>; clock: Clock },
  reader: Actor,
  { unitId, ...query }: CompareYearsQuery & { unitId: string },
): Promise<Result<YearsOfUnit>> {
  const kinds = kindsOpenTo(reader);
  const kind = query.kind ?? 'official';
  if (!isAmong(reader, 'comparers') || !kinds.includes(kind))
    return refuse({ code: 'not-permitted', action: 'compareUnits' });
  const { tenantId } = reader;
  const unit = (await read.compare.tree(tenantId)).find(({ id }) => id === unitId);
  if (unit === undefined) return refuse({ code: 'unit-unknown', unit: unitId });
  const plans = await read.compare.plans(tenantId, { unitId });
  const figuresOf = await readFigures(read.compare, { tenantId, now: await clock.now() }, plans);
  const known = new Set(plans.map(({ year }) => year));
  const years = plans
    .toReversed()
    .flatMap((plan): Year[] => [
      ...(plan.baseline === null || known.has(plan.baseline.year) ? [] : [ofBaseline(plan, plan.baseline)]),
      ofPlan(plan, figuresOf(plan, kind)),
    ]);
  const newest = years.at(-1)?.plan.criteriaSet;
  return accept({
    unit: unitRef(unit),
    tier: unit.kind,
    kind,
    kinds,
    columns: years.map(({ column }) => column),
    totals: changes(years.map(({ column }) => column.figure.total)),
    fields: (newest?.fields ?? []).map(({ code, title, max }) =>
      line(
        { code, title, max },
        years.map(({ fields }) => fields.get(code) ?? null),
      ),
    ),
    components: (newest?.components ?? []).map(({ code, title, max }) =>
      line(
        { code, title, max },
        years.map(({ components }) => components.get(code) ?? null),
      ),
    ),
  });
}

function ofPlan(plan: PlanToCompare, figures: Figures): Year {
  const { id: planId, number: planNumber, year, appraisal, criteriaSet } = plan;
  const column = { year, planId, planNumber, appraisal, setTitle: criteriaSet.title, figure: sum(figures) };
  return { column, plan, fields: figures.fields, components: figures.components };
}

/** What the source of a baseline does not itemise lost nothing. */
function ofBaseline(plan: PlanToCompare, baseline: Baseline): Year {
  const { criteriaSet } = plan;
  const told = new Map(baseline.components.map(({ code, points }) => [code, points]));
  const { total } = baseline;
  return {
    column: {
      year: baseline.year,
      planId: null,
      planNumber: null,
      appraisal: 'closed',
      setTitle: criteriaSet.title,
      figure: { total, soFar: total, known: criteriaSet.fields.length, of: criteriaSet.fields.length },
    },
    plan,
    fields: new Map(baseline.fields.map(({ code, points }) => [code, points])),
    components: new Map(
      criteriaSet.components.flatMap(({ code, max }) => {
        const points = told.get(code) ?? max;
        return points === null ? [] : [[code, points] as const];
      }),
    ),
  };
}

function line(about: Omit<YearLine, 'cells'>, values: readonly (Points | null)[]): YearLine {
  return { ...about, cells: changes(values) };
}

/** Each with what it is more or less than the year before; unknown where either is. */
function changes(values: readonly (Points | null)[]): YearLine['cells'] {
  return values.map((points, at) => {
    const before = at === 0 ? null : (values[at - 1] ?? null);
    return { points, change: points === null || before === null ? null : subtractPoints(points, before) };
  });
}
