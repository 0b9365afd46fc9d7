import { hashToken } from '@tctp/identity';
import type { SignedIn } from '@tctp/persistence';
import type { FastifyRequest } from 'fastify';
import type { ApiDeps } from '../api-deps';
import { sessionTokenOf } from './session-cookie';

/** Who holds the session a request brings; null: none that stands. Sessions live on wall time, also in a sandbox. */
export async function findSessionOf(
  { accounts, settings }: Pick<ApiDeps, 'accounts' | 'settings'>,
  request: FastifyRequest,
  { attended }: { attended: boolean },
): Promise<SignedIn | null> {
  const token = sessionTokenOf(request, settings);
  if (token === undefined) return null;
  const idleMinutes = settings.sessionIdleMinutes;
  return accounts.findSession(hashToken(token), { at: new Date(), idleMinutes, attended });
}
