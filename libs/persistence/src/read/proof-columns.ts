import type { ProofRow } from '@tctp/application';
import type { LocalDate } from '@tctp/domain';

/** What a query of files says of the document in each. */
export interface DocumentColumns {
  file_name: string;
  document_number: string | null;
  issued_on: LocalDate | null;
  document_issuer: string | null;
  document_subject: string | null;
}

type Document = Omit<ProofRow, 'componentCode'>;

export function toDocument(row: DocumentColumns): Document {
  return {
    fileName: row.file_name,
    document: {
      number: row.document_number,
      issuedOn: row.issued_on,
      issuer: row.document_issuer,
      subject: row.document_subject,
    },
  };
}

/** By their day; those without one come last. */
export function byDay(one: Document, other: Document): number {
  const day = ({ document }: Document) => document.issuedOn ?? '9999';
  return day(one).localeCompare(day(other)) || one.fileName.localeCompare(other.fileName, 'vi');
}
