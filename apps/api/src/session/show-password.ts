import { verifyPassword } from '@tctp/identity';
import type { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { signedInOf } from './session.guard';
import type { SignedInRequest } from './session.guard';

/** The password once more, before what keeps the account safe is changed. After a few wrong ones the session ends. */
export async function showPassword(deps: ApiDeps, request: SignedInRequest, password: string): Promise<void> {
  const { actor, session } = signedInOf(request);
  const { passwordHash } = await deps.accounts.ownPassword(actor);
  if (await verifyPassword(passwordHash, password)) return;
  await recordAccess(deps, request, 'sign-in-failed');
  const left = await deps.secondFactors.countFailure(actor, session.id);
  throw new ProblemError(left === 0 ? { code: 'code-tries-over' } : { code: 'password-wrong', left });
}
