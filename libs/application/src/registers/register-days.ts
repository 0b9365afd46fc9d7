import type { Instant, LocalDate, Mailbox, RegisterNoticeKind } from '@tctp/domain';
import type { BookKey, LockedBook } from './register-store';

/** An entry whose day is over, and which nobody has moved on. */
export interface LateEntry {
  id: string;
  unitId: string;
  state: string;
}

/** What a mailbox is told of an entry, or of the whole register. */
export interface RegisterNotice {
  to: Mailbox;
  about: RegisterNoticeKind;
  entryId: string | null;
  /** Of the whole register: the event of it that speaks. */
  sequence: number | null;
  /** How many units have nothing in it, where that is what is said. */
  units: number | null;
}

/** A unit that is expected to have an entry and has none, and the day it was last urged. */
export interface UnitWithout {
  id: string;
  name: string;
  shortName: string;
  urgedOn: LocalDate | null;
}

/** What the clock does to registers, and whom they tell. */
export interface RegisterDays {
  /**
   * The next open book after this one, in one order, in which a day before this one is over and nothing was done about
   * it; locked. One that somebody else holds is passed over.
   */
  takeDueBook(before: LocalDate, after: BookKey | null): Promise<LockedBook | null>;
  /** So many of its entries that are due before today and not late yet, by number. */
  dueEntries(book: LockedBook, today: LocalDate, limit: number): Promise<LateEntry[]>;
  markLate(tenantId: string, entryIds: readonly string[]): Promise<void>;
  unitsWithout(book: Pick<LockedBook, keyof BookKey | 'unitIds'>): Promise<UnitWithout[]>;
  tell(
    book: BookKey,
    when: { at: Instant; day: LocalDate },
    notices: readonly RegisterNotice[],
  ): Promise<void>;
}
