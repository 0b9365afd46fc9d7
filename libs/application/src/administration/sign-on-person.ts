/**
 * Whom an identity provider has made sure of, as an account here. In: the identity, and who its claims say they are.
 * Out: the account, found, linked or made by the rule that fits them, with the role and unit of that rule; every change
 * is kept in the history of the account. An account that signs in this way has no password.
 */
import type { Actor, Instant, Role } from '@tctp/domain';
import type { Stores, UnitOfWork, Clock } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { writePerson } from './change-person';
import type { AccountPlace, OutsideIdentity } from './sign-on-store';
import { NO_PASSWORD } from './sign-on-store';

export interface PersonFromOutside {
  identity: OutsideIdentity;
  username: string | null;
  displayName: string | null;
  role: Role;
  unitId: string;
  tenantId: string | null;
  link: boolean;
  create: boolean;
  /** What the history says of every change. */
  reason: string;
}

/** `isNew`: this identity has signed in to the account for the first time. */
export type SignedOnAccount = AccountPlace & { isNew: boolean };

interface Deps {
  work: UnitOfWork;
  clock: Clock;
  newId: () => string;
}

export async function signOnPerson(deps: Deps, person: PersonFromOutside): Promise<Result<SignedOnAccount>> {
  const at = await deps.clock.now();
  return deps.work.run<SignedOnAccount>(async (stores) => {
    const known = await stores.signOns.accountOf(person.identity);
    if (known !== null) return asTheRuleSays(stores, at, known, person);
    const tenantId = await stores.signOns.tenant(person.tenantId);
    if (tenantId === null) return refuse({ code: 'sign-on-misruled' });
    const { username } = person;
    if (username === null) return refuse({ code: 'sign-on-no-name' });
    const named = await stores.signOns.accountNamed(username);
    if (named !== null) {
      const isTheirs = person.link && named.tenantId === tenantId && !named.isLinked;
      return isTheirs ? link(stores, at, named, person) : refuse({ code: 'sign-on-name-taken' });
    }
    if (!person.create) return refuse({ code: 'sign-on-unmapped' });
    return create(stores, at, { id: deps.newId(), tenantId, username }, person);
  });
}

async function asTheRuleSays(
  stores: Stores,
  at: Instant,
  place: AccountPlace,
  { role, unitId, tenantId, reason }: PersonFromOutside,
): Promise<Result<SignedOnAccount>> {
  const { people } = stores;
  const known = { ...place, isNew: false };
  const account = await people.lock(place.tenantId, place.accountId);
  if (account === null || (tenantId !== null && tenantId !== place.tenantId))
    return refuse({ code: 'sign-on-misruled' });
  if (account.lockedAt !== null) return refuse({ code: 'account-locked' });
  if (role === account.role && unitId === account.unit.id) return accept(known);
  const isLastAdmin =
    account.role === 'admin' &&
    role !== 'admin' &&
    !(await people.hasOtherAdmin(place.tenantId, place.accountId));
  if (isLastAdmin) return refuse({ code: 'last-admin' });
  const unit = unitId === account.unit.id ? account.unit : await people.unit(place.tenantId, unitId);
  if (unit === null) return refuse({ code: 'sign-on-misruled' });
  const { displayName } = account;
  const actor = themselves(place, { displayName, role: account.role, unitId: account.unit.id });
  await writePerson(stores, { actor, at }, account, { displayName, role, unit, reason });
  return accept(known);
}

/** Whoever used the password before has to come in through the provider now. */
async function link(
  stores: Stores,
  at: Instant,
  place: AccountPlace,
  person: PersonFromOutside,
): Promise<Result<SignedOnAccount>> {
  const { tenantId, accountId } = place;
  const result = await asTheRuleSays(stores, at, place, person);
  if (!result.ok) return result;
  await stores.signOns.link(place, person.identity, at);
  await stores.people.change(tenantId, accountId, { passwordHash: NO_PASSWORD });
  await stores.people.endSessions(tenantId, accountId);
  await stores.people.tellOwner(tenantId, accountId, 'sign-on-linked');
  await tell(stores, at, place, person, 'signOnLinked', { provider: person.identity.issuer });
  return accept({ ...place, isNew: true });
}

async function create(
  stores: Stores,
  at: Instant,
  { id, tenantId, username }: { id: string; tenantId: string; username: string },
  person: PersonFromOutside,
): Promise<Result<SignedOnAccount>> {
  const { role, identity } = person;
  const unit = await stores.people.unit(tenantId, person.unitId);
  if (unit === null) return refuse({ code: 'sign-on-misruled' });
  const displayName = person.displayName ?? username;
  const account = { id, username, displayName, role, unitId: unit.id, passwordHash: NO_PASSWORD };
  const [taken] = await stores.people.add(tenantId, [account]);
  if (taken !== undefined) return refuse({ code: 'sign-on-name-taken' });
  const place = { tenantId, accountId: id };
  await stores.signOns.link(place, identity, at);
  const facts = { username, displayName, role, unit: unit.name, provider: identity.issuer };
  await tell(stores, at, place, { ...person, displayName }, 'personCreated', facts);
  return accept({ ...place, isNew: true });
}

async function tell(
  stores: Stores,
  at: Instant,
  place: AccountPlace,
  { displayName, role, unitId, reason }: PersonFromOutside,
  code: 'personCreated' | 'signOnLinked',
  after: Readonly<Record<string, string>>,
): Promise<void> {
  const actor = themselves(place, { displayName: displayName ?? '', role, unitId });
  const subject = { kind: 'person', id: place.accountId } as const;
  await stores.adminEvents.add(actor, at, [{ subject, code, before: {}, after, reason }]);
}

/** Nobody administers here but the rule, and it does so when they come. */
function themselves(
  { tenantId, accountId }: AccountPlace,
  who: Pick<Actor, 'displayName' | 'role' | 'unitId'>,
): Actor {
  return { tenantId, accountId, ...who };
}
