import type { Actor, Instant, LocalDate, RegisterBody, RegisterEntry, RegisterName } from '@tctp/domain';
import type { EntryChange, RegisterBooks } from '@tctp/registers';
import type { NamedUnit } from '../imports/read-unit';
import type { RegisterDays } from './register-days';

/** Which register of which plan. */
export interface BookKey {
  tenantId: string;
  planId: string;
  register: RegisterName;
}

/** The book of a register, locked: who writes in it waits for its turn. */
export interface LockedBook extends BookKey {
  /** Number of its last event. */
  sequence: number;
  /** Entries so far, whatever became of them. */
  entries: number;
  closedAt: Instant | null;
  /** The day by which every expected unit is to have an entry. */
  wantedBy: LocalDate | null;
  /** The one of those days for which the clock has urged; null before the first. */
  urgedFor: LocalDate | null;
  /** Units expected to have one; null for every open unit below the authority. */
  unitIds: readonly string[] | null;
}

export interface EntryInHand extends RegisterEntry {
  id: string;
  planId: string;
  register: RegisterName;
  number: number;
  version: number;
}

export interface EntryToWrite {
  id: string;
  number: number;
  /** The version it gets; 1 for a new one. */
  version: number;
  unitId: string;
  state: string;
  body: RegisterBody;
  dueOn: LocalDate | null;
  searchText: string;
}

export interface RegisterEventToWrite {
  /** Null where it is done to the book. */
  entryId: string | null;
  act: string;
  state: string | null;
  changes: readonly EntryChange[];
  reason: string | null;
}

export interface RegisterFile {
  id: string;
  sha256: string;
  size: number;
  fileName: string;
  mediaType: string;
}

/** An entry with its unit's short name and its files, oldest first. */
export type StandingEntry = EntryInHand & {
  unitName: string;
  attached: readonly (RegisterFile & { uploadedAt: Instant })[];
};

export interface RegisterStore extends RegisterDays {
  /** Null where the tenant has no such plan. The book is made when it is first asked for. */
  lockBook(key: BookKey): Promise<LockedBook | null>;
  /** Locked where somebody has begun it; null otherwise, and nothing is made. */
  lockIfBegun(key: BookKey): Promise<LockedBook | null>;
  /** Without a lock: its register tells which book to lock. */
  find(tenantId: string, entryId: string): Promise<EntryInHand | null>;
  entries(key: BookKey): Promise<EntryInHand[]>;
  /** Those of these that are in the register. */
  entriesOf(key: BookKey, entryIds: readonly string[]): Promise<EntryInHand[]>;
  /** Entries and events of one book, set-wise; `book` is as it was locked. */
  write(
    book: LockedBook,
    by: { actor: Actor | null; at: Instant },
    entries: readonly EntryToWrite[],
    events: readonly RegisterEventToWrite[],
  ): Promise<void>;
  /** False where the entry holds this content already. */
  addFile(tenantId: string, entryId: string, file: RegisterFile, by: Actor, at: Instant): Promise<boolean>;
  settle(
    book: LockedBook,
    now: Pick<LockedBook, 'closedAt' | 'wantedBy' | 'urgedFor' | 'unitIds'>,
  ): Promise<void>;
  /** Every unit of the tenant; none is closed or renamed before this is over. */
  units(tenantId: string): Promise<readonly NamedUnit[]>;
  /** Whether there is such an open unit that is no group. */
  knowsUnit(tenantId: string, unitId: string): Promise<boolean>;
  /** Whose account it is, by id or user name; null where there is none. */
  accountOf(tenantId: string, name: string): Promise<string | null>;
  /** Entries of these registers in their order, each with its files. */
  standing(tenantId: string, planId: string, registers: readonly RegisterName[]): Promise<StandingEntry[]>;
  /** Every book of a plan that has anything in it, as figures count them. */
  books(tenantId: string, planId: string): Promise<RegisterBooks>;
}
