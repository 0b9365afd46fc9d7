import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { AdminDeps, AdminRequest } from './by-admin';
import { byAdmin } from './by-admin';
import type { NewPassword, PersonWithPassword } from './create-person';
import { personAsSeen } from './person-as-seen';

/** Somebody has forgotten theirs: another password, and whoever still uses the old one is signed out. */
export async function givePassword(
  deps: AdminDeps & { newPassword: NewPassword },
  request: AdminRequest,
  accountId: string,
  { reason }: { reason: string },
): Promise<Result<PersonWithPassword>> {
  const { tenantId } = request.actor;
  const { password, passwordHash } = await deps.newPassword();
  let said: string | null = null;
  const result = await byAdmin<Omit<PersonWithPassword, 'password'>>(deps, request, async (stores, at) => {
    const found = await personAsSeen(stores, request, accountId);
    if (!found.ok) return found;
    if (await stores.signOns.isLinked(tenantId, accountId)) return refuse({ code: 'sign-on-account' });
    const version = await stores.people.change(tenantId, accountId, { passwordHash });
    await stores.people.endSessions(tenantId, accountId);
    await stores.people.tellOwner(tenantId, accountId, 'password-given');
    await stores.adminEvents.add(request.actor, at, [
      { subject: { kind: 'person', id: accountId }, code: 'passwordGiven', before: {}, after: {}, reason },
    ]);
    said = password;
    return accept({ accountId, version });
  });
  return result.ok ? accept({ ...result.value, password: said }) : result;
}
