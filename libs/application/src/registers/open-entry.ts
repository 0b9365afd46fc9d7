import { addWorkingDays, localDateOf } from '@tctp/calendar';
import type { Instant, LocalDate, RegisterBody, RegisterName } from '@tctp/domain';
import { REGISTER_DEFINITIONS, isAmong } from '@tctp/domain';
import type { PlanContext } from '../decision';
import { runOnce } from '../once';
import type { KeyedRequest } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { decideAct } from './decide-act';
import type { EntryResult, RegisterDeps } from './entry-in-hand';
import { openBook } from './entry-in-hand';
import { openingAct } from './opening-act';
import type { BookKey } from './register-store';
import { writeActs } from './write-acts';

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
    const decided = await decideAct(stores, plan, key, null, of, { act, fields: said, reason }, request);
    if (!decided.ok) return decided;
    const entry = { id: deps.newId(), number: book.entries + 1, version: 0, unitId: of };
    const opening = { of: entry, act, decided: decided.value, reason };
    await writeActs(stores, { plan, book, actor, at }, [opening]);
    return accept({ id: entry.id, number: entry.number, version: 1, state: decided.value.state });
  });
}

export interface OpenEntry {
  planId: string;
  register: RegisterName;
  unitId: string | null;
  fields: RegisterBody;
  reason: string | null;
}

/** Where a register sets a time and nobody says a day, so many working days of the plan from today. */
function withDefaultDay(plan: PlanContext, at: Instant, register: RegisterName, fields: RegisterBody) {
  const { within } = REGISTER_DEFINITIONS[register];
  if (within === undefined || fields[within.field] !== undefined) return fields;
  const today = localDateOf(plan.calendar, at);
  const day: LocalDate = addWorkingDays(plan.calendar, today, within.workingDays);
  return { ...fields, [within.field]: day };
}
