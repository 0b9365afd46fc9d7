import type { Instant, RegisterEntry, RegisterName } from '@tctp/domain';
import { groupedBy } from '@tctp/domain';
import type { PastEvent, RegisterBook, RegisterBooks, RegisterPast } from '@tctp/registers';
import type { EntityManager } from 'typeorm';
import { toInstant } from '../columns';
import { UNITS_BELOW } from './units-below';

const BOOKS = `
select register, sequence, closed_at is not null as closed, unit_ids as "unitIds"
  from register_book where tenant_id = $1 and plan_id = $2`;
const ENTRIES = `
select register, unit_id as "unitId", state, body from register_entry where tenant_id = $1 and plan_id = $2
 order by register, number`;
const EVENTS = `
select v.register, v.entry_id as "entryId", e.unit_id as "unitId", v.act, v.state, v.changes, v.at
  from register_event v left join register_entry e on e.tenant_id = v.tenant_id and e.id = v.entry_id
 where v.tenant_id = $1 and v.plan_id = $2 and v.at <= $3 order by v.register, v.sequence`;

interface BookRow {
  register: RegisterName;
  sequence: number;
  closed: boolean;
  units: readonly string[];
}

/** Three questions for a whole plan, however many registers and entries it has; one where it has none. */
export async function readBooks(
  manager: EntityManager,
  tenantId: string,
  planId: string,
): Promise<RegisterBooks> {
  const books = await readBookRows(manager, tenantId, planId);
  if (books.length === 0) return {};
  const rows = await manager.query<(Omit<RegisterEntry, 'files'> & { register: RegisterName })[]>(ENTRIES, [
    tenantId,
    planId,
  ]);
  const entries = groupedBy(rows, ({ register }) => register);
  return Object.fromEntries(
    books.map(({ register, ...book }): [RegisterName, RegisterBook] => {
      const own = (entries.get(register) ?? []).map((entry) => ({ ...entry, files: 0 }));
      return [register, { ...book, entries: own }];
    }),
  );
}

/** What was done until a moment. */
export async function readRegisterPast(
  manager: EntityManager,
  tenantId: string,
  planId: string,
  until: Instant,
): Promise<RegisterPast> {
  const books = await readBookRows(manager, tenantId, planId);
  if (books.length === 0) return { books: [], events: [] };
  const rows = await manager.query<(Omit<PastEvent, 'at'> & { at: Date })[]>(EVENTS, [
    tenantId,
    planId,
    until,
  ]);
  return { books, events: rows.map((row) => ({ ...row, at: toInstant(row.at) })) };
}

async function readBookRows(manager: EntityManager, tenantId: string, planId: string): Promise<BookRow[]> {
  const key = [tenantId, planId];
  const books = await manager.query<(Omit<BookRow, 'units'> & { unitIds: string[] | null })[]>(BOOKS, key);
  if (books.length === 0) return [];
  const below = (await manager.query<{ id: string }[]>(UNITS_BELOW, key)).map(({ id }) => id);
  return books.map(({ unitIds, ...book }) => ({ ...book, units: unitIds ?? below }));
}
