import { createHash } from 'node:crypto';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { AdminDeps, AdminRequest } from './by-admin';
import { byAdmin } from './by-admin';
import { personAsSeen } from './person-as-seen';

/**
 * Takes the person out of an account that is locked: name, username, password, addresses, and all that was the account's
 * alone. What they decided stays under a number, because the files of the administration are kept by law; so do sealed
 * lines of the history that name them, because a seal that could be mended would be none.
 */
export function erasePerson(
  deps: AdminDeps & { nameForNumber: (number: string) => string },
  request: AdminRequest,
  accountId: string,
  { reason }: { reason: string },
): Promise<Result<{ accountId: string; version: number }>> {
  return byAdmin(deps, request, async (stores, at) => {
    const found = await personAsSeen(stores, request, accountId);
    if (!found.ok) return found;
    if (found.value.lockedAt === null) return refuse({ code: 'account-not-locked' });
    const { tenantId } = request.actor;
    const number = numberOf(tenantId, accountId);
    const pseudonym = { name: deps.nameForNumber(number), username: `erased-${number}` };
    const version = await stores.people.erase(tenantId, accountId, { ...pseudonym, at });
    await stores.adminEvents.add(request.actor, at, [
      { subject: { kind: 'person', id: accountId }, code: 'personErased', before: {}, after: {}, reason },
    ]);
    return accept({ accountId, version });
  });
}

const DIGITS = 8;

/** The same for the same account, told by nothing of the person. */
function numberOf(tenantId: string, accountId: string): string {
  return createHash('sha256').update(`${tenantId} ${accountId}`).digest('hex').slice(0, DIGITS);
}
