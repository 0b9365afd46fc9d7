import type { Result } from '../refusal';
import { accept } from '../refusal';
import type { AdminDeps, AdminRequest } from './by-admin';
import { byAdmin } from './by-admin';
import { personAsSeen } from './person-as-seen';

/** Signs somebody out everywhere, a lost telephone for instance. They may sign in again; who may not is locked. */
export function endSessions(
  deps: AdminDeps,
  request: AdminRequest,
  accountId: string,
  { reason }: { reason: string },
): Promise<Result<{ accountId: string; version: number }>> {
  return byAdmin(deps, request, async (stores, at) => {
    const found = await personAsSeen(stores, request, accountId);
    if (!found.ok) return found;
    await stores.people.endSessions(request.actor.tenantId, accountId);
    await stores.adminEvents.add(request.actor, at, [
      { subject: { kind: 'person', id: accountId }, code: 'sessionsEnded', before: {}, after: {}, reason },
    ]);
    return accept({ accountId, version: found.value.version });
  });
}
