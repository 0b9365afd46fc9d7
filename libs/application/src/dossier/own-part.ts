import type { Actor } from '@tctp/domain';
import type { Stores } from '../ports';
import type { Refusal } from '../refusal';

/** What somebody has had to do with a component before it is judged. */
export interface OwnPart {
  componentCode: string;
  as: 'submitter' | 'answerer';
}

/** Who acts, and for whom: what either had a part in, neither judges. */
export function peopleBehind({ accountId, standsFor }: Pick<Actor, 'accountId' | 'standsFor'>): string[] {
  return [accountId, ...(standsFor === undefined ? [] : [standsFor.id])];
}

export function partIn(parts: readonly OwnPart[], code: string): OwnPart['as'] | null {
  return parts.find(({ componentCode }) => componentCode === code)?.as ?? null;
}

/** Null, or that they handed it in or answered for it themselves; by account, whatever role they have now. */
export async function checkOwnPart(
  { dossiers }: Pick<Stores, 'dossiers'>,
  actor: Actor,
  { id, planId }: { id: string | null; planId: string },
  component: string,
): Promise<Refusal | null> {
  const parts = await dossiers.partsOf(actor.tenantId, planId, id, peopleBehind(actor));
  const as = partIn(parts, component);
  return as === null ? null : { code: `${as}-cannot-appraise`, component };
}
