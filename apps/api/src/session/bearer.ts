import { tokenScopeOf } from '@tctp/contracts';
import type { Route } from '@tctp/contracts';
import { isWithin } from '@tctp/domain';
import { hashToken, readBearer } from '@tctp/identity';
import type { TokenHolder } from '@tctp/persistence';
import type { FastifyRequest } from 'fastify';
import type { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { whence } from './whence';

/** Another scheme is for somebody on the way, a proxy that asks for a password of its own. */
export function bringsBearer({ headers }: FastifyRequest): boolean {
  return /^bearer\b/i.test(headers.authorization ?? '');
}

export function bearerOf({ headers }: FastifyRequest): string | null {
  return readBearer(headers.authorization ?? '');
}

/**
 * Who sends a request by a token. A token comes alone: no cookie is looked at beside it, and it stands in for nobody.
 * Why one opens nothing (made up, revoked, over, its holder locked) is not told.
 */
export async function findTokenOf(
  { apiTokens }: Pick<ApiDeps, 'apiTokens'>,
  request: FastifyRequest,
): Promise<TokenHolder> {
  const token = bearerOf(request);
  const found = token === null ? null : await apiTokens.find(hashToken(token), whence(request).address);
  if (found === null) throw new ProblemError({ code: 'token-unknown' });
  return found;
}

export function mustReach({ token }: TokenHolder, route: Route): void {
  const scope = tokenScopeOf(route);
  if (scope === null) throw new ProblemError({ code: 'token-not-for-this' });
  if (!isWithin(scope, token.scope)) throw new ProblemError({ code: 'token-too-narrow' });
}
