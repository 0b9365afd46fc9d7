import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { AdminDeps, AdminRequest } from './by-admin';
import { byAdmin } from './by-admin';
import { personAsSeen } from './person-as-seen';

type Changed = { accountId: string; version: number };

/** Locks an account, which ends its sessions in the same transaction, or opens it again. */
export function lockPerson(
  deps: AdminDeps,
  request: AdminRequest,
  accountId: string,
  { locked, reason }: { locked: boolean; reason: string },
): Promise<Result<Changed>> {
  return byAdmin<Changed>(deps, request, async (stores, at) => {
    const { tenantId } = request.actor;
    const found = await personAsSeen(stores, request, accountId);
    if (!found.ok) return found;
    if ((found.value.lockedAt !== null) === locked) return refuse({ code: 'nothing-changes' });
    if (locked && found.value.role === 'admin' && !(await stores.people.hasOtherAdmin(tenantId, accountId)))
      return refuse({ code: 'last-admin' });
    const version = await stores.people.change(tenantId, accountId, { lockedAt: locked ? at : null });
    if (locked) await stores.people.endSessions(tenantId, accountId);
    await stores.adminEvents.add(request.actor, at, [
      {
        subject: { kind: 'person', id: accountId },
        code: locked ? 'personLocked' : 'personUnlocked',
        before: {},
        after: {},
        reason,
      },
    ]);
    return accept({ accountId, version });
  });
}
