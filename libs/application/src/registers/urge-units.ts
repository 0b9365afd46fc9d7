import { localDateOf } from '@tctp/calendar';
import type { LocalDate, RegisterName, Role } from '@tctp/domain';
import { REGISTER_DEFINITIONS, isAmong } from '@tctp/domain';
import type { PlanContext } from '../decision';
import { runOnce } from '../once';
import type { KeyedRequest, Stores } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { RegisterDeps } from './entry-in-hand';
import { openBook } from './entry-in-hand';
import { openingAct } from './opening-act';
import type { RegisterNotice } from './register-days';
import type { LockedBook, RegisterEventToWrite } from './register-store';
import { post } from './tell-of-entry';

export interface Urging {
  planId: string;
  register: RegisterName;
  /** Null: every unit that has no entry. */
  unitIds: readonly string[] | null;
  reason: string;
}

export interface Urged {
  urged: number;
  /** Urged today already. */
  passedOver: number;
}

/** Đôn đốc: head and officers of units that are expected to have an entry and have none; each once a day. */
export function urgeUnits(
  deps: RegisterDeps,
  request: KeyedRequest,
  { planId, register, unitIds, reason }: Urging,
): Promise<Result<Urged>> {
  const { actor } = request;
  return runOnce<Urged>(deps.work, request, async (stores) => {
    if (!isAmong(actor, 'office')) return refuse({ code: 'not-permitted', action: 'urgeUnits' });
    const opened = await openBook(stores, { tenantId: actor.tenantId, planId, register });
    if (!opened.ok) return opened;
    const { plan, book } = opened.value;
    if (!expectsUnits(book)) return refuse({ code: 'nobody-expected' });
    const at = await deps.clock.now();
    const without = await stores.registers.unitsWithout(book);
    const unexpected = unitIds?.find((id) => !without.some((one) => one.id === id));
    if (unexpected !== undefined) return refuse({ code: 'unit-not-missing', unit: unexpected });
    const meant = without.filter(({ id }) => unitIds?.includes(id) ?? true);
    if (meant.length === 0) return refuse({ code: 'nobody-missing' });
    const due = notUrgedOn(localDateOf(plan.calendar, at), meant);
    if (due.length === 0) return refuse({ code: 'urged-today' });
    await stores.registers.write(book, { actor, at }, [], [urgeEvent(due.length, reason.trim())]);
    await post(stores, plan, book, at, due.flatMap(saying(book.sequence + 1)));
    return accept({ urged: due.length, passedOver: meant.length - due.length });
  });
}

/** Units are expected where each is to have an entry, by its kind or by a day set; and can open one at all. */
export function expectsUnits({ register, wantedBy }: Pick<LockedBook, 'register' | 'wantedBy'>): boolean {
  const { acts, ofEveryUnit } = REGISTER_DEFINITIONS[register];
  const opening = acts[openingAct(register)];
  return (
    opening !== undefined &&
    isAmong({ role: 'officer' }, opening.by) &&
    (ofEveryUnit === true || wantedBy !== null)
  );
}

/**
 * The day by which every unit was to have an entry is over: once, the clock urges, and tells Nội vụ how many are missing.
 * `sequence`: the number its event will have.
 */
export async function urgeByClock(
  stores: Pick<Stores, 'registers'>,
  plan: PlanContext,
  book: LockedBook,
  { today, sequence }: { today: LocalDate; sequence: number },
): Promise<{ events: RegisterEventToWrite[]; notices: RegisterNotice[] }> {
  const { closedAt, wantedBy, unitIds } = book;
  await stores.registers.settle(book, { closedAt, wantedBy, urgedFor: wantedBy, unitIds });
  const without = expectsUnits(book) ? await stores.registers.unitsWithout(book) : [];
  if (without.length === 0) return { events: [], notices: [] };
  const due = notUrgedOn(today, without);
  const toReview = { unitId: plan.reviewUnitId, role: 'reviewer' } as const;
  return {
    events: due.length === 0 ? [] : [urgeEvent(due.length, null)],
    notices: [
      ...due.flatMap(saying(sequence)),
      { to: toReview, about: 'entriesMissing', entryId: null, sequence: null, units: without.length },
    ],
  };
}

const TOLD: readonly Role[] = ['head', 'officer'];

/** That one is wanted, by the event of this number. */
function saying(sequence: number) {
  return ({ id: unitId }: { id: string }): RegisterNotice[] =>
    TOLD.map((role) => ({
      to: { unitId, role },
      about: 'entryWanted',
      entryId: null,
      sequence,
      units: null,
    }));
}

function notUrgedOn<U extends { urgedOn: LocalDate | null }>(day: LocalDate, units: readonly U[]): U[] {
  return units.filter(({ urgedOn }) => urgedOn !== day);
}

function urgeEvent(units: number, reason: string | null): RegisterEventToWrite {
  const changes = [{ field: 'units', was: null, now: units }];
  return { entryId: null, act: 'urge', state: null, changes, reason };
}
