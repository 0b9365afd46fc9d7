import type { Component, Facts, Instant, Points, Reason } from '@tctp/domain';
import { basisOfTold, toldFacts } from '@tctp/registers';
import { combineFacts, scoreFacts } from '@tctp/scoring';
import type { ScoringContext } from '@tctp/scoring';
import type { PlanContext } from '../decision';
import { forecastPlan } from '../forecast/forecast-plan';
import type { Clock, ComponentFacts, ScoreToRecord, Stores, UnitOfWork } from '../ports';
import type { ReadModels } from '../read-models';
import { accept } from '../refusal';
import { reasonByRegister } from './reason-by-register';
import { scoringContextOf } from './scoring-context';

interface OfPlan {
  tenantId: string;
  planId: string;
}

/** By component: what the recorded points rest on. */
type Bases = ReadonlyMap<string, string>;

/**
 * Claimed and reviewed points of every component of a plan from the facts of all its tasks and of the registers that
 * speak for it, then the forecast that follows. Under a lock on the plan's ledger, with the versions of a component's tasks as basis: a job that comes twice
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
    const found = plan === null ? null : await lockFacts(stores, plan);
    if (plan === null || found === null) return accept(null);
    await stores.scores.record(found.flatMap((component) => fromFacts(plan, component, at)));
    return accept(new Map(found.map(({ code, basis }) => [code, basis])));
  });
  return done.ok ? done.value : null;
}

function fromFacts(
  plan: PlanContext,
  { code, basis, claimed, reviewed, told }: ToldFacts,
  at: Instant,
): ScoreToRecord[] {
  const component = plan.criteriaSet.components.find((one) => one.code === code);
  if (component === undefined) return [];
  const base = { tenantId: plan.tenantId, planId: plan.id, componentCode: code, basis, at, by: null };
  const context = scoringContextOf(plan.calendar);
  return [
    { ...base, kind: 'claimed', ...scoreOf(component, claimed, {}, context, 'no-submission') },
    { ...base, kind: 'reviewed', ...scoreOf(component, reviewed, told, context, 'no-approval') },
  ];
}

function scoreOf(
  component: Component,
  facts: readonly Facts[],
  told: Facts,
  context: ScoringContext,
  nothing: 'no-submission' | 'no-approval',
): { points: Points | null; reason: Reason } {
  if (facts.length === 0 && isEmpty(told)) return { points: null, reason: { code: nothing, params: {} } };
  const scored = scoreFacts(component, { ...combineFacts(component, facts), ...told }, context);
  if (scored.ok) return { points: scored.points, reason: reasonByRegister(scored.reason, component, told) };
  return { points: null, reason: { code: scored.refusal.code, params: { fact: scored.refusal.fact } } };
}

type ToldFacts = ComponentFacts & { told: Facts };

/**
 * The facts of every component that has tasks, or of which a register can speak, under a lock on the plan's ledger. How
 * far the registers have come, and how often something was said of the whole unit, is part of the basis.
 */
async function lockFacts(stores: Stores, plan: PlanContext): Promise<ToldFacts[] | null> {
  const found = await stores.scores.lockPlan(plan.tenantId, plan.id);
  if (found === null) return null;
  const books = await stores.registers.books(plan.tenantId, plan.id);
  const said = await stores.setFacts.count(plan.tenantId, plan.id);
  const withSaid = (one: ToldFacts) => (said === 0 ? one : { ...one, basis: `${one.basis}|facts@${said}` });
  return plan.criteriaSet.components.flatMap((component) => {
    const { code } = component;
    const ofTasks = found.find((one) => one.code === code);
    const read = basisOfTold(component, books);
    if (read === null) return ofTasks === undefined ? [] : [withSaid({ ...ofTasks, told: {} })];
    const base = ofTasks ?? { code, basis: '', claimed: [], reviewed: [] };
    return [withSaid({ ...base, basis: `${base.basis}|${read}`, told: toldFacts(component, books) })];
  });
}

function isEmpty(facts: Facts): boolean {
  return Object.keys(facts).length === 0;
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
    const found = (await lockFacts(stores, made.plan)) ?? [];
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
