import type { Stores } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { AdminRequest } from './by-admin';
import type { LockedPerson } from './people-store';

/** The account, locked, as the administrator saw it; refused where somebody has changed it meanwhile. */
export async function personAsSeen(
  stores: Stores,
  { actor, expectedVersion }: AdminRequest,
  accountId: string,
): Promise<Result<LockedPerson>> {
  const person = await stores.people.lock(actor.tenantId, accountId);
  if (person === null) return refuse({ code: 'account-unknown' });
  if (person.erasedAt !== null) return refuse({ code: 'account-erased' });
  if (person.version !== expectedVersion) return refuse({ code: 'stale-version', current: person.version });
  return accept(person);
}
