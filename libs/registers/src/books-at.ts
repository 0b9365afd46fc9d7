import type { Instant, RegisterEntry, RegisterName, RegisterValue } from '@tctp/domain';
import type { EntryChange } from './decide-entry';
import type { RegisterBook } from './figures';
import type { RegisterBooks } from './told-facts';

/** Everything that was done in the registers of a plan, oldest first in each. */
export interface RegisterPast {
  /** The registers that were ever used, and the units each expects. */
  books: readonly { register: RegisterName; units: readonly string[] }[];
  events: readonly PastEvent[];
}

export interface PastEvent {
  register: RegisterName;
  /** Null where it was done to the book. */
  entryId: string | null;
  unitId: string | null;
  act: string;
  state: string | null;
  changes: readonly EntryChange[];
  at: Instant;
}

/** The registers as they stood at a moment: their events until then, one after the other. */
export function booksAt({ books, events }: RegisterPast, moment: Instant): RegisterBooks {
  const entries = new Map<RegisterName, Map<string, RegisterEntry>>();
  const closed = new Set<RegisterName>();
  for (const { register, entryId, unitId, act, state, changes, at } of events) {
    if (at > moment) continue;
    if (entryId === null) {
      if (act === 'close') closed.add(register);
      if (act === 'reopen') closed.delete(register);
      continue;
    }
    const standing = entries.get(register) ?? new Map<string, RegisterEntry>();
    entries.set(register, standing);
    const was = standing.get(entryId);
    const body: Record<string, RegisterValue> = { ...was?.body };
    for (const { field, now } of changes) {
      if (now === null) delete body[field];
      else body[field] = now;
    }
    standing.set(entryId, { unitId: unitId ?? '', state: state ?? was?.state ?? '', body, files: 0 });
  }
  return Object.fromEntries(
    books.map(({ register, units }): [RegisterName, RegisterBook] => [
      register,
      {
        entries: [...(entries.get(register)?.values() ?? [])],
        closed: closed.has(register),
        units,
        sequence: 0,
      },
    ]),
  );
}
