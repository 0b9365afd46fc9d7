import type {
  RegisterEntryDetail,
  RegisterEntryView,
  RegisterFigure,
  RegisterList,
  RegisterPage,
  RegisterQuery,
} from '@tctp/contracts';
import type { Actor, RegisterName } from '@tctp/domain';
import { REGISTERS, REGISTER_DEFINITIONS, isAmong, seesWholePlan } from '@tctp/domain';
import type { RegisterBooks } from '@tctp/registers';
import { mayDo, openActs } from '@tctp/registers';
import type { PlanContext } from '../decision';
import { peopleBehind } from '../dossier/own-part';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { mayReadEntry, mayReadRegister } from './may-read-entry';
import type { RegisterRow, RegisterScope } from './register-reads';
import { openingAct } from './opening-act';
import { registerFigures } from './register-figures';
import { expectsUnits } from './urge-units';

type Reads = { read: Pick<ReadModels, 'planContext' | 'registers'> };

/** The registers somebody may open, with what waits in them and what they count. */
export async function listRegisters(
  { read }: Reads,
  reader: Actor,
  planId: string,
): Promise<Result<RegisterList>> {
  const plan = await read.planContext(reader.tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const open = REGISTERS.filter((register) => mayReadRegister(reader, register));
  const scopes = Object.fromEntries(open.map((register) => [register, scopeOf(reader, planId, register)]));
  const [counts, terms, books] = await Promise.all([
    read.registers.counts(reader.tenantId, planId, scopes),
    read.registers.terms(reader.tenantId, planId),
    read.registers.books(reader.tenantId, planId),
  ]);
  return accept({
    registers: open.map((register) => {
      const own = counts.filter((one) => one.register === register);
      const { ended } = REGISTER_DEFINITIONS[register];
      const total = (list: readonly { entries: number }[]) =>
        list.reduce((sum, { entries }) => sum + entries, 0);
      return {
        register,
        entries: total(own),
        open: total(own.filter(({ state }) => !ended.includes(state))),
        late: own.reduce((sum, { late }) => sum + late, 0),
        closedAt: terms.find((one) => one.register === register)?.closedAt ?? null,
        figures: figuresOf(reader, plan, register, books),
      };
    }),
  });
}

const PAGE = 100;
/** Times units were urged that are still told of. */
const URGED = 10;

/** One page of a register, and what is known of it as a whole. */
export async function readRegister(
  { read }: Reads,
  reader: Actor,
  planId: string,
  register: RegisterName,
  { before, ...filter }: RegisterQuery,
): Promise<Result<RegisterPage>> {
  const plan = await read.planContext(reader.tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  if (!mayReadRegister(reader, register)) return refuse({ code: 'not-permitted', action: 'readRegister' });
  const definition = REGISTER_DEFINITIONS[register];
  const scope = scopeOf(reader, planId, register);
  const whole = seesWholePlan(reader.role);
  const key = { tenantId: reader.tenantId, planId, register };
  const [rows, counts, terms, books, units, urged, onTasks] = await Promise.all([
    read.registers.list(register, scope, { ...filter, before, limit: PAGE + 1 }),
    read.registers.counts(reader.tenantId, planId, { [register]: scope }),
    read.registers.terms(reader.tenantId, planId),
    read.registers.books(reader.tenantId, planId),
    read.registers.units(reader.tenantId, planId),
    read.registers.urged(key, whole ? null : reader.unitId, URGED),
    register === 'obstacles' && before === undefined
      ? read.registers.onTasks(reader, planId, { ...filter, limit: PAGE })
      : [],
  ]);
  const book = terms.find((one) => one.register === register);
  const closedAt = book?.closedAt ?? null;
  const act = openingAct(register);
  const opens = closedAt === null && mayDo(definition, act, reader, { unitId: reader.unitId, body: {} });
  const wantedBy = book?.wantedBy ?? null;
  const expects = whole && expectsUnits({ register, wantedBy });
  const without = expects
    ? await read.registers.unitsWithout({ ...key, unitIds: book?.unitIds ?? null })
    : [];
  return accept({
    register,
    closedAt,
    wantedBy,
    opens: opens ? act : null,
    keeps: isAmong(reader, 'reviewers'),
    entries: rows.slice(0, PAGE).map((row) => viewOf(reader, row, closedAt !== null)),
    more: rows.length > PAGE,
    counts: definition.states.flatMap((state) => {
      const entries = counts.find((one) => one.state === state)?.entries ?? 0;
      return entries === 0 ? [] : [{ state, entries }];
    }),
    without,
    urges: closedAt === null && without.length > 0 && isAmong(reader, 'office'),
    urged,
    onTasks,
    units: whole ? units : units.filter(({ id }) => id === reader.unitId),
    figures: figuresOf(reader, plan, register, books),
  });
}

/** One entry; personal fields only for whoever handles the register. */
export async function readEntry(
  { read }: Reads,
  reader: Actor,
  entryId: string,
): Promise<Result<RegisterEntryDetail>> {
  const found = await read.registers.entry(reader, entryId);
  if (found === null || !mayReadEntry(reader, found.row)) return refuse({ code: 'entry-unknown' });
  const { row, files, history, personName } = found;
  const [plan, terms] = await Promise.all([
    read.planContext(reader.tenantId, row.planId),
    read.registers.terms(reader.tenantId, row.planId),
  ]);
  const closed = terms.some(({ register, closedAt }) => register === row.register && closedAt !== null);
  const component = plan?.criteriaSet.components.find(({ code }) => code === row.body['component']);
  return accept({
    ...viewOf(reader, row, closed),
    planId: row.planId,
    fileList: [...files],
    history: history.map((event) => ({ ...event, changes: [...event.changes] })),
    componentTitle: component?.title ?? null,
    personName: handles(reader, row.register) ? personName : null,
  });
}

function scopeOf(reader: Actor, planId: string, register: RegisterName): RegisterScope {
  const ownOnly = REGISTER_DEFINITIONS[register].sees === 'own' && !seesWholePlan(reader.role);
  return {
    tenantId: reader.tenantId,
    planId,
    unitId: ownOnly ? reader.unitId : null,
    accountIds: peopleBehind(reader),
  };
}

function handles(reader: Actor, register: RegisterName): boolean {
  const { acts } = REGISTER_DEFINITIONS[register];
  return isAmong(reader, acts[openingAct(register)]?.by ?? 'reviewers');
}

function viewOf(reader: Actor, row: RegisterRow, closed: boolean): RegisterEntryView {
  const { planId: _plan, unitId: _unit, ...shown } = row;
  const definition = REGISTER_DEFINITIONS[row.register];
  const sees = handles(reader, row.register);
  const body = Object.entries(row.body).filter(
    ([field]) => sees || definition.fields[field]?.personal !== true,
  );
  return {
    ...shown,
    body: Object.fromEntries(body),
    acts: closed ? [] : openActs(definition, row, reader),
  };
}

/** What a register counts, component by component; shares over all units are for whoever sees all units. */
function figuresOf(
  reader: Actor,
  plan: PlanContext,
  register: RegisterName,
  books: RegisterBooks,
): RegisterFigure[] {
  if (!seesWholePlan(reader.role) || isAmong(reader, 'admins')) return [];
  return registerFigures(plan.criteriaSet, plan, register, books);
}
