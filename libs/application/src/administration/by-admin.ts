import type { Actor, Instant } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, Stores, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { refuse } from '../refusal';

export interface AdminDeps {
  work: UnitOfWork;
  clock: Clock;
}

/** What an administrator asks of something as they saw it. */
export interface AdminRequest extends KeyedRequest {
  expectedVersion: number;
}

/** Nobody administers in somebody else's name. */
export function mayAdminister(actor: Actor): boolean {
  return isAmong(actor, 'admins');
}

/** The road of every change an administrator makes: the role, the key, one transaction. */
export async function byAdmin<T>(
  { work, clock }: AdminDeps,
  request: KeyedRequest,
  command: (stores: Stores, at: Instant) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!mayAdminister(request.actor)) return refuse({ code: 'admin-only' });
  const at = await clock.now();
  return runOnce<T>(work, request, (stores) => command(stores, at));
}
