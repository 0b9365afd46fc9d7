import type { Instant, Reason } from '@tctp/domain';
import type { ChainedEntry, ChainedTask } from './dossier-whole';

/**
 * What an outsider may be told of how a submission came to be approved: that it was handed in, taken back, sent back for
 * a coded reason, corrected or approved; by whom and when. Urging, directives, obstacles, extensions, escalations, names
 * of files that were dropped, and every note stay at home. Of those entries the hash alone leaves the house, so that the
 * chain around them can still be reckoned; an entry that carries a note is told without it, and then its own hash cannot
 * be reckoned by whoever holds no note. Price accepted: who guesses a note to the letter can tell that they guessed right.
 */
const TOLD = [
  'evidenceSubmitted',
  'submissionWithdrawn',
  'submissionAmended',
  'factsCorrected',
  'approvalGiven',
  'evidenceReturned',
  'evidenceApproved',
  'taskReopened',
] as const;
export type ToldCode = (typeof TOLD)[number];

export interface Told {
  code: ToldCode;
  params: Reason['params'];
  at: Instant;
  actorName: string | null;
}

export interface ToldEntry {
  sequence: number;
  hash: string;
  /** What the hash covers; null where that holds what stays at home. */
  text: string | null;
  /** Null: it happened inside the house. */
  told: Told | null;
}

export interface ToldTask {
  taskId: string;
  componentCode: string;
  entries: readonly ToldEntry[];
}

export function toldHistory({ taskId, componentCode, entries }: ChainedTask): ToldTask {
  return { taskId, componentCode, entries: entries.map(toldEntry) };
}

function toldEntry({ sequence, hash, code, params, hasNote, text, at, actorName }: ChainedEntry): ToldEntry {
  if (!isTold(code)) return { sequence, hash, text: null, told: null };
  return { sequence, hash, text: hasNote ? null : text, told: { code, params, at, actorName } };
}

function isTold(code: string): code is ToldCode {
  return (TOLD as readonly string[]).includes(code);
}
