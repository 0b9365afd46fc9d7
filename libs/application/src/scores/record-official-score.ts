import type { Points } from '@tctp/domain';
import { comparePoints, points } from '@tctp/domain';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

/** The appraiser's points for one component, with the reason. Recorded beside the others, never over them. */
export async function recordOfficialScore(
  deps: { work: UnitOfWork; clock: Clock; newId: () => string },
  request: KeyedRequest,
  input: { planId: string; componentCode: string; points: Points; reason: string },
): Promise<Result<{ id: string }>> {
  const { actor } = request;
  const at = await deps.clock.now();
  return runOnce<{ id: string }>(deps.work, request, async (stores) => {
    if (actor.role !== 'appraiser') return refuse({ code: 'not-permitted', action: 'recordOfficialScore' });

    const plan = await stores.plans.read(actor.tenantId, input.planId);
    if (plan === null) return refuse({ code: 'plan-unknown' });
    const component = plan.criteriaSet.components.find((one) => one.code === input.componentCode);
    if (component === undefined) return refuse({ code: 'component-unknown', component: input.componentCode });
    if (component.max !== null && comparePoints(input.points, component.max) > 0) {
      return refuse({ code: 'points-above-maximum', max: component.max });
    }

    const id = deps.newId();
    await stores.scores.record([
      {
        tenantId: actor.tenantId,
        planId: plan.id,
        componentCode: component.code,
        kind: 'official',
        points: points(input.points),
        reason: { code: 'recorded', params: { note: input.reason } },
        basis: id,
        at,
        by: actor.accountId,
      },
    ]);
    return accept({ id });
  });
}
