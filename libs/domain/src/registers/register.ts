import type { Audience } from '../permissions';
import type { RegisterTelling } from './telling';

/** Sổ theo dõi: what the plan asks for beside the tasks of its annex, each kept entry by entry. */
export const REGISTERS = [
  'initiatives',
  'obstacles',
  'petitions',
  'inspections',
  'complaints',
  'onlineServices',
  'officials',
  'training',
  'postings',
] as const;
export type RegisterName = (typeof REGISTERS)[number];

/** `text` is one line, `long` a paragraph, `link` an https address; `person` an account of the tenant. */
export type RegisterFieldKind =
  'text' | 'long' | 'day' | 'count' | 'yesNo' | 'choice' | 'component' | 'person' | 'link';

export interface RegisterField {
  kind: RegisterFieldKind;
  /** Of a choice. */
  of?: readonly string[];
  /** Names somebody: shown only to whoever handles the register, never written to the history, and can be erased. */
  personal?: true;
  /** Of a count: never more than that other one. */
  notAbove?: string;
}

/**
 * What may be done to an entry. Officers and heads only ever act on what is their own unit's; everybody else of the
 * audience on any.
 */
export interface RegisterAct {
  /** States it is open in; none for the act that opens an entry. */
  from: readonly string[];
  /** Null: the state stays. */
  to: string | null;
  by: Audience;
  /** Fields it cannot do without. */
  asks?: readonly string[];
  /** Fields it may also set. */
  may?: readonly string[];
  /** People will ask why. */
  reason?: true;
  /** At least one file is with the entry by then. */
  proof?: true;
  /** Empties every personal field. */
  forgets?: true;
}

/** Whether nothing is said with an act, so that it can be done to many entries at once. */
export function isPlainAct({ from, to, asks = [], reason, proof }: RegisterAct): boolean {
  return from.length > 0 && to !== null && asks.length === 0 && reason !== true && proof !== true;
}

/** Of whose entries somebody reads: units their own and the rest all, everybody inside all, or nobody but the office. */
export type RegisterSight = 'own' | 'all' | 'office';

/** One kind of register, as data: what is written, where an entry can stand, who moves it on and by when. */
export interface RegisterDefinition {
  fields: Readonly<Record<string, RegisterField>>;
  /** In the order in which an entry goes through them. */
  states: readonly string[];
  /** Those whose entries stand behind a component when a dossier is frozen. */
  counts: readonly string[];
  /** Those in which nobody has anything left to do. */
  ended: readonly string[];
  acts: Readonly<Record<string, RegisterAct>>;
  sees: RegisterSight;
  /** By state, the field whose day an entry is due on. */
  due?: Readonly<Record<string, string>>;
  /** Working days an entry has from its opening until the day of this field, where nobody says another. */
  within?: { field: string; workingDays: number };
  /** Whether each unit is expected to have an entry of its own. */
  ofEveryUnit?: true;
  /** Nobody whom this field names sees the entry or acts on it. */
  names?: string;
  tells?: RegisterTelling;
}

/** Field → what was written; a day as ISO, a count as a number. Unwritten fields are absent. */
export type RegisterValue = string | number | boolean;
export type RegisterBody = Readonly<Record<string, RegisterValue>>;

/** One entry, as decisions and figures know it. */
export interface RegisterEntry {
  unitId: string;
  state: string;
  body: RegisterBody;
  files: number;
}
