import type { DraftRecord, DraftReads, DraftSummary, Settlement, WholeDraft } from '@tctp/application';
import type { PaperFormat } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstant } from '../columns';
import { readSurroundings } from './surroundings';

export type Ask = <T>(text: string, values: unknown[]) => Promise<T[]>;

const HEAD = `
d.id, d.version, d.state, d.sha256, d.size::integer as size, d.file_name, d.format, d.summary, d.imported_at,
d.plan_id, d.imported_by, a.display_name as imported_by_name, d.proposed_from, d.proposed_on,
f.number as from_number, f.year as from_year`;
const FROM = `
  from plan_draft d
  join account a on a.tenant_id = d.tenant_id and a.id = d.imported_by
  left join plan f on f.tenant_id = d.tenant_id and f.id = d.proposed_from`;
const LIST = `select ${HEAD} ${FROM} where d.tenant_id = $1 order by d.imported_at desc, d.id`;
const ONE = `select ${HEAD}, d.reading ${FROM} where d.tenant_id = $1 and d.id = $2`;
const OF_FILE = `select ${HEAD} ${FROM} where d.tenant_id = $1 and d.sha256 = $2 and d.state <> 'discarded'`;
const OF_YEAR = `
select ${HEAD} ${FROM}
 where d.tenant_id = $1 and d.proposed_from = $2 and d.proposed_on is not distinct from $3 and d.state <> 'discarded'`;
const LOCK = `select id from plan_draft where tenant_id = $1 and id = $2 for no key update`;
const SETTLEMENTS = `
select s.number, s.finding_key as "findingKey", s.finding_code as "findingCode", s.way, s.ignored, s.edits,
       s.takes_back as "takesBack", s.reason, s.made_at as at,
       jsonb_build_object('accountId', a.id, 'displayName', a.display_name) as by
  from plan_draft_settlement s join account a on a.tenant_id = s.tenant_id and a.id = s.made_by
 where s.tenant_id = $1 and s.draft_id = $2 order by s.number`;

interface HeadRow {
  id: string;
  version: number;
  state: DraftRecord['state'];
  sha256: string | null;
  size: number | null;
  file_name: string | null;
  format: PaperFormat | null;
  proposed_from: string | null;
  proposed_on: string | null;
  from_number: string | null;
  from_year: number | null;
  summary: DraftSummary;
  imported_at: Date;
  imported_by: string;
  imported_by_name: string;
  plan_id: string | null;
}

export function sqlDrafts(source: DataSource): DraftReads {
  const ask: Ask = (text, values) => source.query(text, values);
  return {
    list: async (tenantId) => (await ask<HeadRow>(LIST, [tenantId])).map(toRecord),
    read: (tenantId, draftId) => readDraftRows(ask, tenantId, draftId),
    surroundings: (tenantId) => readSurroundings(ask, tenantId),
  };
}

export async function readDraftRows(
  ask: Ask,
  tenantId: string,
  draftId: string,
  { locked = false } = {},
): Promise<WholeDraft | null> {
  const key = [tenantId, draftId];
  if (locked) await ask(LOCK, key);
  const [row] = await ask<HeadRow & Pick<WholeDraft, 'reading'>>(ONE, key);
  if (row === undefined) return null;
  const made = await ask<Omit<Settlement, 'at'> & { at: Date }>(SETTLEMENTS, key);
  const settlements = made.map((one) => ({ ...one, at: toInstant(one.at) }));
  return { ...toRecord(row), reading: row.reading, settlements };
}

export async function readDraftOfFile(
  ask: Ask,
  tenantId: string,
  sha256: string,
): Promise<DraftRecord | null> {
  const [row] = await ask<HeadRow>(OF_FILE, [tenantId, sha256]);
  return row === undefined ? null : toRecord(row);
}

export async function readDraftOfYear(
  ask: Ask,
  tenantId: string,
  planId: string,
  appraisalId: string | null,
): Promise<DraftRecord | null> {
  const [row] = await ask<HeadRow>(OF_YEAR, [tenantId, planId, appraisalId]);
  return row === undefined ? null : toRecord(row);
}

function toRecord(row: HeadRow): DraftRecord {
  const { id, version, state, summary } = row;
  return {
    id,
    version,
    state,
    file: toFile(row),
    proposedFrom: toSource(row),
    importedAt: toInstant(row.imported_at),
    importedBy: { accountId: row.imported_by, displayName: row.imported_by_name },
    planId: row.plan_id,
    summary,
  };
}

function toFile({ sha256, size, file_name: name, format }: HeadRow): DraftRecord['file'] {
  return sha256 === null || size === null || name === null || format === null
    ? null
    : { sha256, size, name, format };
}

function toSource(row: HeadRow): DraftRecord['proposedFrom'] {
  const { proposed_from: planId, proposed_on: appraisalId, from_number: number, from_year: year } = row;
  return planId === null || number === null || year === null ? null : { planId, number, year, appraisalId };
}
