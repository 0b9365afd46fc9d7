import type { FactValue, Instant } from '@tctp/domain';
import type { DocumentNamed } from '../document-named';

/** What was said of a whole unit, by whom, and why. */
export interface FactToSay {
  fact: string;
  /** Counted from 1 for each fact. */
  sequence: number;
  /** Null: not known after all. */
  value: FactValue | null;
  reason: string;
  document: DocumentNamed | null;
  by: string;
  for: string | null;
  at: Instant;
}

/** As it is read; nothing that was said is ever changed. */
export interface SaidFact extends Omit<FactToSay, 'by' | 'for'> {
  by: { accountId: string; displayName: string };
  standsFor: string | null;
}

export interface SetFactStore {
  /** How often a fact was said so far, and whether the points of the plan are locked; with the plan locked. */
  lock(tenantId: string, planId: string, fact: string): Promise<{ count: number; closed: boolean }>;
  say(tenantId: string, planId: string, said: FactToSay): Promise<void>;
  /** How often anything was said: what the points of components rest on beside their own facts. */
  count(tenantId: string, planId: string): Promise<number>;
}

export interface SetFactReads {
  /** Everything that was said of a plan, oldest first. */
  said(tenantId: string, planId: string): Promise<SaidFact[]>;
}
