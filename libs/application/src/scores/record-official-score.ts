import type { Actor, Points } from '@tctp/domain';
import { comparePoints, points } from '@tctp/domain';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { CommandDeps } from '../tasks/command-task';

/** The appraiser's points for one component, with the reason. Recorded beside the others, never over them. */
export async function recordOfficialScore(
  deps: CommandDeps & { newId: () => string },
  envelope: { actor: Actor; key: string; fingerprint: string },
  input: { planId: string; componentCode: string; points: Points; reason: string },
): Promise<Result<{ id: string }>> {
  const { actor } = envelope;
  const at = await deps.clock.now();
  return deps.work.run(async (stores) => {
    const receipt = await stores.receipts.claim(actor, envelope.key, envelope.fingerprint);
    if (receipt.kind === 'repeat') return accept(receipt.result as { id: string });
    if (receipt.kind === 'reused') return refuse({ code: 'key-reused' });
    if (actor.role !== 'appraiser') return refuse({ code: 'not-permitted', action: 'recordOfficialScore' });

    const plan = await stores.plans.read(actor.tenantId, input.planId);
    if (plan === null) return refuse({ code: 'plan-unknown' });
    const component = plan.criteriaSet.components.find((one) => one.code === input.componentCode);
    if (component === undefined) return refuse({ code: 'component-unknown', component: input.componentCode });
    const beyond = component.max !== null && comparePoints(input.points, component.max) > 0;
    if (beyond || comparePoints(input.points, '0') < 0) {
      return refuse({ code: 'points-above-maximum', max: component.max ?? '' });
    }

    const id = deps.newId();
    await stores.scores.record({
      tenantId: actor.tenantId,
      planId: plan.id,
      componentCode: component.code,
      kind: 'official',
      points: points(input.points),
      reason: { code: 'recorded', params: { note: input.reason } },
      basis: id,
      at,
      by: actor.accountId,
    });
    await stores.receipts.settle(actor, envelope.key, { id });
    return accept({ id });
  });
}
