import type { PlanContext } from '../decision';
import type { Clock, KeyedRequest, Stores, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { mayReadEntry } from './may-read-entry';
import type { BookKey, EntryInHand, LockedBook } from './register-store';

export interface RegisterDeps {
  work: UnitOfWork;
  clock: Clock;
  newId: () => string;
}

export type EntryResult = { id: string; number: number; version: number; state: string };

/** The entry with its book locked and open; not there for whoever may not see it. */
export async function takeEntry(
  stores: Stores,
  { actor }: KeyedRequest,
  entryId: string,
): Promise<Result<{ plan: PlanContext; book: LockedBook; entry: EntryInHand }>> {
  const { tenantId } = actor;
  const found = await stores.registers.find(tenantId, entryId);
  if (found === null || !mayReadEntry(actor, found)) return refuse({ code: 'entry-unknown' });
  const opened = await openBook(stores, { tenantId, planId: found.planId, register: found.register });
  if (!opened.ok) return opened;
  const entry = await stores.registers.find(tenantId, entryId);
  if (entry === null) return refuse({ code: 'entry-unknown' });
  return accept({ ...opened.value, entry });
}

export async function openBook(
  stores: Stores,
  key: BookKey,
): Promise<Result<{ plan: PlanContext; book: LockedBook }>> {
  const plan = await stores.plans.read(key.tenantId, key.planId);
  const book = plan === null ? null : await stores.registers.lockBook(key);
  if (plan === null || book === null) return refuse({ code: 'plan-unknown' });
  return book.closedAt === null ? accept({ plan, book }) : refuse({ code: 'book-closed' });
}
