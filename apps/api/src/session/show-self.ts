import { NO_PASSWORD } from '@tctp/application';
import type { Proof, WantedProof } from '@tctp/contracts';
import type { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { signedInOf } from './session.guard';
import type { SignedInRequest } from './session.guard';
import { showCode } from './show-code';
import { showPassword } from './show-password';

/** What somebody signed in has to show of themselves. Whoever comes by the identity provider alone has no password. */
export async function wantedProof(deps: ApiDeps, request: SignedInRequest): Promise<WantedProof> {
  const { actor } = signedInOf(request);
  const { passwordHash } = await deps.accounts.ownPassword(actor);
  return {
    password: passwordHash !== NO_PASSWORD,
    code: (await deps.secondFactors.read(actor)) !== null,
  };
}

/** All of it, before where their letters go is changed: a session alone may have been stolen. What is left out is no try. */
export async function showSelf(
  deps: ApiDeps,
  request: SignedInRequest,
  { password, code }: Proof,
): Promise<void> {
  const wanted = await wantedProof(deps, request);
  if ((wanted.password && password === undefined) || (wanted.code && code === undefined))
    throw new ProblemError({ code: 'proof-wanted' });
  if (wanted.password) await showPassword(deps, request, password ?? '');
  if (wanted.code) await showCode(deps, request, code ?? '');
}
