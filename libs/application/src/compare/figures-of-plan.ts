import type { Instant, Points, ScoreKind } from '@tctp/domain';
import { groupedBy, sumPoints } from '@tctp/domain';
import type { ComponentProgress } from '@tctp/forecast';
import { forecast } from '@tctp/forecast';
import { scoreSet } from '@tctp/scoring';
import type { CompareReads, PlanToCompare, StandingScore, TaskOfPlan } from './compare-rows';

/** What one kind of points comes to on one plan. */
export interface Figures {
  /** By the rules of the set; null while something of it is not known. */
  total: Points | null;
  /** Of what is known so far. */
  sum: Points | null;
  known: number;
  of: number;
  /** By code; a field without a figure is not there. */
  fields: ReadonlyMap<string, Points>;
  components: ReadonlyMap<string, Points>;
}

export type FiguresOf = (plan: PlanToCompare, kind: ScoreKind) => Figures;

/** Everything that is asked of these plans, in as many statements for one as for hundreds. */
export async function readFigures(
  reads: CompareReads,
  { tenantId, now }: { tenantId: string; now: Instant },
  plans: readonly PlanToCompare[],
): Promise<FiguresOf> {
  const ids = plans.map(({ id }) => id);
  const [scores, tasks] = await Promise.all([reads.scores(tenantId, ids), reads.tasks(tenantId, ids)]);
  const scoresOf = groupedBy(scores, ({ planId }) => planId);
  const tasksOf = groupedBy(tasks, ({ planId }) => planId);
  const made = new Map<string, Figures>();
  return (plan, kind) => {
    const key = `${kind} ${plan.id}`;
    const own = scoresOf.get(plan.id) ?? [];
    const figures =
      made.get(key) ??
      (kind === 'forecast'
        ? foretold(plan, own, tasksOf.get(plan.id) ?? [], now)
        : recorded(plan, own, kind));
    made.set(key, figures);
    return figures;
  };
}

/** The total is what the set's rules make of the ledger: a component without points leaves it unknown. */
function recorded(
  { criteriaSet, facts }: PlanToCompare,
  all: readonly StandingScore[],
  kind: ScoreKind,
): Figures {
  const own = all.filter((score) => score.kind === kind);
  const leftOut = new Set(all.flatMap((score) => (score.leftOut === null ? [] : [score.code])));
  const scores = own.map(({ code, points }) => ({ code, points }));
  const out = [...leftOut].filter((code) => (own.find((one) => one.code === code)?.points ?? null) === null);
  const scored = scoreSet(
    criteriaSet,
    [
      ...scores.filter(({ code }) => !out.includes(code)),
      ...out.map((code) => ({ code, points: null, leftOut: true })),
    ],
    facts,
  );
  const components = new Map(
    own.flatMap(({ code, points }) => (points === null ? [] : [[code, points] as const])),
  );
  const fields = scored.ok ? scored.fields : [];
  return {
    total: scored.ok ? scored.total : null,
    sum: components.size === 0 ? null : sumPoints(components.values()),
    known: components.size,
    of: placesOf(criteriaSet),
    fields: new Map(fields.flatMap(({ code, points }) => (points === null ? [] : [[code, points] as const]))),
    components,
  };
}

/** Components, and the fields that have none. */
function placesOf({ components, fields }: PlanToCompare['criteriaSet']): number {
  const itemised = new Set(components.map(({ fieldCode }) => fieldCode));
  return components.length + fields.filter(({ code }) => !itemised.has(code)).length;
}

/** Reckoned now, as every other forecast: it is never stale. */
function foretold(
  { criteriaSet: set, baseline, facts }: PlanToCompare,
  scores: readonly StandingScore[],
  tasks: readonly TaskOfPlan[],
  now: Instant,
): Figures {
  const made = forecast({ set, baseline, components: progressOf(scores, tasks), facts, now });
  const heads = made.lines.filter(({ kind }) => kind !== 'component' && kind !== 'rest');
  const components = made.lines.filter(({ kind, leftOut }) => kind === 'component' && !leftOut);
  const of = placesOf(set);
  return {
    total: made.total.likely,
    sum: made.total.likely,
    known: of,
    of,
    fields: new Map(heads.map(({ code, likely }) => [code, likely])),
    components: new Map(components.map(({ code, likely }) => [code, likely])),
  };
}

function progressOf(scores: readonly StandingScore[], tasks: readonly TaskOfPlan[]): ComponentProgress[] {
  const byCode = groupedBy(scores, ({ code }) => code);
  const tasksOf = groupedBy(tasks, ({ code }) => code);
  return [...new Set([...byCode.keys(), ...tasksOf.keys()])].map((componentCode) => {
    const own = byCode.get(componentCode) ?? [];
    const of = (kind: ScoreKind) => own.find((score) => score.kind === kind);
    return {
      componentCode,
      tasks: tasksOf.get(componentCode) ?? [],
      claimed: of('claimed')?.points ?? null,
      reviewed: of('reviewed')?.points ?? null,
      official: of('official')?.points ?? null,
      ruled: of('reviewed')?.leftOut ?? null,
    };
  });
}
