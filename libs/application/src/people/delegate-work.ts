import type { LocalDate } from '@tctp/domain';
import { checkDelegation, mayDelegate } from '@tctp/domain';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, UnitOfWork } from '../ports';
import type { StandingDelegation } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { plain, toldOf } from './standing-in';
import { todayOf } from './today';

export interface DelegationInput {
  /** Who will be away; whoever asks, where it is absent. The head of a unit may ask for an officer of it. */
  from?: string | undefined;
  to: string;
  firstDay: LocalDate;
  lastDay: LocalDate;
  reason: string;
}

/** Uỷ quyền: a colleague of the same unit acts for somebody who is away, on both days and every day between. */
export async function delegateWork(
  deps: { work: UnitOfWork; clock: Clock; newId: () => string },
  request: KeyedRequest,
  input: DelegationInput,
): Promise<Result<StandingDelegation>> {
  const { actor } = request;
  const at = await deps.clock.now();
  return runOnce<StandingDelegation>(deps.work, request, async (stores) => {
    const { people, standing } = await stores.delegations.lockUnit(actor.tenantId, actor.unitId);
    const person = (id: string) => people.find(({ accountId }) => accountId === id);
    const fromId = input.from ?? actor.accountId;
    const from = person(fromId);
    const to = person(input.to);
    if (from === undefined) return refuse({ code: 'person-unknown', person: fromId });
    if (to === undefined) return refuse({ code: 'person-unknown', person: input.to });
    if (!mayDelegate(actor, from)) return refuse({ code: 'not-permitted', action: 'delegate' });
    if (input.firstDay < todayOf(at)) return refuse({ code: 'first-day-past' });

    const { firstDay, lastDay, reason } = input;
    const wanted = { from: fromId, to: input.to, firstDay, lastDay };
    const refusal = checkDelegation(wanted, standing.map(plain));
    if (refusal !== null) return refuse(toldOf(refusal, (id) => person(id)?.displayName ?? id));

    const delegation: StandingDelegation = { id: deps.newId(), from, to, firstDay, lastDay, reason };
    await stores.delegations.add(actor, delegation, at);
    return accept(delegation);
  });
}
