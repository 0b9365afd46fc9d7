import type { KeyedRequest } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { AdminDeps } from './by-admin';
import { byAdmin } from './by-admin';

/** Shuts out a system that came in by somebody's token. */
export function revokeToken(
  deps: AdminDeps,
  request: KeyedRequest,
  id: string,
  { reason }: { reason: string },
): Promise<Result<{ id: string }>> {
  return byAdmin(deps, request, async (stores, at) => {
    const revoked = await stores.people.revokeToken(request.actor.tenantId, id);
    if (revoked === null) return refuse({ code: 'token-over' });
    const { accountId, name } = revoked;
    await stores.adminEvents.add(request.actor, at, [
      {
        subject: { kind: 'person', id: accountId },
        code: 'tokenRevoked',
        before: { token: name },
        after: {},
        reason,
      },
    ]);
    return accept({ id });
  });
}
