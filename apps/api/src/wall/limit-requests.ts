import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiSettings } from '../api-deps';
import { ProblemError } from '../problems/problem';
import type { SignedInRequest } from '../session/session.guard';
import { bearerOf, bringsBearer } from '../session/bearer';
import { routeOf } from '../session/route-table';
import { sessionTokenOf } from '../session/session-cookie';
import { LatestOf } from './latest-of';

const MINUTE = 60_000;
const MOST_REMEMBERED = 20_000;
/** An office goes out by one address. */
const ADDRESS_TIMES = 4;
/** What anybody may send, such as passwords, in parts of what a person may. */
const PUBLIC_PART = 4;
/** Asked often, by whoever watches over the program. */
const HEALTH = '/api/health';

/**
 * How much one sender gets in a minute. A sender is known by a session or a token that was found good here before: what
 * somebody made up counts for its address, or everybody would have as many limits as they make up cookies. Each process
 * counts for itself.
 */
export async function limitRequests(
  server: FastifyInstance,
  settings: Pick<ApiSettings, 'requestsPerMinute' | 'secureCookies'>,
): Promise<void> {
  const most = settings.requestsPerMinute;
  if (most === 0) return;
  await server.register(rateLimit, { global: false });
  const good = new LatestOf<string>(MOST_REMEMBERED);
  const tokenOf = (request: FastifyRequest) =>
    bringsBearer(request) ? bearerOf(request) : sessionTokenOf(request, settings);
  const senderOf = (request: FastifyRequest) => {
    const token = tokenOf(request);
    return token != null && good.has(token) ? token : null;
  };
  const window = { timeWindow: MINUTE, cache: MOST_REMEMBERED };
  const byPerson = server.createRateLimit({ ...window, max: most, keyGenerator: (r) => senderOf(r) ?? '' });
  const byAddress = server.createRateLimit({ ...window, max: most * ADDRESS_TIMES });
  const byAddressInPublic = server.createRateLimit({ ...window, max: Math.ceil(most / PUBLIC_PART) });

  server.addHook('onRequest', async (request, reply) => {
    const limits = [senderOf(request) === null ? byAddress : byPerson];
    if (isPublic(request)) limits.push(byAddressInPublic);
    for (const limit of limits) {
      const told = await limit(request);
      if (told.isAllowed || !told.isExceeded) continue;
      void reply.header('retry-after', told.ttlInSeconds);
      throw new ProblemError({ code: 'too-many-requests', seconds: told.ttlInSeconds });
    }
  });
  server.addHook('onResponse', (request, _reply, done) => {
    const token = tokenOf(request);
    if (token != null && (request as SignedInRequest).signedIn !== undefined) good.add(token);
    done();
  });
}

function isPublic({ method, url, routeOptions }: FastifyRequest): boolean {
  return url !== HEALTH && routeOf(method, routeOptions.url)?.access === 'public';
}
