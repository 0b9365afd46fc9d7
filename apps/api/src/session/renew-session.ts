import { newSessionToken } from '@tctp/identity';
import type { SessionWant, SignedIn } from '@tctp/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiDeps } from '../api-deps';
import { giveSessionCookie } from './open-session';

/** The same session under a new token: who has shown more of themselves is known by nothing that was known before. */
export async function renewSession(
  { accounts, settings }: Pick<ApiDeps, 'accounts' | 'settings'>,
  via: { request: FastifyRequest; reply: FastifyReply },
  signedIn: SignedIn,
  wants: SessionWant | null,
): Promise<SignedIn> {
  const { token, tokenHash } = newSessionToken();
  await accounts.renewSession(signedIn.actor, signedIn.session.id, { tokenHash, wants });
  giveSessionCookie(settings, via, token);
  return { ...signedIn, session: { ...signedIn.session, wants } };
}
