import type { ToldBook } from '@tctp/contracts';
import type { Actor, Instant, LocalDate } from '@tctp/domain';

/** What was told of: a task, an entry of a register, a register as a whole, or a periodic report. */
export interface ToldOf {
  taskId: string | null;
  entryId: string | null;
  book: ToldBook | null;
  /** By which line of its history. */
  report: { planId: string; period: string; event: number } | null;
}

/** One notification of a mailbox, as one of its readers sees it. */
export interface NoticeRow extends ToldOf {
  /** Whole number as text; greater is newer. */
  id: string;
  kind: string;
  at: Instant;
  day: LocalDate;
  seen: boolean;
}

export interface NoticeFilter {
  /** Null: every kind. */
  kinds: readonly string[] | null;
  unseenOnly: boolean;
  /** Older than this one. */
  before: string | null;
  limit: number;
}

/**
 * The ledger of a mailbox. A reader sees what was told to their role in their unit about what they may still see; what has
 * been seen is each person's own.
 */
export interface Notices {
  list(reader: Actor, filter: NoticeFilter): Promise<NoticeRow[]>;
  digests(reader: Actor, days: readonly LocalDate[]): Promise<{ day: LocalDate; deliveredAt: Instant }[]>;
  /** Tasks, entries, registers and reports of a day with something unseen, counted up to a hundred. */
  countNew(reader: Actor): Promise<number>;
  /** Never less than was seen before; ids of other mailboxes are left alone. */
  see(reader: Actor, seen: { upTo: string } | { ids: readonly string[] }): Promise<void>;
}
