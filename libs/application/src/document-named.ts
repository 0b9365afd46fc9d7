import type { LocalDate } from '@tctp/domain';

/** The document somebody acts on. */
export interface DocumentNamed {
  number: string;
  issuedOn: LocalDate | null;
}
