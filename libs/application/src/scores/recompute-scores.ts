import type { Component, Facts, Instant, Points, Reason } from '@tctp/domain';
import { combineFacts, scoreFacts } from '@tctp/scoring';
import type { ScoringContext } from '@tctp/scoring';
import type { PlanContext } from '../decision';
import { forecastPlan } from '../forecast/forecast-plan';
import type { Clock, ComponentFacts, ScoreToRecord, UnitOfWork } from '../ports';
import type { ReadModels } from '../read-models';
import { accept } from '../refusal';
import { scoringContextOf } from './scoring-context';

interface OfPlan {
  tenantId: string;
  planId: string;
}

/** By component: what the recorded points rest on. */
type Bases = ReadonlyMap<string, string>;

/**
 * Claimed and reviewed points of every component of a plan from the facts of all its tasks, then the forecast that
 * follows. Under a lock on the plan's ledger, with the versions of a component's tasks as basis: a job that comes twice
 * records once, and one that comes late records what is true by then.
 */
export async function recomputeScores(
  deps: { work: UnitOfWork; read: ReadModels; clock: Clock },
  target: OfPlan,
): Promise<void> {
  const bases = await recordFromFacts(deps, target);
  if (bases !== null) await recordForecast(deps, target, bases);
}

/** The bases of what was recorded; null where there is no such plan. */
async function recordFromFacts(
  deps: { work: UnitOfWork; clock: Clock },
  { tenantId, planId }: OfPlan,
): Promise<Bases | null> {
  const at = await deps.clock.now();
  const done = await deps.work.run(async (stores) => {
    const plan = await stores.plans.read(tenantId, planId);
    const found = await stores.scores.lockPlan(tenantId, planId);
    if (plan === null || found === null) return accept(null);
    await stores.scores.record(found.flatMap((component) => fromFacts(plan, component, at)));
    return accept(new Map(found.map(({ code, basis }) => [code, basis])));
  });
  return done.ok ? done.value : null;
}

function fromFacts(
  plan: PlanContext,
  { code, basis, claimed, reviewed }: ComponentFacts,
  at: Instant,
): ScoreToRecord[] {
  const component = plan.criteriaSet.components.find((one) => one.code === code);
  if (component === undefined) return [];
  const base = { tenantId: plan.tenantId, planId: plan.id, componentCode: code, basis, at, by: null };
  const context = scoringContextOf(plan.calendar);
  return [
    { ...base, kind: 'claimed', ...scoreOf(component, claimed, context, 'no-submission') },
    { ...base, kind: 'reviewed', ...scoreOf(component, reviewed, context, 'no-approval') },
  ];
}

function scoreOf(
  component: Component,
  facts: readonly Facts[],
  context: ScoringContext,
  nothing: 'no-submission' | 'no-approval',
): { points: Points | null; reason: Reason } {
  if (facts.length === 0) return { points: null, reason: { code: nothing, params: {} } };
  const scored = scoreFacts(component, combineFacts(component, facts), context);
  if (scored.ok) return { points: scored.points, reason: scored.reason };
  return { points: null, reason: { code: scored.refusal.code, params: { fact: scored.refusal.fact } } };
}

/** A forecast that a decision overtook while it was made is not recorded: that decision brings its own job. */
async function recordForecast(
  deps: { work: UnitOfWork; read: ReadModels; clock: Clock },
  { tenantId, planId }: OfPlan,
  bases: Bases,
): Promise<void> {
  const made = await forecastPlan(deps, tenantId, planId);
  if (made === null) return;
  const { lines } = made.forecast;
  await deps.work.run(async (stores) => {
    const found = (await stores.scores.lockPlan(tenantId, planId)) ?? [];
    const standing = found.filter(({ code, basis }) => bases.get(code) === basis);
    const scores = standing.flatMap(({ code, basis }): ScoreToRecord[] => {
      const line = lines.find((one) => one.kind === 'component' && one.code === code);
      if (line === undefined) return [];
      const { likely: points, reason } = line;
      const base = { tenantId, planId, componentCode: code, basis, at: made.now, by: null };
      return [{ ...base, kind: 'forecast', points, reason }];
    });
    await stores.scores.record(scores);
    return accept(null);
  });
}
