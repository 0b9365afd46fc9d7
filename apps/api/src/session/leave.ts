import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiDeps } from '../api-deps';
import { recordAccess } from '../trail/record-access';
import { endSession } from './open-session';
import { sessionCookie } from './session-cookie';
import { signedInOf } from './session.guard';

/**
 * What pages have kept of a person in this browser. Not its cookies: they would be those of every program under the same
 * name, and the one by which the browser is known to its owner. Not its cache: it holds scripts and no data.
 */
const CLEARED = '"storage"';

/** Signed out in this browser: the session is over, and nothing of its person stays behind. */
export async function leave(
  deps: ApiDeps,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<void> {
  const { wants } = signedInOf(request).session;
  await endSession(deps, request);
  await recordAccess(deps, request, 'signed-out');
  const { name, attributes } = sessionCookie(request, deps.settings);
  void reply.clearCookie(name, attributes);
  /* Whoever never came all the way in was shown nothing, and loses nothing they had typed before. */
  if (wants === null) void reply.header('clear-site-data', CLEARED);
}
