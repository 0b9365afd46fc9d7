import type { Session } from '@tctp/contracts';
import type { SignedIn } from '@tctp/persistence';
import type { ApiDeps } from '../api-deps';

/** A session as its holder reads it. */
export async function describeSession(
  { read, settings }: Pick<ApiDeps, 'read' | 'settings'>,
  { actor, unit, tenant, session }: SignedIn,
): Promise<Session> {
  const [plan] = await read.plans(tenant.id);
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
    workplace: plan === undefined ? tenant.name : `${plan.authorityName} · ${plan.year}`,
    sandbox: settings.sandbox,
  };
}
