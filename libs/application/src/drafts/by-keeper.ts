import { localDateOf } from '@tctp/calendar';
import type { Actor, Instant } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, Stores, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { refuse } from '../refusal';
import type { ShippedDefaults } from './draft-context';
import type { DraftSurroundings, WholeDraft } from './draft-store';
import type { InspectedDraft } from './inspect-draft';
import { inspectDraft } from './inspect-draft';

export interface DraftDeps {
  work: UnitOfWork;
  clock: Clock;
  shipped: ShippedDefaults;
}

/** What somebody asks of a draft as they saw it. */
export interface DraftRequest extends KeyedRequest {
  draftId: string;
  expectedVersion: number;
}

/** An open draft as its keeper saw it, locked. */
export interface DraftInHand {
  stored: WholeDraft;
  surroundings: DraftSurroundings;
  inspected: InspectedDraft;
  at: Instant;
  stores: Stores;
}

/** Nội vụ keeps the plan, and whoever administers; neither in somebody else's name. */
export function mayKeepPlans(actor: Actor): boolean {
  return isAmong(actor, 'keepers');
}

export const notKeeper = () => refuse({ code: 'not-permitted', action: 'keepPlans' });

/** The road of every change to a draft: the role, the key, the version, one transaction. */
export async function onDraft<T>(
  { work, clock, shipped }: DraftDeps,
  request: DraftRequest,
  command: (draft: DraftInHand) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { tenantId } = request.actor;
  if (!mayKeepPlans(request.actor)) return notKeeper();
  const at = await clock.now();
  return runOnce<T>(work, request, async (stores) => {
    const stored = await stores.drafts.lock(tenantId, request.draftId);
    if (stored === null) return refuse({ code: 'draft-unknown' });
    if (stored.version !== request.expectedVersion)
      return refuse({ code: 'stale-version', current: stored.version });
    if (stored.state !== 'open') return refuse({ code: 'draft-closed' });
    const surroundings = await stores.drafts.surroundings(tenantId);
    const inspected = inspectDraft(stored, surroundings, shipped, thisYearOf(shipped, at));
    return command({ stored, surroundings, inspected, at, stores });
  });
}

export function thisYearOf(shipped: ShippedDefaults, at: Instant): number {
  return Number(localDateOf(shipped.calendar.calendar, at).slice(0, 4));
}
