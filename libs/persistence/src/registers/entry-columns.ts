import type { RegisterRow } from '@tctp/application';
import { toInstant } from '../columns';

/** What stands in an entry of a row; `$1` is the tenant. */
export const ENTRY = `
e.id, e.plan_id as "planId", e.register, e.number, e.version, e.unit_id as "unitId", e.state, e.body,
e.due_on::text as "dueOn", e.late_since is not null as late, e.opened_at, e.changed_at,
jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit,
(select count(*)::integer from register_file f where f.tenant_id = e.tenant_id and f.entry_id = e.id) as files`;
export const FROM = `from register_entry e join unit u on u.tenant_id = e.tenant_id and u.id = e.unit_id`;

export type EntryRow = Omit<RegisterRow, 'openedAt' | 'changedAt'> & { opened_at: Date; changed_at: Date };

export function toRow({ opened_at, changed_at, ...row }: EntryRow): RegisterRow {
  return { ...row, openedAt: toInstant(opened_at), changedAt: toInstant(changed_at) };
}
