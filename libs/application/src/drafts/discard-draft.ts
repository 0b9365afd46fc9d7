import type { Result } from '../refusal';
import { accept } from '../refusal';
import type { DraftDeps, DraftRequest } from './by-keeper';
import { onDraft } from './by-keeper';
import type { DraftChanged } from './write-settlement';

/** Put away; nothing of it is lost, and the same file can be imported anew. */
export function discardDraft(
  deps: DraftDeps,
  request: DraftRequest,
  { reason }: { reason: string },
): Promise<Result<DraftChanged>> {
  return onDraft(deps, request, async ({ stored, inspected, at, stores }) => {
    const { tenantId, accountId } = request.actor;
    const end = { planId: null, at, by: accountId, reason };
    const version = await stores.drafts.close(tenantId, stored.id, end);
    return accept({ draftId: stored.id, version, open: inspected.summary.open });
  });
}
