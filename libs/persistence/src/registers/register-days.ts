import type { LateEntry, LockedBook, RegisterDays, UnitWithout } from '@tctp/application';
import type { EntityManager } from 'typeorm';
import { UNITS_BELOW } from './units-below';

/**
 * One book at a time and in one order, so that nobody waits in a circle. What is due is read again by a statement of its
 * own once the book is held: another sweep may have been through it meanwhile.
 */
const TAKE_DUE_BOOK = `
with due as (
  select e.tenant_id, e.plan_id, e.register from register_entry e where e.late_since is null and e.due_on < $1
   union
  select w.tenant_id, w.plan_id, w.register from register_book w
   where w.wanted_by < $1 and w.urged_for is distinct from w.wanted_by
)
select b.tenant_id as "tenantId", b.plan_id as "planId", b.register, b.sequence, b.entries, b.closed_at as "closedAt",
       b.wanted_by::text as "wantedBy", b.urged_for::text as "urgedFor", b.unit_ids as "unitIds"
  from due d
  join register_book b on b.tenant_id = d.tenant_id and b.plan_id = d.plan_id and b.register = d.register
 where b.closed_at is null
   and ($2::text is null or (b.tenant_id, b.plan_id, b.register) > ($2, $3::text, $4::text))
 order by b.tenant_id, b.plan_id, b.register limit 1
   for no key update of b skip locked`;
const DUE_ENTRIES = `
select id, unit_id as "unitId", state from register_entry
 where tenant_id = $1 and plan_id = $2 and register = $3 and late_since is null and due_on < $4
 order by number limit $5`;
const MARK_LATE = `
update register_entry set late_since = due_on + 1
 where tenant_id = $1 and id = any($2::uuid[]) and late_since is null`;
const TELL = `
insert into notification (tenant_id, unit_id, role, day, at, kind, entry_id, plan_id, register, sequence, units)
select $1, n."unitId", n.role, $4, $5, n.about, n."entryId", case when n."entryId" is null then $2 end,
       case when n."entryId" is null then $3 end, n.sequence, n.units
  from jsonb_to_recordset($6::jsonb) as n("unitId" text, role text, about text, "entryId" uuid, sequence integer,
                                        units integer)`;
/** $4: those that are expected; null for all below the authority. */
const UNITS_WITHOUT = `
select u.*, (select max(n.day)::text from notification n
              where n.tenant_id = $1 and n.plan_id = $2 and n.register = $3 and n.unit_id = u.id
                and n.kind = 'entryWanted') as "urgedOn"
  from (${UNITS_BELOW}) u
 where ($4::text[] is null or u.id = any($4))
   and not exists (select from register_entry e
                    where e.tenant_id = $1 and e.plan_id = $2 and e.register = $3 and e.unit_id = u.id)`;

export function registerDays(manager: EntityManager): RegisterDays {
  return {
    async takeDueBook(before, after) {
      const from = [after?.tenantId ?? null, after?.planId ?? null, after?.register ?? null];
      const [book] = await manager.query<LockedBook[]>(TAKE_DUE_BOOK, [before, ...from]);
      return book ?? null;
    },
    dueEntries: ({ tenantId, planId, register }, today, limit) =>
      manager.query<LateEntry[]>(DUE_ENTRIES, [tenantId, planId, register, today, limit]),
    async markLate(tenantId, entryIds) {
      await manager.query(MARK_LATE, [tenantId, entryIds]);
    },
    unitsWithout: (book) => unitsWithout(manager, book),
    async tell({ tenantId, planId, register }, { at, day }, notices) {
      const rows = notices.map(({ to, ...said }) => ({ ...said, ...to }));
      await manager.query(TELL, [tenantId, planId, register, day, at, JSON.stringify(rows)]);
    },
  };
}

export function unitsWithout(
  manager: EntityManager,
  { tenantId, planId, register, unitIds }: Parameters<RegisterDays['unitsWithout']>[0],
): Promise<UnitWithout[]> {
  return manager.query(UNITS_WITHOUT, [tenantId, planId, register, unitIds]);
}
