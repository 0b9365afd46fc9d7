import type { NoticeTopic } from '@tctp/domain';
import type { Actor, Instant, LocalDate } from '@tctp/domain';
import type { Language } from '@tctp/contracts';
import type { ToldOf } from '../notices/notices';

/** One e-mail, ready to go. */
export interface Mail {
  /** `left@right`, without angle brackets: the same letter tried again carries the same one. */
  messageId: string;
  to: { name: string; address: string };
  senderName: string;
  subject: string;
  text: string;
  html: string;
}

/**
 * What the mail server said. `refused`: this letter will never be taken; `deferred`: this one not now; `away`: no
 * letter can be handed over at all. Reasons are the server's words, without secrets.
 */
export type Posted = { kind: 'accepted' } | { kind: 'refused' | 'deferred' | 'away'; reason: string };

/** Hands mail to a server. Never throws for what the server says or does not say. */
export interface Mailer {
  post(mail: Mail): Promise<Posted>;
  close(): void;
}

export interface LetterKey {
  tenantId: string;
  accountId: string;
  day: LocalDate;
}

/** A letter somebody has in hand, with its reader as they are now. */
export interface LetterInHand extends LetterKey {
  reader: Actor;
  /** Null: they want none any more. */
  address: string | null;
  language: Language;
  /** What it tells of: the last notification of each in its span. */
  items: readonly (ToldOf & { kind: string })[];
  /** Counted with this one. */
  attempts: number;
}

export type LetterEnd =
  | { state: 'sent' | 'empty' }
  | { state: 'failed'; reason: string }
  /** `counted`: whether this was an attempt of the letter's own. */
  | { state: 'waiting'; reason: string; pauseSeconds: number; counted: boolean };

export interface LetterSettings {
  address: string | null;
  wanted: boolean;
  muted: readonly NoticeTopic[];
  language: Language;
}

export interface LastLetter {
  day: LocalDate;
  state: 'waiting' | 'sent' | 'empty' | 'failed';
  attempts: number;
  reason: string | null;
}

/** Letters and the wishes they follow. Attempts are counted in wall time: a sandbox clock stands still. */
export interface Letters {
  /**
   * Set-wise: a letter for everybody who wants one, has none of this day and none waiting, and was told something since
   * the last. Answers how many. Twice at once writes each once.
   */
  write(day: LocalDate, at: Instant): Promise<number>;
  /** Counts an attempt and holds each letter for a while: whoever dies with it in hand loses it to the next. */
  claim(limit: number): Promise<LetterInHand[]>;
  end(letter: LetterKey, end: LetterEnd): Promise<void>;
  settings(actor: Actor): Promise<LetterSettings & { lastLetter: LastLetter | null }>;
  /**
   * What was told before the first time is not written about. Another address is not confirmed, and the one that was is
   * told, with whence.
   */
  save(actor: Actor, settings: LetterSettings, whence?: string | null): Promise<void>;
  /** False where a test went out less than a minute ago. */
  claimTest(actor: Actor): Promise<boolean>;
  troubles(tenantId: string): Promise<(LastLetter & { displayName: string; address: string | null })[]>;
}
