import type { LibraryFilter } from '@tctp/application';
import type { LibraryItem } from '@tctp/contracts';
import type { Actor, Evidence } from '@tctp/domain';
import { foldText } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { maySeeTask } from './may-see-task';
import type { EvidenceRow } from './task-detail';
import { toEvidence } from './task-detail';

/** Files on tasks that the reader may see; $1 and $2 are tenant and unit, as in `maySeeTask`. */
const seenBy = (reader: Actor) => `
with seen as not materialized (
  select e.*, t.title as task_title, t.component_code, t.cycle, e.search_text || ' ' || t.search_text as words
    from evidence e
    join task t on t.tenant_id = e.tenant_id and t.id = e.task_id
   where e.tenant_id = $1 and e.removed_at is null and ${maySeeTask(reader.role)})`;

/** Each content once: a row that matches, and no newer one does. It goes by the index, newest first, and stops when full. */
const library = (reader: Actor, matches: (alias: string) => string, after: string, limit: string) => `
${seenBy(reader)}
select e.*, e.document_issued_on::text as issued_on, a.display_name, u.name as unit_name, u.short_name as unit_short_name,
       used.tasks as uses, json_array_length(used.tasks) - 1 as used_elsewhere
  from seen e
  join account a on a.tenant_id = e.tenant_id and a.id = e.uploaded_by
  join unit u on u.tenant_id = e.tenant_id and u.id = e.unit_id
 cross join lateral (
   select json_agg(json_build_object('taskId', o.task_id, 'title', o.task_title, 'componentCode', o.component_code,
                                     'cycle', o.cycle) order by o.component_code, o.task_id) as tasks
     from (select distinct on (s.task_id) s.* from seen s where s.sha256 = e.sha256 order by s.task_id) o
 ) used
 where ${matches('e')}
   and not exists (select from seen n
                    where n.sha256 = e.sha256 and (n.uploaded_at, n.id) > (e.uploaded_at, e.id) and ${matches('n')})
   and ${after}
 order by e.uploaded_at desc, e.id desc limit ${limit}`;

type LibraryRow = EvidenceRow & { task_id: string; uses: LibraryItem['uses'] };

export async function readLibrary(
  source: DataSource,
  reader: Actor,
  { search = '', after, limit }: LibraryFilter,
): Promise<LibraryItem[]> {
  const params: unknown[] = [reader.tenantId, reader.unitId];
  const slot = (value: unknown) => `$${params.push(value)}`;
  const words = foldText(search).split(/\s+/).filter(Boolean).map(slot);
  const matches = (alias: string) =>
    words.map((word) => `position(${word} in ${alias}.words) > 0`).join(' and ') || 'true';
  const page =
    after === undefined
      ? 'true'
      : `(e.uploaded_at, e.id) < (select l.uploaded_at, l.id from evidence l where l.tenant_id = $1 and l.id = ${slot(after)})`;
  const rows = await source.query<LibraryRow[]>(library(reader, matches, page, slot(limit)), params);
  return rows.map((row) => ({ ...toEvidence(row), taskId: row.task_id, uses: row.uses }));
}

export async function readEvidence(
  source: DataSource,
  reader: Actor,
  evidenceId: string,
): Promise<Evidence | null> {
  const sql = `${seenBy(reader)} select e.*, e.document_issued_on::text as issued_on, 0 as used_elsewhere from seen e where e.id = $3`;
  const [row] = await source.query<(EvidenceRow & { task_id: string })[]>(sql, [
    reader.tenantId,
    reader.unitId,
    evidenceId,
  ]);
  if (row === undefined) return null;
  const { unit: _unit, usedElsewhere: _elsewhere, ...evidence } = toEvidence(row);
  return { ...evidence, taskId: row.task_id, uploadedBy: row.uploaded_by };
}
