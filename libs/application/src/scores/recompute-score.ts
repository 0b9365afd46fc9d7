import type { Component, Facts, Points, Reason } from '@tctp/domain';
import { combineFacts, scoreFacts } from '@tctp/scoring';
import { forecastPlan } from '../forecast/read-forecast';
import type { Clock, ScoreToRecord, UnitOfWork } from '../ports';
import type { ReadModels } from '../read-models';
import { accept } from '../refusal';

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
  const at = await deps.clock.now();
  await deps.work.run(async (stores) => {
    const plan = await stores.plans.read(target.tenantId, target.planId);
    const component = plan?.criteriaSet.components.find((one) => one.code === target.componentCode);
    const found = await stores.scores.lockComponent(target.tenantId, target.planId, target.componentCode);
    if (component === undefined || found === null) return accept(null);
    const base = { ...target, basis: found.basis, at, by: null };
    await stores.scores.record({
      ...base,
      kind: 'claimed',
      ...scoreOf(component, found.claimed, 'no-submission'),
    });
    await stores.scores.record({
      ...base,
      kind: 'reviewed',
      ...scoreOf(component, found.reviewed, 'no-approval'),
    });
    return accept(null);
  });
  await recordForecast(deps, target);
}

function scoreOf(
  component: Component,
  facts: readonly Facts[],
  nothing: 'no-submission' | 'no-approval',
): { points: Points | null; reason: Reason } {
  if (facts.length === 0) return { points: null, reason: { code: nothing, params: {} } };
  const scored = scoreFacts(component, combineFacts(component, facts));
  if (scored.ok) return { points: scored.points, reason: scored.reason };
  return { points: null, reason: { code: scored.refusal.code, params: { fact: scored.refusal.fact } } };
}

async function recordForecast(
  deps: { work: UnitOfWork; read: ReadModels; clock: Clock },
  target: Target,
): Promise<void> {
  const made = await forecastPlan(deps, target.tenantId, target.planId);
  const line = made?.forecast.lines.find(
    (one) => one.kind === 'component' && one.code === target.componentCode,
  );
  if (made == null || line === undefined) return;
  await deps.work.run(async (stores) => {
    const found = await stores.scores.lockComponent(target.tenantId, target.planId, target.componentCode);
    if (found === null) return accept(null);
    const score: ScoreToRecord = {
      ...target,
      kind: 'forecast',
      points: line.likely,
      reason: line.reason,
      basis: found.basis,
      at: made.now,
      by: null,
    };
    await stores.scores.record(score);
    return accept(null);
  });
}
