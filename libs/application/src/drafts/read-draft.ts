import type { DraftView } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { Clock } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { mayKeepPlans, notKeeper, thisYearOf } from './by-keeper';
import type { ShippedDefaults } from './draft-context';
import type { DraftReads, DraftRecord } from './draft-store';
import { draftView } from './draft-view';
import { inspectDraft } from './inspect-draft';

/** A draft as it stands now, with everything that was noticed in it. */
export async function readDraft(
  { drafts, clock, shipped }: { drafts: DraftReads; clock: Clock; shipped: ShippedDefaults },
  reader: Actor,
  draftId: string,
): Promise<Result<DraftView>> {
  if (!mayKeepPlans(reader)) return notKeeper();
  const stored = await drafts.read(reader.tenantId, draftId);
  if (stored === null) return refuse({ code: 'draft-unknown' });
  const surroundings = await drafts.surroundings(reader.tenantId);
  const thisYear = thisYearOf(shipped, await clock.now());
  return accept(draftView(stored, inspectDraft(stored, surroundings, shipped, thisYear)));
}

/** The file a draft was read from; one that was proposed has none. */
export async function draftFile(
  { drafts }: { drafts: DraftReads },
  reader: Actor,
  draftId: string,
): Promise<Result<NonNullable<DraftRecord['file']>>> {
  if (!mayKeepPlans(reader)) return notKeeper();
  const stored = (await drafts.list(reader.tenantId)).find(({ id }) => id === draftId);
  return stored?.file == null ? refuse({ code: 'draft-unknown' }) : accept(stored.file);
}
