import { newSessionToken, hashToken } from '@tctp/identity';
import type { Known, SessionIdentity, SessionMeans, SessionWant, SignedIn } from '@tctp/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiDeps } from '../api-deps';
import { recordAccess } from '../trail/record-access';
import { sessionCookie, sessionTokenOf } from './session-cookie';
import { whence } from './whence';

/** A new session for a person who has shown who they are; the one the browser held before is over. */
export async function openSession(
  deps: ApiDeps,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  known: Known,
  { means, wants, identity }: { means: SessionMeans; wants: SessionWant | null; identity?: SessionIdentity },
): Promise<SignedIn> {
  const { accounts, settings } = deps;
  await endSession(deps, request);
  const { token, tokenHash } = newSessionToken();
  const seconds = settings.sessionHours * 3600;
  const id = await accounts.startSession(known.actor, {
    tokenHash,
    expiresAt: new Date(Date.now() + seconds * 1000),
    means,
    wants,
    ...(identity === undefined ? {} : { identity }),
    ...whence(request),
  });
  if (wants !== 'secondFactor')
    await recordAccess(deps, request, 'signed-in', { by: known.actor, params: { means } });
  giveSessionCookie(settings, { request, reply }, token);
  const { actor, unit, tenant } = known;
  return { actor, unit, tenant, session: { id, means, wants } };
}

export function giveSessionCookie(
  settings: Pick<ApiDeps['settings'], 'secureCookies' | 'sessionHours'>,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  token: string,
): void {
  const { name, attributes } = sessionCookie(request, settings);
  void reply.setCookie(name, token, { ...attributes, maxAge: settings.sessionHours * 3600 });
}

/** Whatever session the browser holds is over. */
export async function endSession(
  { accounts, settings }: Pick<ApiDeps, 'settings'> & { accounts: Pick<ApiDeps['accounts'], 'endSession'> },
  request: FastifyRequest,
): Promise<void> {
  const token = sessionTokenOf(request, settings);
  if (token !== undefined) await accounts.endSession(hashToken(token));
}
