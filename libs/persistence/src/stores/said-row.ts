import type { DocumentNamed } from '@tctp/application';
import type { Instant } from '@tctp/domain';
import { toInstant } from '../columns';

/** What is said with a reason and perhaps on a document, as columns have it. */
export interface SaidColumns {
  number: string | null;
  issuedOn: string | null;
  accountId: string;
  displayName: string;
  at: Date;
}

type Said<Row> = Omit<Row, keyof SaidColumns> & {
  document: DocumentNamed | null;
  by: { accountId: string; displayName: string };
  at: Instant;
};

export function toSaid<Row extends SaidColumns>(row: Row): Said<Row> {
  const { number, issuedOn, accountId, displayName, at, ...rest } = row;
  return {
    ...rest,
    at: toInstant(at),
    by: { accountId, displayName },
    document: number === null ? null : { number, issuedOn },
  };
}

/** Number and day, for a statement. */
export function documentColumns(document: DocumentNamed | null): [string | null, string | null] {
  return [document?.number ?? null, document?.issuedOn ?? null];
}
