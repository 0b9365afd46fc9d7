import type { Instant, LocalDate } from './time';

/** One file of evidence (minh chứng). The bytes live under their own SHA-256; this row gives them a meaning. */
export interface Evidence {
  id: string;
  taskId: string;
  sha256: string;
  /** Bytes. */
  size: number;
  fileName: string;
  mediaType: string;
  uploadedBy: string;
  uploadedAt: Instant;
  document: DocumentDetails;
}

/** Số ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu. Unanswered is null. */
export interface DocumentDetails {
  number: string | null;
  issuedOn: LocalDate | null;
  issuer: string | null;
  subject: string | null;
}
