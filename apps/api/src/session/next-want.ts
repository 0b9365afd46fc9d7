import type { Actor } from '@tctp/domain';
import type { KeptPassword, SessionWant } from '@tctp/persistence';
import type { ApiDeps } from '../api-deps';

type Deps = Pick<ApiDeps, 'secondFactors' | 'settings'>;

export function mustHaveSecondFactor({ settings }: Pick<Deps, 'settings'>, { role }: Actor): boolean {
  return settings.secondFactorRoles.includes(role);
}

/**
 * What is still wanted of whoever has given their password; null: everything opens. First they show that it is them,
 * then they choose a password of their own, then a second factor where their role may not go without.
 */
export async function nextWant(
  deps: Deps,
  actor: Actor,
  { password, factorShown }: { password: KeptPassword['password']; factorShown: boolean },
): Promise<SessionWant | null> {
  const hasFactor = (await deps.secondFactors.read(actor)) !== null;
  if (hasFactor && !factorShown) return 'secondFactor';
  if (password !== 'own') return 'newPassword';
  return !hasFactor && mustHaveSecondFactor(deps, actor) ? 'enrolment' : null;
}
