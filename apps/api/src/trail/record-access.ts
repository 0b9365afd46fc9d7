import type { AccessEntry } from '@tctp/application';
import type { AccessCode, Actor } from '@tctp/domain';
import type { FastifyRequest } from 'fastify';
import type { ApiDeps } from '../api-deps';
import type { SignedInRequest } from '../session/session.guard';
import { whence } from '../session/whence';

/** What an entry says beside who and whence. `by`: null where nobody we know did it; left out, the holder of the session. */
export interface Noted {
  by?: Pick<Actor, 'tenantId' | 'accountId' | 'standsFor'> | null;
  subject?: AccessEntry['subject'];
  params?: AccessEntry['params'];
}

/** Writes it down, and waits until it is: before the answer leaves. */
export function recordAccess(
  { trail }: Pick<ApiDeps, 'trail'>,
  request: FastifyRequest,
  code: AccessCode,
  { by = (request as SignedInRequest).signedIn?.actor ?? null, subject = null, params = {} }: Noted = {},
): Promise<void> {
  const { signedIn } = request as SignedInRequest;
  const through: Record<string, string> =
    signedIn !== undefined && 'token' in signedIn ? { token: signedIn.token.name } : {};
  return trail.record({
    code,
    tenantId: by?.tenantId ?? null,
    accountId: by?.accountId ?? null,
    standsFor: by?.standsFor?.id ?? null,
    subject,
    params: { ...params, ...through },
    ...whence(request),
  });
}
