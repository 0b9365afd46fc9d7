import { Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { standInFor } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { isOutside } from '@tctp/domain';
import { hashToken } from '@tctp/identity';
import type { SignedIn } from '@tctp/persistence';
import type { FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { ProblemError } from '../problems/problem';
import { isOpenToOutside } from './outside';

export const SESSION_COOKIE = 'tctp_session';
const PUBLIC = 'tctp:public';

/** Everything needs a session unless it says so. */
export const Public = () => SetMetadata(PUBLIC, true);

export type SignedInRequest = FastifyRequest & { signedIn?: SignedIn };

@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly deps: ApiDeps,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const open = this.reflector.getAllAndOverride<boolean>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const token = request.cookies[SESSION_COOKIE];
    // Sessions live on wall time, also in a sandbox whose clock stands in 2017.
    const found =
      token === undefined ? null : await this.deps.accounts.findSession(hashToken(token), new Date());
    if (found === null) throw new ProblemError({ code: 'not-signed-in' });
    request.signedIn = found;
    const absent = request.headers['acting-for'];
    if (typeof absent === 'string')
      request.signedIn = { ...found, actor: answer(await standInFor(this.deps, found.actor, absent)) };
    const route = request.routeOptions.url ?? '';
    if (isOutside(request.signedIn.actor.role) && !isOpenToOutside(route))
      throw new ProblemError({ code: 'not-permitted', action: route });
    return true;
  }
}

export function signedInOf(request: SignedInRequest): SignedIn {
  if (request.signedIn === undefined) throw new ProblemError({ code: 'not-signed-in' });
  return request.signedIn;
}

export function actorOf(request: SignedInRequest): Actor {
  return signedInOf(request).actor;
}
