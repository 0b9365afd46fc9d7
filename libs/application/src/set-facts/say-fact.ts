import type { FactSaid, SayFact } from '@tctp/contracts';
import { isAmong } from '@tctp/domain';
import { checkSetFacts } from '@tctp/scoring';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { scoresMessage } from '../tasks/decision-to-write';
import { registerTitle } from '../scores/reason-by-register';
import { whoseFact } from './whose-fact';

export interface SayFactRequest extends KeyedRequest {
  /** How often this fact had been said when it was asked for. */
  expectedVersion: number;
}

/**
 * Nội vụ says a fact of the whole unit, or corrects one: with a reason, kept beside everything said before. What the
 * program counts or a register tells is nobody's to say, and locked points stay as they are.
 */
export async function sayFact(
  deps: { work: UnitOfWork; clock: Clock },
  request: SayFactRequest,
  planId: string,
  { fact, value, reason, document }: SayFact,
): Promise<Result<FactSaid>> {
  const { actor } = request;
  const { tenantId } = actor;
  if (!isAmong(actor, 'reviewers')) return refuse({ code: 'not-permitted', action: 'sayFact' });
  const at = await deps.clock.now();
  return runOnce<FactSaid>(deps.work, request, async (stores) => {
    const { count, closed } = await stores.setFacts.lock(tenantId, planId, fact);
    const plan = await stores.plans.read(tenantId, planId);
    if (plan === null) return refuse({ code: 'plan-unknown' });
    const whose = whoseFact(plan.criteriaSet, fact);
    if (whose === null) return refuse({ code: 'fact-unknown', fact });
    if (whose.kind === 'counted') return refuse({ code: 'fact-counted', fact });
    if (whose.kind === 'register')
      return refuse({ code: 'fact-of-register', fact, register: registerTitle(whose.register) });
    if (closed) return refuse({ code: 'appraisal-closed' });
    if (count !== request.expectedVersion) return refuse({ code: 'stale-version', current: count });
    const unfit = value === null ? null : checkSetFacts(plan.criteriaSet, { [fact]: value });
    if (unfit !== null) return refuse(unfit);
    if (value === null && count === 0) return refuse({ code: 'nothing-changes' });
    const sequence = count + 1;
    const by = { by: actor.accountId, for: actor.standsFor?.id ?? null };
    await stores.setFacts.say(tenantId, planId, { fact, sequence, value, reason, document, ...by, at });
    await stores.outbox.add([scoresMessage(plan)]);
    return accept({ version: sequence });
  });
}
