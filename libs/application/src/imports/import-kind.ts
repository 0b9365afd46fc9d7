import type { ImportKindName, Language } from '@tctp/contracts';
import type { Actor, Instant } from '@tctp/domain';
import type { PersonWithPassword } from '../administration/create-person';
import type { Stores } from '../ports';
import type { Result } from '../refusal';
import type { Columns, Wrong } from './columns';
import type { NumberedRow } from './read-rows';

export interface RowFault<Row> {
  row: number;
  name: keyof Row & string;
  wrong: Wrong;
}

/** One row that makes a difference. `was` and `now` are as the column keeps them; null where there is nothing. */
export interface Change<Row, Data> {
  row: number;
  key: string;
  title: string;
  kind: 'added' | 'changed';
  parts: readonly { name: keyof Row & string; was: string | number | null; now: string | number | null }[];
  data: Data;
}

export interface Compared<Row, Data> {
  changes: readonly Change<Row, Data>[];
  unchanged: number;
  faults: readonly RowFault<Row>[];
}

/** Whom it is asked by, and of which plan. */
export interface ImportTarget {
  actor: Actor;
  planId: string | null;
  surveyId?: string | null;
}

/** What writing the changes may need. */
export interface ImportHand {
  stores: Stores;
  actor: Actor;
  at: Instant;
  newId: () => string;
  reason: string;
  /** By which units are renamed; the reason where none was named. */
  document: string;
  /** First passwords, by user name. */
  passwords: ReadonlyMap<string, { password: string; passwordHash: string }>;
}

export type SaidPassword = {
  username: string;
  displayName: string;
  password: NonNullable<PersonWithPassword['password']>;
};

/**
 * A kind of import: its one table of columns, what is known before, what a file would change, and how that is written.
 * `Row` is a row of the file, `Known` what the database knows (read under the locks that its writing takes), `Data`
 * what a change carries from the comparison to the writing.
 */
export interface ImportKind<Row extends object, Known, Data> {
  name: ImportKindName;
  columns: Columns<Row, Known>;
  /** Instead of `columns`, where they hang on what is known. */
  columnsOf?: (known: Known) => Columns<Row, Known>;
  /** Of two rows with the same, the second is wrong. */
  key: keyof Row & string;
  know: (stores: Stores, target: ImportTarget) => Promise<Result<Known>>;
  /** What is there already, as rows of the form. */
  rows: (
    known: Known,
    language: Language,
  ) => readonly Readonly<Record<keyof Row & string, string | number | null>>[];
  compare: (known: Known, rows: readonly NumberedRow<Row>[]) => Compared<Row, Data>;
  write: (
    hand: ImportHand,
    known: Known,
    changes: readonly Change<Row, Data>[],
  ) => Promise<Result<readonly SaidPassword[]>>;
  /** User names that need a first password. */
  newcomers?: (changes: readonly Change<Row, Data>[]) => readonly string[];
  /** How many units get another name. */
  renames?: (changes: readonly Change<Row, Data>[]) => number;
}

export function columnsIn<Row extends object, Known, Data>(
  { columns, columnsOf }: ImportKind<Row, Known, Data>,
  known: Known,
): Columns<Row, Known> {
  return columnsOf?.(known) ?? columns;
}
