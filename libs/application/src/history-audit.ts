import type { Instant } from '@tctp/domain';

/** What is wrong with the history, and where. Numbers count from 1. */
export type HistoryFinding = { tenantId: string; planId: string } & (
  | { code: 'entry-altered'; taskId: string; sequence: number }
  | { code: 'entries-missing'; taskId: string; from: number; to: number }
  | { code: 'count-differs'; taskId: string; counted: number; found: number }
  | { code: 'seal-altered'; seal: number }
  | { code: 'seals-missing'; from: number; to: number }
  /** A seal names this entry, which is no longer there, or no longer the same. */
  | { code: 'sealed-entry-missing' | 'sealed-entry-altered'; taskId: string; sequence: number; seal: number }
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
  /** Tasks that have moved since they were last sealed. */
  unsealedTasks: number;
  lastSeals: readonly LastSeal[];
}

/** Every entry of the history covers the one before it; seals cover the tasks of a plan. */
export interface HistoryAudit {
  /** Seals what has happened since the last seals. Answers how many seals that made. */
  seal(): Promise<number>;
  verify(): Promise<HistoryVerdict>;
}
