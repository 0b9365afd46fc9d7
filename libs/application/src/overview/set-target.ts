import type { Overview, SetTarget } from '@tctp/contracts';
import { comparePoints, isAmong, points } from '@tctp/domain';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

type Target = NonNullable<Overview['target']>;

/** What the plan aims at, with the reason; what it aimed at before stays in the ledger. Leaders alone set it. */
export async function setTarget(
  deps: { work: UnitOfWork; clock: Clock },
  request: KeyedRequest,
  planId: string,
  input: SetTarget,
): Promise<Result<Target>> {
  const { actor } = request;
  const at = await deps.clock.now();
  return runOnce<Target>(deps.work, request, async (stores) => {
    if (!isAmong(actor, 'leaders')) return refuse({ code: 'not-permitted', action: 'setTarget' });
    const plan = await stores.plans.read(actor.tenantId, planId);
    if (plan === null) return refuse({ code: 'plan-unknown' });
    const { total } = plan.criteriaSet;
    if (comparePoints(input.points, total) > 0) return refuse({ code: 'points-above-maximum', max: total });
    const target = { points: points(input.points), reason: input.reason };
    await stores.targets.set({ tenantId: actor.tenantId, planId, ...target, by: actor.accountId, at });
    const setBy = { accountId: actor.accountId, displayName: actor.displayName };
    return accept({ ...target, setBy, setAt: at });
  });
}
