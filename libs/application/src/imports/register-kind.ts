import { formatDay, importWords } from '@tctp/contracts';
import type { Language } from '@tctp/contracts';
import type { ImportedRegister, RegisterValue } from '@tctp/domain';
import { REGISTER_DEFINITIONS } from '@tctp/domain';
import { accept, refuse } from '../refusal';
import { mayReadEntry } from '../registers/may-read-entry';
import { choiceName, stateName } from '../registers/register-names';
import type { BookKey } from '../registers/register-store';
import type { ActToWrite } from '../registers/write-acts';
import { writeActs } from '../registers/write-acts';
import type { EntryToImport, RegisterKnown } from './compare-entries';
import { compareEntries } from './compare-entries';
import type { ImportKind } from './import-kind';
import { unitLabel } from './read-unit';
import type { RegisterRowCells } from './register-columns';
import { importedFields, registerColumns } from './register-columns';

type RegisterKind = ImportKind<RegisterRowCells, RegisterKnown, EntryToImport>;
const KINDS = new Map<ImportedRegister, RegisterKind>();

/** A register as a list: an entry a row, opened or amended by the acts of its definition. */
export function registerKind(register: ImportedRegister): RegisterKind {
  const made = KINDS.get(register) ?? makeKind(register);
  KINDS.set(register, made);
  return made;
}

function makeKind(register: ImportedRegister): RegisterKind {
  return {
    name: register,
    key: 'number',
    columns: registerColumns(register),

    async know(stores, { actor, planId }) {
      const { tenantId } = actor;
      const plan = planId === null ? null : await stores.plans.read(tenantId, planId);
      if (plan === null) return refuse({ code: 'plan-unknown' });
      const key: BookKey = { tenantId, planId: plan.id, register };
      const book = await stores.registers.lockIfBegun(key);
      if (book?.closedAt != null) return refuse({ code: 'book-closed' });
      const entries = book === null ? [] : await stores.registers.entries(key);
      return accept({
        plan,
        key,
        book,
        actor,
        entries: entries.filter((entry) => mayReadEntry(actor, entry)),
        units: await stores.registers.units(tenantId),
        components: plan.criteriaSet.components.map(({ code }) => code),
      });
    },

    rows: ({ entries, units }, language) =>
      entries.map(({ number, unitId, state, body }) => {
        const unit = units.find(({ id }) => id === unitId);
        const said = importedFields(register).map((field) => [
          field,
          cellOf(register, field, body[field], language),
        ]);
        return {
          number,
          unit: unit === undefined ? unitId : unitLabel(unit, units),
          ...(Object.fromEntries(said) as RegisterRowCells),
          state: stateName(register, state)[language],
        };
      }),

    compare: (known, rows) => compareEntries(register, known, rows),

    async write({ stores, actor, at, newId, reason }, { plan, key, book }, changes) {
      const locked = book ?? (await stores.registers.lockBook(key));
      if (locked === null) return refuse({ code: 'plan-unknown' });
      if (book === null && locked.sequence > 0) return refuse({ code: 'import-overtaken' });
      let number = locked.entries;
      const acts = changes.map(({ data: { entry, unitId, act, decided } }): ActToWrite => {
        const of = entry ?? { id: newId(), number: (number += 1), version: 0, unitId };
        return { of, act, decided, reason };
      });
      await writeActs(stores, { plan, book: locked, actor, at }, acts);
      return accept([]);
    },
  };
}

function cellOf(
  register: ImportedRegister,
  field: string,
  value: RegisterValue | undefined,
  language: Language,
): string | number | null {
  if (value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return importWords[language].form[value ? 'yes' : 'no'];
  const kind = REGISTER_DEFINITIONS[register].fields[field]?.kind;
  if (kind === 'day') return formatDay(value);
  return kind === 'choice' ? choiceName(register, value)[language] : value;
}
