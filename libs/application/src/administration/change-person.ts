import type { Actor, Instant, Role } from '@tctp/domain';
import { todayOf } from '../people/today';
import type { Stores } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { AdminFacts } from './admin-event';
import type { AdminDeps, AdminRequest } from './by-admin';
import { byAdmin } from './by-admin';
import type { LockedPerson } from './people-store';
import { personAsSeen } from './person-as-seen';

export interface PersonInput {
  displayName: string;
  role: Role;
  unitId: string;
  reason: string;
}

type Changed = { accountId: string; version: number };

/** Another name, role or unit. Whoever changes unit leaves the delegations of the old one; work in hand stays theirs until the head gives it to somebody. */
export function changePerson(
  deps: AdminDeps,
  request: AdminRequest,
  accountId: string,
  input: PersonInput,
): Promise<Result<Changed>> {
  return byAdmin<Changed>(deps, request, async (stores, at) => {
    const { actor } = request;
    const { tenantId } = actor;
    const found = await personAsSeen(stores, request, accountId);
    if (!found.ok) return found;
    const person = found.value;
    const { displayName, role, unitId, reason } = input;
    const moves = unitId !== person.unit.id;
    if (!moves && role === person.role && displayName === person.displayName)
      return refuse({ code: 'nothing-changes' });
    if (
      person.role === 'admin' &&
      role !== 'admin' &&
      !(await stores.people.hasOtherAdmin(tenantId, accountId))
    )
      return refuse({ code: 'last-admin' });
    const unit = moves ? await stores.people.unit(tenantId, unitId) : person.unit;
    if (unit === null) return refuse({ code: 'unit-unknown', unit: unitId });

    const version = await writePerson(stores, { actor, at }, person, { displayName, role, unit, reason });
    return accept({ accountId, version });
  });
}

/** What was decided of a locked person, written with its event. Answers the new version. */
export async function writePerson(
  stores: Stores,
  { actor, at }: { actor: Actor; at: Instant },
  person: LockedPerson,
  input: { displayName: string; role: Role; unit: { id: string; name: string }; reason: string },
): Promise<number> {
  const { accountId } = person;
  const { displayName, role, unit, reason } = input;
  const change = { displayName, role, unitId: unit.id };
  const version = await stores.people.change(actor.tenantId, accountId, change);
  if (unit.id !== person.unit.id) await stores.people.endDelegations(actor, accountId, todayOf(at), at);
  /* What a token opens hangs on its holder's place. */
  if (unit.id !== person.unit.id || role !== person.role)
    await stores.people.revokeTokens(actor.tenantId, accountId);
  const was: AdminFacts = { displayName: person.displayName, role: person.role, unit: person.unit.name };
  const is: AdminFacts = { displayName, role, unit: unit.name };
  const differing = Object.keys(is).filter((name) => was[name] !== is[name]);
  const only = (facts: AdminFacts): AdminFacts =>
    Object.fromEntries(differing.map((name) => [name, facts[name] ?? null]));
  await stores.adminEvents.add(actor, at, [
    {
      subject: { kind: 'person', id: accountId },
      code: 'personChanged',
      before: only(was),
      after: only(is),
      reason,
    },
  ]);
  return version;
}
