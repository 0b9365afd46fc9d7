import type { DraftList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { Result } from '../refusal';
import { accept } from '../refusal';
import { mayKeepPlans, notKeeper } from './by-keeper';
import type { DraftReads, DraftRecord } from './draft-store';

export async function listDrafts(
  { drafts }: { drafts: DraftReads },
  reader: Actor,
): Promise<Result<DraftList>> {
  if (!mayKeepPlans(reader)) return notKeeper();
  return accept({ drafts: (await drafts.list(reader.tenantId)).map(headOf) });
}

export function headOf({ file, proposedFrom, summary, ...record }: DraftRecord): DraftList['drafts'][number] {
  const { id, version, state, importedAt, importedBy, planId } = record;
  return {
    id,
    version,
    state,
    file: file === null ? null : { name: file.name, format: file.format, sha256: file.sha256 },
    proposedFrom:
      proposedFrom === null
        ? null
        : {
            planId: proposedFrom.planId,
            number: proposedFrom.number,
            year: proposedFrom.year,
            basis: proposedFrom.appraisalId === null ? 'forecast' : 'closed',
          },
    importedAt,
    importedBy,
    ...summary,
    planId,
  };
}
