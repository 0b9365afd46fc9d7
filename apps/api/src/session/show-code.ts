import type { FactorFacts, FactorVerdict } from '@tctp/persistence';
import {
  BY_CODE,
  faded,
  hashRecoveryCode,
  looksLikeRecoveryCode,
  openText,
  stepOfCode,
  waitLeft,
} from '@tctp/identity';
import type { Actor } from '@tctp/domain';
import type { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { signedInOf } from './session.guard';
import { whence } from './whence';
import type { SignedInRequest } from './session.guard';

/** To whom a sealed secret belongs. */
export function ownerOf({ tenantId, accountId }: Actor): string {
  return JSON.stringify([tenantId, accountId]);
}

/**
 * Holds a code against the second factor of whoever sends it, or refuses. Wall time, whatever a sandbox's clock says.
 * Guessing is bounded twice: the session ends after a few, and further codes of the account wait longer and longer. That
 * takes the right password to bring about, and a recovery code never waits, so it shuts nobody out.
 */
export async function showCode(deps: ApiDeps, request: SignedInRequest, code: string): Promise<void> {
  const { actor, session } = signedInOf(request);
  const at = new Date();
  const judge = ({ sealedSecret, level, elapsedSeconds }: FactorFacts): FactorVerdict => {
    if (looksLikeRecoveryCode(code)) return { kind: 'recovery', hash: hashRecoveryCode(code) };
    const seconds = Math.ceil(waitLeft(BY_CODE, level, elapsedSeconds));
    if (seconds > 0) return { kind: 'wait', seconds };
    const secret = openText(deps.factorKey, sealedSecret, ownerOf(actor));
    if (secret === null) throw new ProblemError({ code: 'second-factor-unreadable' });
    const step = stepOfCode(secret, code.replace(/\s/g, ''), at);
    return step === null ? { kind: 'wrong' } : { kind: 'step', step };
  };
  const levelAfterWrong = ({ level, elapsedSeconds }: FactorFacts) =>
    faded(BY_CODE, level, elapsedSeconds) + 1;
  const via = { sessionId: session.id, whence: whence(request).address };
  const shown = await deps.secondFactors.show(actor, via, at, judge, levelAfterWrong);
  switch (shown.kind) {
    case 'right':
      if (shown.recovery) await recordAccess(deps, request, 'recovery-code-used');
      return;
    case 'none':
      throw new ProblemError({ code: 'second-factor-none' });
    case 'wait':
      throw new ProblemError({ code: 'code-too-soon', retryAfter: shown.seconds });
    case 'wrong':
      await recordAccess(deps, request, 'second-factor-failed');
      throw new ProblemError(
        shown.left === 0 ? { code: 'code-tries-over' } : { code: 'code-wrong', left: shown.left },
      );
  }
}
