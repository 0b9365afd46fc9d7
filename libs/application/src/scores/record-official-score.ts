import type { Points } from '@tctp/domain';
import { isAmong, points } from '@tctp/domain';
import { checkMaximum, markOf } from '../dossier/marks';
import { checkOwnPart } from '../dossier/own-part';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

/**
 * The appraiser's points for one component, with the reason. Recorded beside the others, never over them. Where a dossier
 * was frozen, its components and their maxima count, and once its points are locked nothing is recorded any more. Nobody
 * gives points to what they handed in themselves.
 */
export async function recordOfficialScore(
  deps: { work: UnitOfWork; clock: Clock; newId: () => string },
  request: KeyedRequest,
  input: { planId: string; componentCode: string; points: Points; reason: string },
): Promise<Result<{ id: string }>> {
  const { actor } = request;
  const { componentCode, reason } = input;
  return runOnce<{ id: string }>(deps.work, request, async (stores) => {
    if (!isAmong(actor, 'appraisers'))
      return refuse({ code: 'not-permitted', action: 'recordOfficialScore' });

    const plan = await stores.plans.read(actor.tenantId, input.planId);
    if (plan === null) return refuse({ code: 'plan-unknown' });
    const inHand = await stores.dossiers.take(actor.tenantId, plan.id);
    if (inHand?.appraisal.state === 'closed') return refuse({ code: 'appraisal-closed' });
    const components = inHand?.components ?? plan.criteriaSet.components;
    if (!components.some(({ code }) => code === componentCode))
      return refuse({ code: 'component-unknown', component: componentCode });
    const tooMuch = checkMaximum({ components }, componentCode, input.points);
    if (tooMuch !== null) return refuse(tooMuch);
    const appraisal = inHand?.appraisal ?? { id: null, planId: plan.id };
    const own = await checkOwnPart(stores, actor, appraisal, componentCode);
    if (own !== null) return refuse(own);

    const id = deps.newId();
    const mark = {
      id,
      componentCode,
      points: points(input.points),
      reason,
      round: null,
      at: await deps.clock.now(),
    };
    await stores.scores.record([markOf(actor, appraisal, mark)]);
    return accept({ id });
  });
}
