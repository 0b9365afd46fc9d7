import type { Audience, LocalDate } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import { todayOf } from '../people/today';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, Stores, UnitOfWork } from '../ports';
import type { Refusal, Result } from '../refusal';
import { refuse } from '../refusal';
import type { AppraisalInHand } from './dossier-rows';

export interface DossierDeps {
  work: UnitOfWork;
  clock: Clock;
  newId: () => string;
}

export interface OnAppraisal extends AppraisalInHand {
  stores: Stores;
  at: string;
  today: LocalDate;
}

/** One entry in the open appraisal of a plan, by whoever is in this circle: one transaction, in turn with all others. */
export function onAppraisal<T>(
  deps: DossierDeps,
  request: KeyedRequest,
  { planId, by, action }: { planId: string; by: Audience; action: string },
  enter: (hand: OnAppraisal) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { actor } = request;
  return runOnce<T>(deps.work, request, async (stores) => {
    if (!isAmong(actor, by)) return refuse({ code: 'not-permitted', action });
    const inHand = await stores.dossiers.take(actor.tenantId, planId);
    if (inHand === null) return refuse({ code: 'appraisal-none' });
    if (inHand.appraisal.state === 'closed') return refuse({ code: 'appraisal-closed' });
    const at = await deps.clock.now();
    return enter({ ...inHand, stores, at, today: todayOf(at) });
  });
}

/** Null, or that the dossier has no such component. */
export function checkComponent({ components }: AppraisalInHand, component: string): Refusal | null {
  return components.some(({ code }) => code === component) ? null : { code: 'component-unknown', component };
}
