import { foldText } from '@tctp/domain';
import type { PlanWords } from '@tctp/drafts';
import { planOf } from '@tctp/drafts';
import { startPlan } from '../plans/load-plan';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { DraftDeps, DraftInHand, DraftRequest } from './by-keeper';
import { onDraft } from './by-keeper';

export interface ActivatedDraft {
  planId: string;
  tasks: number;
}

/**
 * A draft becomes a plan with its tasks, on the road of every plan, in the transaction that closes the draft. What the
 * paper does not say of ladder and review is taken from the plan it follows, else from the tenant's newest.
 */
export function activateDraft(
  deps: DraftDeps & { planWords: PlanWords },
  request: DraftRequest,
  { reason }: { reason: string },
): Promise<Result<ActivatedDraft>> {
  return onDraft(deps, request, async (inHand) => {
    const { inspected, surroundings, stored, stores, at } = inHand;
    const { blocking } = inspected.summary.open;
    if (blocking > 0) return refuse({ code: 'findings-block', count: blocking });
    const id = freePlanId(inHand);
    const made = planOf(inspected.draft, inspected.context, {
      planId: id,
      criteriaSetId: id,
      policy: policyOf(inHand) ?? deps.shipped.policy,
      open: inspected.findings.filter(({ settledBecause }) => settledBecause === null),
      words: deps.planWords,
    });
    if (!made.ok) return refuse({ code: 'draft-incomplete', missing: made.missing.join(', ') });
    const { baseline, criteriaSet, plan } = made;
    const { tenant } = surroundings;
    const { units, calendar } = inspected.context;
    const { loaded, tasks } = await startPlan(
      stores,
      { tenant, units, criteriaSet, baseline, calendar, plan },
      at,
    );
    /* Another draft of the same number became a plan at this moment: asked again, this one finds the next id. */
    if (!loaded) return refuse({ code: 'plan-busy' });
    const { tenantId, accountId } = request.actor;
    await stores.drafts.close(tenantId, stored.id, { planId: id, at, by: accountId, reason });
    return accept({ planId: id, tasks });
  });
}

function policyOf({ stored, surroundings: { plans } }: DraftInHand) {
  const follows = plans.find(({ id }) => id === stored.proposedFrom?.planId);
  return (follows ?? plans[0])?.policy;
}

/** "119/KH-UBND" of 2017 is `119-kh-ubnd-2017`, the next one of that name `119-kh-ubnd-2017-2`. */
function freePlanId({ inspected, surroundings }: DraftInHand): string {
  const { number, year } = inspected.draft;
  const base = foldText([number, year].join(' '))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const taken = new Set(surroundings.plans.map(({ id }) => id));
  for (let turn = 1; ; turn += 1) {
    const id = turn === 1 ? base : `${base}-${turn}`;
    if (!taken.has(id)) return id;
  }
}
