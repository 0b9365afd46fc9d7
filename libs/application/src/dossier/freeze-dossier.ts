import { isAmong } from '@tctp/domain';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { freezeComponents } from './frozen-content';
import { registersOf } from './frozen-entries';
import { lastYearOf } from '../plans/last-year';

/** Chốt hồ sơ: what is approved at this moment is what the appraiser will see, whatever happens to it afterwards. */
export async function freezeDossier(
  deps: { work: UnitOfWork; clock: Clock; newId: () => string },
  request: KeyedRequest,
  input: { planId: string; reason: string },
): Promise<Result<{ id: string }>> {
  const { actor } = request;
  const { tenantId } = actor;
  const { planId, reason } = input;
  return runOnce<{ id: string }>(deps.work, request, async (stores) => {
    if (!isAmong(actor, 'office')) return refuse({ code: 'not-permitted', action: 'freezeDossier' });
    const plan = await stores.plans.read(tenantId, planId);
    if (plan === null) return refuse({ code: 'plan-unknown' });
    const last = await stores.dossiers.lockPlan(tenantId, planId);
    if (last.open) return refuse({ code: 'appraisal-open' });

    const id = deps.newId();
    const frozenAt = await deps.clock.now();
    const head = { id, planId, number: last.number + 1, frozenAt, reason, lastYear: lastYearOf(plan) };
    const found = await stores.dossiers.look(tenantId, planId);
    const components = freezeComponents(plan, found, {
      books: await stores.registers.books(tenantId, planId),
      entries: await stores.registers.standing(tenantId, planId, registersOf(plan.criteriaSet)),
    });
    await stores.dossiers.freeze(actor, head, components);
    return accept({ id });
  });
}
