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

/** A settlement before it is counted. */
export type MadeSettlement = Omit<Settlement, 'number' | 'takesBack' | 'at' | 'by'> & { takesBack?: number };

/** More settlements, and what is open with them. */
export async function writeSettlements(
  shipped: ShippedDefaults,
  actor: Actor,
  { stored, surroundings, at, stores }: DraftInHand,
  made: readonly MadeSettlement[],
): Promise<DraftChanged> {
  const last = stored.settlements.at(-1)?.number ?? 0;
  const more = made.map((one, place): Settlement => {
    return { takesBack: null, ...one, number: last + place + 1, at, by: actor };
  });
  const settlements = [...stored.settlements, ...more];
  const { summary } = inspectDraft(
    { reading: stored.reading, settlements },
    surroundings,
    shipped,
    thisYearOf(shipped, at),
  );
  const version = await stores.drafts.settle(actor.tenantId, stored.id, more, summary);
  return { draftId: stored.id, version, open: summary.open };
}
