import type { AdminEventRow, AdminEventStore, AdminSubject } from '@tctp/application';
import type { DataSource, EntityManager } from 'typeorm';
import { toInstant } from '../columns';

const ADD = `
insert into admin_event (tenant_id, subject_kind, subject_id, code, before, after, reason, actor_id, at)
select $1, e.kind, e.id, e.code, e.before, e.after, e.reason, $2, $3
  from jsonb_to_recordset($4::jsonb) as e(kind text, id text, code text, before jsonb, after jsonb, reason text)`;
const LIST = `
select e.id::text, e.code, e.before, e.after, e.reason, e.at, a.display_name as by
  from admin_event e join account a on a.tenant_id = e.tenant_id and a.id = e.actor_id
 where e.tenant_id = $1 and e.subject_kind = $2 and e.subject_id = $3
 order by e.id desc limit 200`;

export function adminEventStore(manager: EntityManager): AdminEventStore {
  return {
    async add({ tenantId, accountId }, at, events) {
      const rows = events.map(({ subject, ...event }) => ({ ...subject, ...event }));
      await manager.query(ADD, [tenantId, accountId, at, JSON.stringify(rows)]);
    },
  };
}

export async function readAdminEvents(
  source: DataSource,
  tenantId: string,
  kind: AdminSubject,
  id: string,
): Promise<AdminEventRow[]> {
  const rows = await source.query<(Omit<AdminEventRow, 'at'> & { at: Date })[]>(LIST, [tenantId, kind, id]);
  return rows.map((row) => ({ ...row, at: toInstant(row.at) }));
}
