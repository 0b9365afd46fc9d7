import { localDateOf } from '@tctp/calendar';
import type { Instant, LocalDate } from '@tctp/domain';
import { REGISTER_DEFINITIONS } from '@tctp/domain';
import type { PlanContext } from '../decision';
import type { Clock, Stores, UnitOfWork } from '../ports';
import { accept } from '../refusal';
import type { LateEntry, RegisterNotice } from './register-days';
import type { BookKey, LockedBook, RegisterEventToWrite } from './register-store';
import { mailboxesOf, post } from './tell-of-entry';
import { urgeByClock } from './urge-units';

/** Entries of one transaction; the rest of the book comes with the next. */
const BATCH = 500;
/** No calendar is further ahead of UTC. */
const AHEAD = 14 * 3_600_000;

interface Sweeping {
  work: UnitOfWork;
  clock: Clock;
  warn?: (line: string) => void;
}

export interface SweptRegisters {
  late: number;
  /** Books whose day for every unit was over. */
  urged: number;
}

/**
 * Entries whose day is over become late, and registers whose day for every unit is over are urged for: book by book, each
 * a transaction, so that what is wrong with one holds up no other. Safe to run twice, late or beside another sweep. A
 * closed register waits: nobody could answer in it.
 */
export async function sweepRegisters(deps: Sweeping): Promise<SweptRegisters> {
  const total = { late: 0, urged: 0 };
  const failures: unknown[] = [];
  const place: { at: BookKey | null } = { at: null };
  for (let after: BookKey | null = null; ;) {
    place.at = null;
    const swept = await sweepBook(deps, after, place).catch((error: unknown) => {
      failures.push(error);
      deps.warn?.(`Sổ chưa rà được (a register could not be swept): ${String(error)}`);
      return { late: 0, urged: 0, more: false };
    });
    if (place.at === null) break;
    total.late += swept.late;
    total.urged += swept.urged;
    if (!swept.more) after = place.at;
  }
  if (failures.length > 0) throw failures[0];
  return total;
}

async function sweepBook(
  { work, clock }: Sweeping,
  after: BookKey | null,
  place: { at: BookKey | null },
): Promise<SweptRegisters & { more: boolean }> {
  const at = await clock.now();
  const result = await work.run(async (stores) => {
    const book = await stores.registers.takeDueBook(latestDay(at), after);
    if (book === null) return accept({ late: 0, urged: 0, more: false });
    place.at = book;
    const plan = await stores.plans.read(book.tenantId, book.planId);
    if (plan === null) throw new Error(`No plan '${book.planId}'`);
    const today = localDateOf(plan.calendar, at);
    const entries = await stores.registers.dueEntries(book, today, BATCH);
    await stores.registers.markLate(
      book.tenantId,
      entries.map(({ id }) => id),
    );
    const isOver = book.wantedBy !== null && book.wantedBy < today && book.urgedFor !== book.wantedBy;
    const urging = isOver
      ? await urgeByClock(stores, plan, book, { today, sequence: book.sequence + entries.length + 1 })
      : { events: [], notices: [] };
    await write(stores, plan, book, at, {
      events: [...entries.map(becameLate), ...urging.events],
      notices: [...entries.flatMap((entry) => toldOfLate(plan, book, entry)), ...urging.notices],
    });
    return accept({ late: entries.length, urged: isOver ? 1 : 0, more: entries.length === BATCH });
  });
  if (!result.ok) throw new Error(`The sweep was refused: ${result.refusal.code}`);
  return result.value;
}

async function write(
  stores: Pick<Stores, 'registers' | 'outbox'>,
  plan: PlanContext,
  book: LockedBook,
  at: Instant,
  { events, notices }: { events: readonly RegisterEventToWrite[]; notices: readonly RegisterNotice[] },
): Promise<void> {
  if (events.length > 0) await stores.registers.write(book, { actor: null, at }, [], events);
  await post(stores, plan, book, at, notices);
}

/** Days are the plan's own: this is the latest day it can be anywhere, so that none is missed. */
function latestDay(at: Instant): LocalDate {
  return new Date(Date.parse(at) + AHEAD).toISOString().slice(0, 10);
}

function becameLate({ id, state }: LateEntry): RegisterEventToWrite {
  return { entryId: id, act: 'late', state, changes: [], reason: null };
}

function toldOfLate(
  plan: PlanContext,
  { register }: LockedBook,
  { id, unitId, state }: LateEntry,
): RegisterNotice[] {
  const parties = REGISTER_DEFINITIONS[register].tells?.late?.[state] ?? [];
  return parties
    .flatMap((party) => mailboxesOf(party, plan, unitId))
    .map((to) => ({ to, about: 'entryLate', entryId: id, sequence: null, units: null }));
}
