import { planInHand } from '@tctp/application';
import type { Session } from '@tctp/contracts';
import type { SignedIn } from '@tctp/persistence';
import type { ApiDeps } from '../api-deps';

/** A session as its holder reads it. */
export async function describeSession(
  { read, settings }: Pick<ApiDeps, 'read' | 'settings'>,
  { actor, unit, tenant, session }: SignedIn,
  wanted?: string,
): Promise<Session> {
  const { plan, several } = await planInHand({ read }, actor, wanted);
  const { standsFor } = actor;
  return {
    accountId: actor.accountId,
    displayName: actor.displayName,
    wants: session.wants,
    means: session.means,
    actingFor: standsFor === undefined ? null : { accountId: standsFor.id, displayName: standsFor.name },
    role: actor.role,
    unit,
    tenant,
    planId: plan?.id ?? null,
    severalPlans: several,
    workplace: plan === null ? tenant.name : `${plan.authorityName} · ${plan.year}`,
    sandbox: settings.sandbox,
  };
}
