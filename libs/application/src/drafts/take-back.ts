import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { DraftDeps, DraftRequest } from './by-keeper';
import { onDraft } from './by-keeper';
import type { DraftChanged } from './write-settlement';
import { writeSettlements } from './write-settlement';

/** What one settlement did is undone; those after it stand. Both stay in the history. */
export function takeBackSettlement(
  deps: DraftDeps,
  request: DraftRequest,
  { number, reason }: { number: number; reason: string },
): Promise<Result<DraftChanged>> {
  return onDraft(deps, request, async (draft) => {
    const { settlements } = draft.stored;
    const made = settlements.find((one) => one.number === number && one.takesBack === null);
    if (made === undefined || settlements.some(({ takesBack }) => takesBack === number))
      return refuse({ code: 'settlement-unknown' });
    const { findingKey, findingCode, way } = made;
    const undone = { findingKey, findingCode, way, ignored: false, edits: [], takesBack: number, reason };
    return accept(await writeSettlements(deps.shipped, request.actor, draft, [undone]));
  });
}
