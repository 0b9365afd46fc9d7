import { inEveryTenant } from '@tctp/persistence';
import type { FastifyInstance } from 'fastify';
import type { ApiSettings } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { bringsBearer } from './bearer';
import { routeOf } from './route-table';
import { sessionTokenOf } from './session-cookie';
import type { SessionGuard, SignedInRequest } from './session.guard';

/** Refusals of what was sent, met before the guard is. */
const OF_THE_REQUEST = new Set([400, 413, 415]);

/** Who brings neither session nor token is shown out before a byte of the body is read. */
export function signInFirst(server: FastifyInstance, settings: Pick<ApiSettings, 'secureCookies'>): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const route = routeOf(request.method, request.routeOptions.url);
    const isClosed = route !== null && route.access !== 'public';
    const bringsNothing = sessionTokenOf(request, settings) === undefined && !bringsBearer(request);
    done(isClosed && bringsNothing ? new ProblemError({ code: 'not-signed-in' }) : undefined);
  });
}

/**
 * 401 and 403 come before 400: a body is read before the guard is asked, and nobody is told what is wrong with what they
 * sent to a place that is not open to them. Only asked where something is wrong, so that a sound request pays nothing.
 */
export function guardFirst(
  guard: Pick<SessionGuard, 'admit'>,
): (problem: ProblemError, request: SignedInRequest) => Promise<ProblemError> {
  return async (problem, request) => {
    const route = routeOf(request.method, request.routeOptions.url);
    const isUnasked = request.signedIn === undefined && OF_THE_REQUEST.has(problem.status);
    if (!isUnasked || route === null || route.access === 'public') return problem;
    try {
      await inEveryTenant(() => guard.admit(request));
      return problem;
    } catch (error) {
      return error instanceof ProblemError ? error : problem;
    }
  };
}
