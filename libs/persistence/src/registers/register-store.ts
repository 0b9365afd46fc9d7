import type {
  BookKey,
  EntryInHand,
  LockedBook,
  NamedUnit,
  RegisterStore,
  StandingEntry,
} from '@tctp/application';
import type { EntityManager } from 'typeorm';
import { instantInJson, toInstantOrNull } from '../columns';
import { readBooks } from './register-books';
import { registerDays } from './register-days';

/** Made when it is first asked for, so that two who begin it at once wait for each other. */
const MAKE_BOOK = `
insert into register_book (tenant_id, plan_id, register)
select p.tenant_id, p.id, $3 from plan p where p.tenant_id = $1 and p.id = $2
on conflict do nothing`;
const LOCK_BOOK = `
select sequence, entries, closed_at, wanted_by::text as "wantedBy", urged_for::text as "urgedFor", unit_ids as "unitIds"
  from register_book where tenant_id = $1 and plan_id = $2 and register = $3 for no key update`;
const ENTRY = `
select e.id, e.plan_id as "planId", e.register, e.number, e.version, e.unit_id as "unitId", e.state, e.body,
       (select count(*)::integer from register_file f where f.tenant_id = e.tenant_id and f.entry_id = e.id) as files
  from register_entry e`;
const STANDING = `
select e.id, e.plan_id as "planId", e.register, e.number, e.version, e.unit_id as "unitId", e.state, e.body,
       u.short_name as "unitName", jsonb_array_length(attached.list) as files, attached.list as attached
  from register_entry e join unit u on u.tenant_id = e.tenant_id and u.id = e.unit_id
 cross join lateral (
   select coalesce(jsonb_agg(jsonb_build_object(
            'id', f.id, 'sha256', f.sha256, 'size', f.size, 'fileName', f.file_name, 'mediaType', f.media_type,
            'uploadedAt', ${instantInJson('f.added_at')}) order by f.added_at, f.id), '[]') as list
     from register_file f where f.tenant_id = e.tenant_id and f.entry_id = e.id) attached
 where e.tenant_id = $1 and e.plan_id = $2 and e.register = any($3::text[])
 order by e.register, e.number`;
const WRITE_ENTRIES = `
insert into register_entry (tenant_id, id, plan_id, register, number, version, unit_id, state, body, due_on, search_text,
                            opened_at, opened_by, changed_at)
select $1, e.id, $2, $3, e.number, e.version, e."unitId", e.state, e.body, e."dueOn", e."searchText", $4, $5, $4
  from jsonb_to_recordset($6::jsonb) as e(id uuid, number integer, version integer, "unitId" text, state text, body jsonb,
                                          "dueOn" date, "searchText" text)
 order by e.number
on conflict (tenant_id, id) do update
   set version = excluded.version, state = excluded.state, body = excluded.body, search_text = excluded.search_text,
       changed_at = excluded.changed_at, due_on = excluded.due_on,
       late_since = case when register_entry.due_on is not distinct from excluded.due_on
                          and register_entry.state = excluded.state then register_entry.late_since end`;
const WRITE_EVENTS = `
insert into register_event (tenant_id, plan_id, register, sequence, entry_id, act, state, changes, reason, at, by, stands_for)
select $1, $2, $3, $4 + v.place, (v.event->>'entryId')::uuid, v.event->>'act', v.event->>'state', v.event->'changes',
       v.event->>'reason', $5, $6, $7
  from jsonb_array_elements($8::jsonb) with ordinality as v(event, place)`;
const COUNT_ON = `
update register_book set sequence = sequence + $4, entries = entries + $5
 where tenant_id = $1 and plan_id = $2 and register = $3`;
const SETTLE = `
update register_book set closed_at = $4, wanted_by = $5, urged_for = $6, unit_ids = $7
 where tenant_id = $1 and plan_id = $2 and register = $3`;
const ADD_FILE = `
insert into register_file (tenant_id, id, entry_id, sha256, size, file_name, media_type, added_at, added_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`;
const KNOWS_UNIT = `
select 1 from unit where tenant_id = $1 and id = $2 and closed_on is null and kind <> 'group' for key share`;
const UNITS = `
select id, name, short_name as "shortName", kind, closed_on::text as "closedOn"
  from unit where tenant_id = $1 order by id for share`;
const ACCOUNT = `
select id from account where tenant_id = $1 and $2 in (id, username) order by id = $2 desc limit 1`;

export function registerStore(manager: EntityManager): RegisterStore {
  const isThere = async (text: string, values: unknown[]) =>
    (await manager.query<unknown[]>(text, values)).length > 0;
  const lockIfBegun = async (key: BookKey): Promise<LockedBook | null> => {
    const [row] = await manager.query<(Omit<LockedBook, 'closedAt'> & { closed_at: Date | null })[]>(
      LOCK_BOOK,
      [key.tenantId, key.planId, key.register],
    );
    if (row === undefined) return null;
    const { closed_at, ...book } = row;
    return { ...key, ...book, closedAt: toInstantOrNull(closed_at) };
  };
  return {
    async lockBook(key) {
      await manager.query(MAKE_BOOK, [key.tenantId, key.planId, key.register]);
      return lockIfBegun(key);
    },
    lockIfBegun,
    find: (tenantId, entryId) => findEntry(manager, tenantId, entryId),
    entries: ({ tenantId, planId, register }) =>
      manager.query<EntryInHand[]>(
        `${ENTRY} where e.tenant_id = $1 and e.plan_id = $2 and e.register = $3 order by e.number`,
        [tenantId, planId, register],
      ),
    entriesOf: ({ tenantId, planId, register }, entryIds) =>
      manager.query<EntryInHand[]>(
        `${ENTRY} where e.tenant_id = $1 and e.plan_id = $2 and e.register = $3 and e.id = any($4::uuid[])`,
        [tenantId, planId, register, entryIds],
      ),
    async write({ tenantId, planId, register, sequence }, { actor, at }, entries, events) {
      const book = [tenantId, planId, register];
      const by = actor?.accountId ?? null;
      if (entries.length > 0) await manager.query(WRITE_ENTRIES, [...book, at, by, JSON.stringify(entries)]);
      const made = JSON.stringify(events);
      await manager.query(WRITE_EVENTS, [...book, sequence, at, by, actor?.standsFor?.id ?? null, made]);
      const opened = entries.filter(({ version }) => version === 1).length;
      await manager.query(COUNT_ON, [...book, events.length, opened]);
    },
    addFile: (tenantId, entryId, { id, sha256, size, fileName, mediaType }, { accountId }, at) =>
      isThere(ADD_FILE, [tenantId, id, entryId, sha256, size, fileName, mediaType, at, accountId]),
    async settle({ tenantId, planId, register }, { closedAt, wantedBy, urgedFor, unitIds }) {
      await manager.query(SETTLE, [tenantId, planId, register, closedAt, wantedBy, urgedFor, unitIds]);
    },
    units: (tenantId) => manager.query<NamedUnit[]>(UNITS, [tenantId]),
    ...registerDays(manager),
    knowsUnit: (tenantId, unitId) => isThere(KNOWS_UNIT, [tenantId, unitId]),
    async accountOf(tenantId, name) {
      const [account] = await manager.query<{ id: string }[]>(ACCOUNT, [tenantId, name]);
      return account?.id ?? null;
    },
    standing: (tenantId, planId, registers) =>
      manager.query<StandingEntry[]>(STANDING, [tenantId, planId, registers]),
    books: (tenantId, planId) => readBooks(manager, tenantId, planId),
  };
}

export async function findEntry(
  manager: EntityManager,
  tenantId: string,
  entryId: string,
): Promise<EntryInHand | null> {
  const text = `${ENTRY} where e.tenant_id = $1 and e.id = $2`;
  const [row] = await manager.query<EntryInHand[]>(text, [tenantId, entryId]);
  return row ?? null;
}
