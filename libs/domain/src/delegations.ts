import type { LocalDate } from './time';

/** Uỷ quyền: while somebody is away, somebody else acts for them. Both days are included. */
export interface Delegation {
  from: string;
  to: string;
  firstDay: LocalDate;
  lastDay: LocalDate;
}

/** How many hands a matter may pass through before nobody knows any more who decides. */
export const LONGEST_CHAIN = 3;

export type DelegationRefusal =
  | { code: 'delegation-to-self' }
  | { code: 'delegation-backwards' }
  | { code: 'delegation-overlaps'; to: string }
  | { code: 'delegation-circle'; chain: readonly string[] }
  | { code: 'delegation-too-long'; chain: readonly string[] };

/**
 * Who acts when work is given to `person` on `day`: the person, or whoever stands at the end of the chain of
 * delegations. `chain` starts with the person and ends with who acts.
 */
export function substituteFor(
  person: string,
  day: LocalDate,
  delegations: readonly Delegation[],
):
  | { ok: true; acts: string; chain: readonly string[] }
  | { ok: false; refusal: Extract<DelegationRefusal, { chain: readonly string[] }> } {
  const chain = [person];
  for (let acts = person; ;) {
    const next = delegations.find(
      ({ from, firstDay, lastDay }) => from === acts && firstDay <= day && day <= lastDay,
    );
    if (next === undefined) return { ok: true, acts, chain };
    acts = next.to;
    if (chain.includes(acts))
      return { ok: false, refusal: { code: 'delegation-circle', chain: [...chain, acts] } };
    chain.push(acts);
    if (chain.length > LONGEST_CHAIN + 1)
      return { ok: false, refusal: { code: 'delegation-too-long', chain } };
  }
}

/** Why a delegation cannot stand beside the others; null when it can. What it lets through always has an end. */
export function checkDelegation(wanted: Delegation, others: readonly Delegation[]): DelegationRefusal | null {
  if (wanted.from === wanted.to) return { code: 'delegation-to-self' };
  if (wanted.lastDay < wanted.firstDay) return { code: 'delegation-backwards' };
  const beside = others.filter(
    (other) => other.firstDay <= wanted.lastDay && wanted.firstDay <= other.lastDay,
  );
  const twice = beside.find((other) => other.from === wanted.from);
  if (twice !== undefined) return { code: 'delegation-overlaps', to: twice.to };
  return checkChains([...beside, wanted], wanted);
}

/** Chains change only on the first day of a delegation, so those days inside the wanted one stand for all. */
function checkChains(together: readonly Delegation[], { firstDay }: Delegation): DelegationRefusal | null {
  const days = together.map((one) => (one.firstDay > firstDay ? one.firstDay : firstDay));
  for (const day of new Set(days)) {
    for (const { from } of together) {
      const found = substituteFor(from, day, together);
      if (!found.ok) return found.refusal;
    }
  }
  return null;
}
