import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { AdminDeps, AdminRequest } from './by-admin';
import { byAdmin } from './by-admin';
import { personAsSeen } from './person-as-seen';

/** Somebody has lost telephone and recovery codes: the administrator, who knows them, lets them begin anew. */
export function takeSecondFactor(
  deps: AdminDeps,
  request: AdminRequest,
  accountId: string,
  { reason }: { reason: string },
): Promise<Result<{ accountId: string; version: number }>> {
  return byAdmin(deps, request, async (stores, at) => {
    const { tenantId } = request.actor;
    const found = await personAsSeen(stores, request, accountId);
    if (!found.ok) return found;
    if (!(await stores.people.takeSecondFactor(tenantId, accountId)))
      return refuse({ code: 'second-factor-none' });
    await stores.people.endSessions(tenantId, accountId);
    await stores.people.tellOwner(tenantId, accountId, 'second-factor-taken');
    await stores.adminEvents.add(request.actor, at, [
      {
        subject: { kind: 'person', id: accountId },
        code: 'secondFactorTaken',
        before: {},
        after: {},
        reason,
      },
    ]);
    return accept({ accountId, version: found.value.version });
  });
}
