import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { closedTo, standInFor } from '@tctp/application';
import type { Route } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import { narrowScope } from '@tctp/persistence';
import type { SignedIn, TokenHolder } from '@tctp/persistence';
import type { FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { checkAddress, checkHeaders } from '../http/check-address';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { bringsBearer, findTokenOf, mustReach } from './bearer';
import { findSessionOf } from './find-session';
import { audienceOf, routeOf } from './route-table';

/** Whoever comes in: somebody with a session, or a system by its token. */
type Caller = SignedIn | TokenHolder;
export type SignedInRequest = FastifyRequest & { signedIn?: Caller };

/** Who may come in, by the table of routes: what has no row there is closed to everybody. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly deps: ApiDeps) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.admit(context.switchToHttp().getRequest<SignedInRequest>());
    return true;
  }

  /** Throws unless the request may go on. */
  async admit(request: SignedInRequest): Promise<void> {
    const route = routeOf(request.method, request.routeOptions.url);
    if (route === null) throw new ProblemError({ code: 'route-unknown' });
    if (route.access === 'public') {
      checkAddress(request, route);
      return;
    }
    const signedIn = await this.whoSends(request);
    request.signedIn = signedIn;
    if ('token' in signedIn) mustReach(signedIn, route);
    else mustBeFinished(signedIn, route);
    const audience = audienceOf(route, request.params);
    if (!isAmong(signedIn.actor, audience)) {
      await recordAccess(this.deps, request, 'access-refused', { subject: { kind: 'route', id: route.id } });
      throw new ProblemError(closedTo(audience, route.action ?? route.id));
    }
    checkAddress(request, route);
  }

  private async whoSends(request: FastifyRequest): Promise<Caller> {
    if (bringsBearer(request)) return this.whoseToken(request);
    const attended = request.headers['unattended'] === undefined;
    const found = await findSessionOf(this.deps, request, { attended });
    if (found === null) throw new ProblemError({ code: 'not-signed-in' });
    narrowScope(found.tenant.id);
    checkHeaders(request);
    const absent = request.headers['acting-for'];
    if (typeof absent !== 'string') return found;
    return { ...found, actor: answer(await standInFor(this.deps, found.actor, absent)) };
  }

  private async whoseToken(request: FastifyRequest): Promise<TokenHolder> {
    const found = await findTokenOf(this.deps, request);
    narrowScope(found.tenant.id);
    checkHeaders(request);
    if (request.headers['acting-for'] !== undefined) throw new ProblemError({ code: 'token-not-for-this' });
    return found;
  }
}

function mustBeFinished({ session: { wants } }: SignedIn, { whileWanting: open }: Route): void {
  if (wants !== null && open !== true && open?.includes(wants) !== true)
    throw new ProblemError({ code: 'sign-in-unfinished', wants });
}

/** Of somebody who has signed in themselves. */
export function signedInOf(request: SignedInRequest): SignedIn {
  const { signedIn } = request;
  if (signedIn === undefined || 'token' in signedIn) throw new ProblemError({ code: 'not-signed-in' });
  return signedIn;
}

export function actorOf({ signedIn }: SignedInRequest): Actor {
  if (signedIn === undefined) throw new ProblemError({ code: 'not-signed-in' });
  return signedIn.actor;
}
