import type { Instant } from '@tctp/domain';

/** Whose history: each is a chain of its own, numbered from 1. */
export type HistoryPlace =
  | { kind: 'task'; taskId: string }
  /** `entry` is the number of the entry that the event speaks of; null where it speaks of none, or is gone. */
  | { kind: 'register'; register: string; entry: number | null }
  /** Of all surveys of the plan. */
  | { kind: 'survey' }
  | { kind: 'report'; period: string }
  /** Of a whole unit, as a criteria set names it. */
  | { kind: 'fact'; fact: string }
  /** Of what was added to the plan. */
  | { kind: 'addition' };

/** What is wrong with the history, and where. */
export type HistoryFinding = { tenantId: string; planId: string } & (
  | ({ code: 'entry-altered'; sequence: number } & HistoryPlace)
  | ({ code: 'entries-missing'; from: number; to: number } & HistoryPlace)
  | ({ code: 'count-differs'; counted: number; found: number } & HistoryPlace)
  | { code: 'seal-altered'; seal: number }
  | { code: 'seals-missing'; from: number; to: number }
  /** A seal names this entry, which is no longer there, or no longer the same. */
  | ({ code: 'sealed-entry-missing' | 'sealed-entry-altered'; sequence: number; seal: number } & HistoryPlace)
);

/** The last seal of a plan: written down on paper, it proves later that nothing before it has changed. */
export interface LastSeal {
  tenantId: string;
  planId: string;
  number: number;
  sealedAt: Instant;
  /** SHA-256, hexadecimal. */
  hash: string;
}

export interface HistoryVerdict {
  findings: readonly HistoryFinding[];
  entries: number;
  seals: number;
  /** Histories that have moved since they were last sealed. */
  unsealed: number;
  lastSeals: readonly LastSeal[];
}

/** Every entry of the history covers the one before it; seals cover all histories of a plan. */
export interface HistoryAudit {
  /** Seals what has happened since the last seals. Answers how many seals that made. */
  seal(): Promise<number>;
  verify(): Promise<HistoryVerdict>;
}
