import { mayEndDelegation } from '@tctp/domain';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

/** Back sooner: whoever was to be away, or the head of the unit, ends it at once. What was done meanwhile stands. */
export async function endDelegation(
  deps: { work: UnitOfWork; clock: Clock },
  request: KeyedRequest,
  delegationId: string,
): Promise<Result<{ id: string }>> {
  const { actor } = request;
  const at = await deps.clock.now();
  return runOnce<{ id: string }>(deps.work, request, async (stores) => {
    const { standing } = await stores.delegations.lockUnit(actor.tenantId, actor.unitId);
    const found = standing.find(({ id }) => id === delegationId);
    if (found === undefined) return refuse({ code: 'delegation-unknown' });
    if (!mayEndDelegation(actor, found.from)) return refuse({ code: 'not-permitted', action: 'delegate' });
    await stores.delegations.end(actor, delegationId, at);
    return accept({ id: delegationId });
  });
}
