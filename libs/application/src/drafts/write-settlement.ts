import type { Actor } from '@tctp/domain';
import type { DraftInHand } from './by-keeper';
import { thisYearOf } from './by-keeper';
import type { ShippedDefaults } from './draft-context';
import type { OpenCounts, Settlement } from './draft-store';
import { inspectDraft } from './inspect-draft';

export interface DraftChanged {
  draftId: string;
  version: number;
  open: OpenCounts;
}

/** One more settlement, and what is open with it. */
export async function writeSettlement(
  shipped: ShippedDefaults,
  actor: Actor,
  { stored, surroundings, at, stores }: DraftInHand,
  made: Omit<Settlement, 'number' | 'takesBack' | 'at' | 'by'> & { takesBack?: number },
): Promise<DraftChanged> {
  const number = (stored.settlements.at(-1)?.number ?? 0) + 1;
  const settlement: Settlement = { takesBack: null, ...made, number, at, by: actor };
  const settlements = [...stored.settlements, settlement];
  const { summary } = inspectDraft(
    { reading: stored.reading, settlements },
    surroundings,
    shipped,
    thisYearOf(shipped, at),
  );
  const version = await stores.drafts.settle(actor.tenantId, stored.id, settlement, summary);
  return { draftId: stored.id, version, open: summary.open };
}
