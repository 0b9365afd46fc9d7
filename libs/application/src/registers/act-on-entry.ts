import { addWorkingDays, localDateOf } from '@tctp/calendar';
import type { Instant, LocalDate, RegisterBody, RegisterName } from '@tctp/domain';
import { REGISTER_DEFINITIONS, foldText, isAmong } from '@tctp/domain';
import type { DecidedEntry, EntryAsk, EntryRefusal } from '@tctp/registers';
import { decideEntry, dueDayOf } from '@tctp/registers';
import type { PlanContext } from '../decision';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, Stores, UnitOfWork } from '../ports';
import type { Refusal, Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { BookKey, EntryInHand, EntryToWrite, LockedBook } from './register-store';
import { scoresMessage } from '../tasks/decision-to-write';
import { mayReadEntry } from './may-read-entry';
import { openingAct } from './opening-act';
import { fieldName, stateName } from './register-names';
import { tellOfActs } from './tell-of-entry';

export interface RegisterDeps {
  work: UnitOfWork;
  clock: Clock;
  newId: () => string;
}

export type EntryResult = { id: string; number: number; version: number; state: string };

/** A new entry in the register of a plan, of a unit: of one's own for officers and heads. */
export function openEntry(
  deps: RegisterDeps,
  request: KeyedRequest,
  { planId, register, unitId, fields, reason }: OpenEntry,
): Promise<Result<EntryResult>> {
  const { actor } = request;
  const key: BookKey = { tenantId: actor.tenantId, planId, register };
  return runOnce<EntryResult>(deps.work, request, async (stores) => {
    const opened = await openBook(stores, key);
    if (!opened.ok) return opened;
    const { plan, book } = opened.value;
    const at = await deps.clock.now();
    const of = isAmong(actor, 'units') ? actor.unitId : (unitId ?? actor.unitId);
    if (!(await stores.registers.knowsUnit(actor.tenantId, of)))
      return refuse({ code: 'unit-unknown', unit: of });
    const act = openingAct(register);
    const said = withDefaultDay(plan, at, register, fields);
    const decided = await decide(stores, plan, key, null, of, { act, fields: said, reason }, request);
    if (!decided.ok) return decided;
    const id = deps.newId();
    const number = book.entries + 1;
    const entry = entryToWrite(register, { id, number, version: 1, unitId: of }, decided.value);
    await stores.registers.write(book, { actor, at }, [entry], [eventOf(id, act, decided.value, reason)]);
    await stores.outbox.add([scoresMessage(plan)]);
    await tellOfActs(stores, { plan, book, actor, at }, [{ id, unitId: of, act, body: entry.body }]);
    return accept({ id, number, version: 1, state: entry.state });
  });
}

export interface OpenEntry {
  planId: string;
  register: RegisterName;
  unitId: string | null;
  fields: RegisterBody;
  reason: string | null;
}

/** Moves an entry on, as it was seen. */
export function actOnEntry(
  deps: RegisterDeps,
  request: KeyedRequest & { expectedVersion: number },
  entryId: string,
  ask: EntryAsk,
): Promise<Result<EntryResult>> {
  const { actor, expectedVersion } = request;
  return runOnce<EntryResult>(deps.work, request, async (stores) => {
    const hand = await takeEntry(stores, request, entryId);
    if (!hand.ok) return hand;
    const { plan, book, entry } = hand.value;
    if (entry.version !== expectedVersion) return refuse({ code: 'stale-version', current: entry.version });
    const at = await deps.clock.now();
    const decided = await decide(stores, plan, book, entry, entry.unitId, ask, request);
    if (!decided.ok) return decided;
    const version = entry.version + 1;
    const { id, number, unitId, register } = entry;
    const written = entryToWrite(register, { id, number, version, unitId }, decided.value);
    await stores.registers.write(
      book,
      { actor, at },
      [written],
      [eventOf(id, ask.act, decided.value, ask.reason)],
    );
    await stores.outbox.add([scoresMessage(plan)]);
    await tellOfActs(stores, { plan, book, actor, at }, [{ id, unitId, act: ask.act, body: written.body }]);
    return accept({ id, number, version, state: written.state });
  });
}

/** The entry with its book locked and open; not there for whoever may not see it. */
export async function takeEntry(
  stores: Stores,
  { actor }: KeyedRequest,
  entryId: string,
): Promise<Result<{ plan: PlanContext; book: LockedBook; entry: EntryInHand }>> {
  const { tenantId } = actor;
  const found = await stores.registers.find(tenantId, entryId);
  if (found === null || !mayReadEntry(actor, found)) return refuse({ code: 'entry-unknown' });
  const opened = await openBook(stores, { tenantId, planId: found.planId, register: found.register });
  if (!opened.ok) return opened;
  const entry = await stores.registers.find(tenantId, entryId);
  if (entry === null) return refuse({ code: 'entry-unknown' });
  return accept({ ...opened.value, entry });
}

export async function openBook(
  stores: Stores,
  key: BookKey,
): Promise<Result<{ plan: PlanContext; book: LockedBook }>> {
  const plan = await stores.plans.read(key.tenantId, key.planId);
  const book = plan === null ? null : await stores.registers.lockBook(key);
  if (plan === null || book === null) return refuse({ code: 'plan-unknown' });
  return book.closedAt === null ? accept({ plan, book }) : refuse({ code: 'book-closed' });
}

async function decide(
  stores: Stores,
  plan: PlanContext,
  { register }: Pick<BookKey, 'register'>,
  entry: EntryInHand | null,
  unitId: string,
  ask: EntryAsk,
  { actor }: KeyedRequest,
): Promise<Result<DecidedEntry>> {
  const definition = REGISTER_DEFINITIONS[register];
  const fields = { ...ask.fields };
  for (const [field, value] of Object.entries(fields)) {
    if (value === '') continue;
    const kind = definition.fields[field]?.kind;
    if (kind === 'component' && !plan.criteriaSet.components.some(({ code }) => code === value))
      return refuse({ code: 'component-unknown', component: String(value) });
    if (kind !== 'person') continue;
    const account = await stores.registers.accountOf(actor.tenantId, String(value));
    if (account === null) return refuse({ code: 'person-named-unknown', person: String(value) });
    fields[field] = account;
  }
  const decided = decideEntry(definition, entry, unitId, { ...ask, fields }, actor);
  return decided.ok ? accept(decided.value) : refuse(spoken(register, decided.refusal));
}

/** Fields and states by the names people know them by. */
export function spoken(register: RegisterName, refusal: EntryRefusal): Refusal {
  switch (refusal.code) {
    case 'act-not-now':
      return { code: refusal.code, state: stateName(register, refusal.state) };
    case 'field-missing':
      return { code: 'entry-field-missing', field: fieldName(register, refusal.field) };
    case 'field-not-asked':
    case 'field-unfit':
      return { code: refusal.code, field: fieldName(register, refusal.field) };
    case 'field-above': {
      const above = fieldName(register, refusal.above);
      return { code: refusal.code, field: fieldName(register, refusal.field), above };
    }
    default:
      return refusal;
  }
}

/** Where a register sets a time and nobody says a day, so many working days of the plan from today. */
function withDefaultDay(plan: PlanContext, at: Instant, register: RegisterName, fields: RegisterBody) {
  const { within } = REGISTER_DEFINITIONS[register];
  if (within === undefined || fields[within.field] !== undefined) return fields;
  const today = localDateOf(plan.calendar, at);
  const day: LocalDate = addWorkingDays(plan.calendar, today, within.workingDays);
  return { ...fields, [within.field]: day };
}

export function entryToWrite(
  register: RegisterName,
  place: Pick<EntryToWrite, 'id' | 'number' | 'version' | 'unitId'>,
  { state, body }: Pick<DecidedEntry, 'state' | 'body'>,
): EntryToWrite {
  const definition = REGISTER_DEFINITIONS[register];
  const open = Object.entries(definition.fields).filter(([, { personal }]) => personal !== true);
  const text = open.map(([field]) => body[field]).filter((value) => typeof value === 'string');
  return {
    ...place,
    state,
    body,
    dueOn: dueDayOf(definition, { state, body }),
    searchText: foldText(text.join(' ')),
  };
}

export function eventOf(
  entryId: string,
  act: string,
  { state, changes }: DecidedEntry,
  reason: string | null,
) {
  return { entryId, act, state, changes, reason: reason?.trim() || null };
}
