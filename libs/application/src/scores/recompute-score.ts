import type { Component, Facts, Points, Reason } from '@tctp/domain';
import { combineFacts, scoreFacts } from '@tctp/scoring';
import type { ScoringContext } from '@tctp/scoring';
import { forecastPlan } from '../forecast/forecast-plan';
import type { Clock, UnitOfWork } from '../ports';
import type { ReadModels } from '../read-models';
import { accept } from '../refusal';
import { scoringContextOf } from './scoring-context';

interface Target {
  tenantId: string;
  planId: string;
  componentCode: string;
}

/**
 * Claimed and reviewed points of one component from the facts of all its tasks, then the forecast that follows.
 * Under a lock on the component, with the versions of its tasks as basis: a job that comes twice records once, and
 * one that comes late records what is true by then.
 */
export async function recomputeScore(
  deps: { work: UnitOfWork; read: ReadModels; clock: Clock },
  target: Target,
): Promise<void> {
  const basis = await recordFromFacts(deps, target);
  if (basis !== null) await recordForecast(deps, target, basis);
}

/** The basis of what was recorded; null where there is no such component. */
async function recordFromFacts(
  deps: { work: UnitOfWork; clock: Clock },
  target: Target,
): Promise<string | null> {
  const at = await deps.clock.now();
  const done = await deps.work.run(async (stores) => {
    const plan = await stores.plans.read(target.tenantId, target.planId);
    const component = plan?.criteriaSet.components.find((one) => one.code === target.componentCode);
    const found = await stores.scores.lockComponent(target.tenantId, target.planId, target.componentCode);
    if (plan === null || component === undefined || found === null) return accept(null);
    const base = { ...target, basis: found.basis, at, by: null };
    const context = scoringContextOf(plan.calendar);
    const claimed = scoreOf(component, found.claimed, context, 'no-submission');
    await stores.scores.record({ ...base, kind: 'claimed', ...claimed });
    const reviewed = scoreOf(component, found.reviewed, context, 'no-approval');
    await stores.scores.record({ ...base, kind: 'reviewed', ...reviewed });
    return accept(found.basis);
  });
  return done.ok ? done.value : null;
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
  target: Target,
  basis: string,
): Promise<void> {
  const made = await forecastPlan(deps, target.tenantId, target.planId);
  const line = made?.forecast.lines.find(
    (one) => one.kind === 'component' && one.code === target.componentCode,
  );
  if (made == null || line === undefined) return;
  const { likely: points, reason } = line;
  await deps.work.run(async (stores) => {
    const found = await stores.scores.lockComponent(target.tenantId, target.planId, target.componentCode);
    if (found?.basis === basis) {
      await stores.scores.record({
        ...target,
        kind: 'forecast',
        points,
        reason,
        basis,
        at: made.now,
        by: null,
      });
    }
    return accept(null);
  });
}
