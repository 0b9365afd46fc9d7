import type { AccessCode, AccessKind, AccessSubject, Instant, LocalDate } from '@tctp/domain';

/** Who did what of security interest, to what, from where. Never a secret, nor what somebody typed. */
export interface AccessEntry {
  code: AccessCode;
  /** Null: nobody we know, so of no tenant we know. */
  tenantId: string | null;
  accountId: string | null;
  /** Whom they stood in for. */
  standsFor: string | null;
  subject: { kind: AccessSubject; id: string } | null;
  /** Names and numbers as they were then. */
  params: Readonly<Record<string, string>>;
  /** Whence, as the server saw it. */
  address: string | null;
  agent: string | null;
}

/**
 * Append-only. Whoever records waits until it is written, together with those who come meanwhile; when it cannot be
 * written, nothing is answered either: no file leaves unrecorded.
 */
export interface AccessTrail {
  record(entry: AccessEntry): Promise<void>;
}

export interface AccessFilter {
  /** Who did it, for whom, or to whom it was done. */
  accountId: string | null;
  kind: AccessKind | null;
  from: LocalDate | null;
  to: LocalDate | null;
  /** Below this entry. */
  before: string | null;
  limit: number;
}

export interface AccessRow {
  id: string;
  at: Instant;
  code: AccessCode;
  who: { accountId: string; displayName: string } | null;
  standsFor: { accountId: string; displayName: string } | null;
  subject: { kind: AccessSubject; id: string; name: string | null } | null;
  params: Readonly<Record<string, string>>;
  address: string | null;
  agent: string | null;
}

export interface AccessTrailReads {
  /** Newest first. `next`: where the page after this one begins. */
  page(tenantId: string, filter: AccessFilter): Promise<{ entries: AccessRow[]; next: string | null }>;
}
