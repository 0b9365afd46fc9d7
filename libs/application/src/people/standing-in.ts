import type { Actor, DelegationRefusal } from '@tctp/domain';
import { substituteFor } from '@tctp/domain';
import type { Clock } from '../ports';
import type { ReadModels, StandingDelegation } from '../read-models';
import type { Refusal, Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { todayOf } from './today';

/**
 * Somebody acts for a colleague who is away: with the colleague's role, in the colleague's place, under their own name.
 * The history reads "X for Y". Refused unless the chain of delegations of today ends at the person who asks.
 */
export async function standInFor(
  deps: { read: Pick<ReadModels, 'colleagues' | 'delegations'>; clock: Clock },
  actor: Actor,
  absentId: string,
): Promise<Result<Actor>> {
  if (absentId === actor.accountId) return accept(actor);
  const people = await deps.read.colleagues(actor);
  const absent = people.find(({ accountId }) => accountId === absentId);
  if (absent === undefined) return refuse({ code: 'person-unknown', person: absentId });
  const standing = await deps.read.delegations(actor);
  const found = substituteFor(absentId, todayOf(await deps.clock.now()), standing.map(plain));
  if (!found.ok || found.acts !== actor.accountId)
    return refuse({ code: 'not-substitute', person: absent.displayName });
  const standsFor = { id: absentId, name: absent.displayName };
  return accept({ ...actor, role: absent.role, standsFor });
}

/** As the rules of delegation see it. */
export function plain({ from, to, firstDay, lastDay }: StandingDelegation) {
  return { from: from.accountId, to: to.accountId, firstDay, lastDay };
}

/** A chain is told by the names of the people in it. */
export function toldOf(refusal: DelegationRefusal, nameOf: (accountId: string) => string): Refusal {
  if ('to' in refusal) return { code: refusal.code, to: nameOf(refusal.to) };
  if ('chain' in refusal) return { code: refusal.code, chain: refusal.chain.map(nameOf).join(' → ') };
  return refusal;
}
