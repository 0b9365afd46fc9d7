import { complaints } from './complaints';
import { initiatives } from './initiatives';
import { inspections } from './inspections';
import { obstacles } from './obstacles';
import { officials, training } from './officials';
import { onlineServices } from './online-services';
import { petitions } from './petitions';
import { postings } from './postings';
import type { RegisterDefinition, RegisterName } from './register';
import { REGISTERS } from './register';
import type { FactKind } from '../rule';

/** Every register the program keeps. */
export const REGISTER_DEFINITIONS: Readonly<Record<RegisterName, RegisterDefinition>> = {
  initiatives,
  obstacles,
  petitions,
  inspections,
  complaints,
  onlineServices,
  officials,
  training,
  postings,
};

export function isRegister(name: string): name is RegisterName {
  return (REGISTERS as readonly string[]).includes(name);
}

/** Registers that units keep as lists, and so bring in as workbooks: whoever opens an entry of one brings in many. */
export const IMPORTED_REGISTERS = [
  'initiatives',
  'inspections',
  'onlineServices',
  'officials',
  'training',
  'postings',
] as const satisfies readonly RegisterName[];
export type ImportedRegister = (typeof IMPORTED_REGISTERS)[number];

export function isImportedRegister(name: string): name is ImportedRegister {
  return (IMPORTED_REGISTERS as readonly string[]).includes(name);
}

/**
 * Whether people may be named in it, and so in its files. What names people can be forgotten, and must not lie where
 * nothing is forgotten.
 */
export function namesPeople(register: RegisterName): boolean {
  return Object.values(REGISTER_DEFINITIONS[register].fields).some(({ personal }) => personal === true);
}

/** What a register counts, by name, and as which kind of fact. A criteria set says which component asks for which. */
export const REGISTER_FIGURES = {
  initiatives: { recognised: 'count' },
  obstacles: { open: 'count' },
  petitions: { applied: 'yesNo' },
  inspections: { coverage: 'ratio' },
  complaints: { confirmed: 'count' },
  onlineServices: { level3or4: 'count', partial: 'count', full: 'count' },
  officials: { qualified: 'percent', positions: 'ratio' },
  training: { held: 'ratio' },
  postings: { posted: 'ratio', publicity: 'choice' },
} as const satisfies Readonly<Record<RegisterName, Readonly<Record<string, FactKind>>>>;
