import type { Actor } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import type { PlanRowSummary, ReadModels } from '../read-models';

export interface PlanInHand {
  plan: PlanRowSummary | null;
  /** Whether there is another one that this person may turn to. */
  several: boolean;
}

/**
 * The plan somebody works on: the one they have turned to, else the newest of the authority their own unit belongs to,
 * else the newest there is. Units turn only to plans of their own authority, earlier ones; everybody above to any.
 */
export async function planInHand(
  { read }: { read: Pick<ReadModels, 'plans' | 'authorityOf'> },
  actor: Actor,
  wanted?: string,
): Promise<PlanInHand> {
  const [all, authorityId] = await Promise.all([
    read.plans(actor.tenantId),
    read.authorityOf(actor.tenantId, actor.unitId),
  ]);
  const own = all.filter((plan) => plan.authorityId === authorityId);
  const open = isAmong(actor, 'units') && own.length > 0 ? own : all;
  const plan = open.find(({ id }) => id === wanted) ?? own[0] ?? all[0] ?? null;
  return { plan, several: open.length > 1 };
}
