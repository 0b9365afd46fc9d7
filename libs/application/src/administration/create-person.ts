import type { Role } from '@tctp/domain';
import type { KeyedRequest } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { AdminDeps } from './by-admin';
import { byAdmin } from './by-admin';

export interface NewPerson {
  username: string;
  displayName: string;
  unitId: string;
  role: Role;
  reason: string;
}

/** Makes a password; only the hash is kept, the password is said once to whoever asked for it. */
export type NewPassword = () => Promise<{ password: string; passwordHash: string }>;

export interface PersonWithPassword {
  accountId: string;
  version: number;
  /** Null when the same request is answered again: what was said once is not known any more. */
  password: string | null;
}

/** A new account with its first password. */
export async function createPerson(
  deps: AdminDeps & { newId: () => string; newPassword: NewPassword },
  request: KeyedRequest,
  input: NewPerson,
): Promise<Result<PersonWithPassword>> {
  const { reason, username, displayName, role, unitId } = input;
  const { tenantId } = request.actor;
  const { password, passwordHash } = await deps.newPassword();
  let said: string | null = null;
  const result = await byAdmin<Omit<PersonWithPassword, 'password'>>(deps, request, async (stores, at) => {
    const unit = await stores.people.unit(tenantId, unitId);
    if (unit === null) return refuse({ code: 'unit-unknown', unit: unitId });
    const id = deps.newId();
    const account = { id, username, passwordHash, displayName, role, unitId };
    const [taken] = await stores.people.add(tenantId, [account]);
    if (taken !== undefined) return refuse({ code: 'username-taken', username });
    await stores.adminEvents.add(request.actor, at, [
      {
        subject: { kind: 'person', id },
        code: 'personCreated',
        before: {},
        after: { username, displayName, role, unit: unit.name },
        reason,
      },
    ]);
    said = password;
    return accept({ accountId: id, version: 1 });
  });
  return result.ok ? accept({ ...result.value, password: said }) : result;
}
