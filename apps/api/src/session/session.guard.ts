import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { closedTo, standInFor } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import { narrowScope } from '@tctp/persistence';
import type { SignedIn } from '@tctp/persistence';
import type { FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { checkAddress, checkHeaders } from '../http/check-address';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { findSessionOf } from './find-session';
import { audienceOf, routeOf } from './route-table';

export type SignedInRequest = FastifyRequest & { signedIn?: SignedIn };

/** Who may come in, by the table of routes: what has no row there is closed to everybody. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly deps: ApiDeps) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const route = routeOf(request.method, request.routeOptions.url);
    if (route === null) throw new ProblemError({ code: 'route-unknown' });
    if (route.access === 'public') {
      checkAddress(request, route);
      return true;
    }
    const signedIn = await this.whoSends(request);
    request.signedIn = signedIn;
    const { wants } = signedIn.session;
    const open = route.whileWanting;
    if (wants !== null && open !== true && open?.includes(wants) !== true)
      throw new ProblemError({ code: 'sign-in-unfinished', wants });
    const audience = audienceOf(route, request.params);
    if (!isAmong(signedIn.actor, audience)) {
      await recordAccess(this.deps, request, 'access-refused', { subject: { kind: 'route', id: route.id } });
      throw new ProblemError(closedTo(audience, route.action ?? route.id));
    }
    checkAddress(request, route);
    return true;
  }

  private async whoSends(request: FastifyRequest): Promise<SignedIn> {
    const attended = request.headers['unattended'] === undefined;
    const found = await findSessionOf(this.deps, request, { attended });
    if (found === null) throw new ProblemError({ code: 'not-signed-in' });
    narrowScope(found.tenant.id);
    checkHeaders(request);
    const absent = request.headers['acting-for'];
    if (typeof absent !== 'string') return found;
    return { ...found, actor: answer(await standInFor(this.deps, found.actor, absent)) };
  }
}

export function signedInOf(request: SignedInRequest): SignedIn {
  if (request.signedIn === undefined) throw new ProblemError({ code: 'not-signed-in' });
  return request.signedIn;
}

export function actorOf(request: SignedInRequest): Actor {
  return signedInOf(request).actor;
}
