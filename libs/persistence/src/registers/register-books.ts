import type { Instant, RegisterBody, RegisterEntry, RegisterName } from '@tctp/domain';
import type { RegisterBook, RegisterBooks } from '@tctp/registers';
import type { EntityManager } from 'typeorm';
import { UNITS_BELOW } from './units-below';

const BOOKS = `
select register, closed_at is not null as closed, unit_ids as "unitIds"
  from register_book where tenant_id = $1 and plan_id = $2`;
const ENTRIES = `
select register, unit_id as "unitId", state, body from register_entry where tenant_id = $1 and plan_id = $2
 order by register, number`;
const EVENTS = `
select v.register, v.entry_id as "entryId", v.act, v.state, v.changes, e.unit_id as "unitId"
  from register_event v left join register_entry e on e.tenant_id = v.tenant_id and e.id = v.entry_id
 where v.tenant_id = $1 and v.plan_id = $2 and v.at < $3 order by v.register, v.sequence`;

interface BookRow {
  register: RegisterName;
  closed: boolean;
  unitIds: string[] | null;
}
type EntryRow = Omit<RegisterEntry, 'files'> & { register: RegisterName };

/** Three questions for a whole plan, however many registers and entries it has. */
export async function readBooks(
  manager: EntityManager,
  tenantId: string,
  planId: string,
): Promise<RegisterBooks> {
  const key = [tenantId, planId];
  const books = await manager.query<BookRow[]>(BOOKS, key);
  if (books.length === 0) return {};
  const entries = await manager.query<EntryRow[]>(ENTRIES, key);
  const units = await manager.query<{ id: string }[]>(UNITS_BELOW, key);
  return booksOf(books, entries, units);
}

interface EventRow {
  register: RegisterName;
  entryId: string | null;
  act: string;
  state: string | null;
  changes: readonly { field: string; now: string | number | boolean | null }[];
  unitId: string | null;
}

/** As they stood before a moment: the events until then, one after the other. Personal fields are not in them. */
export async function readBooksBefore(
  manager: EntityManager,
  tenantId: string,
  planId: string,
  before: Instant,
): Promise<RegisterBooks> {
  const books = await manager.query<BookRow[]>(BOOKS, [tenantId, planId]);
  if (books.length === 0) return {};
  const events = await manager.query<EventRow[]>(EVENTS, [tenantId, planId, before]);
  const units = await manager.query<{ id: string }[]>(UNITS_BELOW, [tenantId, planId]);
  const standing = new Map<string, EntryRow>();
  const closed = new Map<RegisterName, boolean>();
  for (const { register, entryId, act, state, changes, unitId } of events) {
    if (entryId === null) {
      if (act === 'close' || act === 'reopen') closed.set(register, act === 'close');
      continue;
    }
    const was = standing.get(entryId);
    const body: Record<string, string | number | boolean> = { ...was?.body };
    for (const { field, now } of changes) {
      if (now === null) delete body[field];
      else body[field] = now;
    }
    standing.set(entryId, { register, unitId: unitId ?? '', state: state ?? was?.state ?? '', body });
  }
  const then = books.map((book) => ({ ...book, closed: closed.get(book.register) ?? false }));
  return booksOf(then, [...standing.values()], units);
}

function booksOf(
  books: readonly BookRow[],
  entries: readonly EntryRow[],
  units: readonly { id: string }[],
): RegisterBooks {
  const byRegister = new Map<RegisterName, RegisterEntry[]>();
  for (const { register, unitId, state, body } of entries) {
    const list = byRegister.get(register) ?? [];
    list.push({ unitId, state, body: body as RegisterBody, files: 0 });
    byRegister.set(register, list);
  }
  const below = units.map(({ id }) => id);
  return Object.fromEntries(
    books.map(({ register, closed, unitIds }): [RegisterName, RegisterBook] => [
      register,
      { entries: byRegister.get(register) ?? [], closed, units: unitIds ?? below },
    ]),
  );
}
