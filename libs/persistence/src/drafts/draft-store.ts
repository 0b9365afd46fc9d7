import type { DraftStore } from '@tctp/application';
import type { EntityManager } from 'typeorm';
import { versionOf } from '../administration/people-store';
import type { Ask } from './draft-rows';
import { readDraftOfFile, readDraftOfYear, readDraftRows } from './draft-rows';
import { storable } from '../storable';
import { readSurroundings } from './surroundings';

const ADD = `
insert into plan_draft (tenant_id, id, origin, sha256, size, file_name, format, proposed_from, proposed_on, reading,
                        summary, imported_at, imported_by)
values ($1, $2, case when $3::text is null then 'proposed' else 'file' end, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
on conflict do nothing returning version`;
const SETTLE = `
insert into plan_draft_settlement (tenant_id, draft_id, number, finding_key, finding_code, way, ignored, edits,
                                   takes_back, reason, made_at, made_by)
select $1, $2, m.number, m."findingKey", m."findingCode", m.way, m.ignored, m.edits, m."takesBack", m.reason, m.at, m.by
  from jsonb_to_recordset($3::jsonb)
       as m(number int, "findingKey" text, "findingCode" text, way text, ignored boolean, edits jsonb,
            "takesBack" int, reason text, at timestamptz, by text)`;
const SETTLED = `
update plan_draft set version = version + 1, summary = $3 where tenant_id = $1 and id = $2 returning version`;
const CLOSE = `
update plan_draft
   set version = version + 1, state = case when $3::text is null then 'discarded' else 'activated' end,
       plan_id = $3, closed_at = $4, closed_by = $5, closed_because = $6
 where tenant_id = $1 and id = $2 returning version`;

export function draftStore(manager: EntityManager): DraftStore {
  const ask: Ask = (text, values) => manager.query(text, values);
  const update = async (text: string, values: unknown[]) => versionOf(await manager.query(text, values));
  return {
    read: (tenantId, draftId) => readDraftRows(ask, tenantId, draftId),
    lock: (tenantId, draftId) => readDraftRows(ask, tenantId, draftId, { locked: true }),
    surroundings: (tenantId) => readSurroundings(ask, tenantId),
    ofFile: (tenantId, sha256) => readDraftOfFile(ask, tenantId, sha256),
    ofYear: (tenantId, planId, appraisalId) => readDraftOfYear(ask, tenantId, planId, appraisalId),
    async add(tenantId, { id, file, proposedFrom, reading, summary, importedAt, importedBy }) {
      const [added] = await ask<{ version: number }>(ADD, [
        tenantId,
        id,
        file?.sha256 ?? null,
        file?.size ?? null,
        file?.name ?? null,
        file?.format ?? null,
        proposedFrom?.planId ?? null,
        proposedFrom?.appraisalId ?? null,
        storable(reading),
        storable(summary),
        importedAt,
        importedBy.accountId,
      ]);
      return added ?? null;
    },
    async settle(tenantId, draftId, settlements, summary) {
      const made = settlements.map((one) => ({ ...one, by: one.by.accountId }));
      await ask(SETTLE, [tenantId, draftId, storable(made)]);
      return update(SETTLED, [tenantId, draftId, storable(summary)]);
    },
    close: (tenantId, draftId, { planId, at, by, reason }) =>
      update(CLOSE, [tenantId, draftId, planId, at, by, reason]),
  };
}
