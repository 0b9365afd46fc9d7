import type { Component, CriteriaSet, RegisterBody, RegisterFieldKind, RegisterName } from '@tctp/domain';
import { REGISTER_DEFINITIONS, namesPeople } from '@tctp/domain';
import type { RegisterBooks } from '@tctp/registers';
import type { StandingEntry } from '../registers/register-store';
import type { FrozenComponent, FrozenEntry } from './dossier-rows';

/** The registers as they stood at the moment of freezing. */
export interface RegistersAtMoment {
  books: RegisterBooks;
  entries: readonly StandingEntry[];
}

const SHOWN: readonly RegisterFieldKind[] = ['text', 'day', 'count', 'yesNo', 'choice', 'link', 'component'];

/** The registers that a criteria set reads. */
export function registersOf({ components }: CriteriaSet): RegisterName[] {
  const read = components.flatMap(({ figures = [] }) => figures.map(({ register }) => register));
  return [...new Set(read)];
}

/** The entries behind one component; of petitions those that ask for it. */
export function frozenEntries(
  { code, figures = [] }: Component,
  entries: RegistersAtMoment['entries'],
): Pick<FrozenComponent, 'entries'> {
  const read = new Set(figures.map(({ register }) => register));
  const behind = entries.filter(
    ({ register, state, body }) =>
      read.has(register) &&
      REGISTER_DEFINITIONS[register].counts.includes(state) &&
      (register !== 'petitions' || body['component'] === code),
  );
  if (behind.length === 0) return {};
  return {
    entries: behind.map(({ register, number, unitName, state, body, files, attached }) => ({
      register,
      number,
      unitName,
      state,
      values: shownOf(register, body),
      files,
      ...(files === 0 || namesPeople(register) ? {} : { attached }),
    })),
  };
}

/** How many of its files the dossier does without: they may name people, or it was frozen before files of entries were. */
export function leftOutOf({ files, attached = [] }: FrozenEntry): number {
  return files - attached.length;
}

function shownOf(register: RegisterName, body: RegisterBody): RegisterBody {
  const { fields } = REGISTER_DEFINITIONS[register];
  return Object.fromEntries(
    Object.entries(body).filter(([field]) => {
      const spec = fields[field];
      return spec !== undefined && spec.personal !== true && SHOWN.includes(spec.kind);
    }),
  );
}
