import { createHash } from 'node:crypto';
import type { Language, OwnerLetterKind } from '@tctp/contracts';
import { formatDay, letterWords, ownerLetterWords } from '@tctp/contracts';
import type { Instant } from '@tctp/domain';
import { todayOf } from '../people/today';
import { filled, oneLine, page, paragraph } from './letter-parts';
import type { LetterEnd, Mail, Mailer } from './letters';
import type { Round } from './post-all';
import { postAll } from './post-all';

/** What its owner is told of a change to what their account is signed in with. It was written with the change itself. */
export interface OwnerLetter {
  tenantId: string;
  id: string;
  name: string;
  /** Confirmed until the change, whatever it is now. */
  address: string;
  language: Language;
  kind: OwnerLetterKind;
  at: Instant;
  /** From where it was done; null: not by themselves, or nobody knows. */
  whence: string | null;
  /** Counted with this one. */
  attempts: number;
}

export interface OwnerLetters {
  /** Counts an attempt and holds each letter for a while: whoever dies with it in hand loses it to the next. */
  claim(limit: number): Promise<OwnerLetter[]>;
  /** What waits for longer than a week has failed. */
  end(letter: Pick<OwnerLetter, 'tenantId' | 'id'>, end: LetterEnd): Promise<void>;
}

/** At any hour: who has to lock an account may not wait for the morning. */
export function sendOwnerLetters({
  ownerLetters,
  mailer,
}: {
  ownerLetters: OwnerLetters;
  mailer: Mailer;
}): Promise<Round> {
  return postAll<OwnerLetter>({
    mailer,
    claim: (limit) => ownerLetters.claim(limit),
    mailOf: (letter) => Promise.resolve(composeOwnerLetter(letter)),
    end: (letter, end) => ownerLetters.end(letter, end),
  });
}

/** Says what, when, from where, and what to do if it was not them; no secret, and nothing to press. */
export function composeOwnerLetter(letter: Omit<OwnerLetter, 'attempts'>): Mail {
  const { language, kind, at, whence } = letter;
  const words = ownerLetterWords[language];
  const what = words.what[kind];
  const name = oneLine(letter.name);
  const moment = { time: timeOf(at), day: formatDay(todayOf(at)), whence: oneLine(whence ?? '') };
  const body = [
    filled(letterWords[language].greeting, { name }),
    `${filled(words.done, { what })} ${filled(whence === null ? words.when : words.whenAndWhence, moment)}`,
    words.yours,
    words.notYours,
    words.asksNothing,
  ];
  return {
    messageId: messageIdOf(letter),
    to: { name, address: letter.address },
    senderName: letterWords[language].sender,
    subject: filled(words.subject, { what }),
    text: body.join('\n\n'),
    html: page(language, body.map(paragraph)),
  };
}

/** With its moment: numbers begin again in a database that was put back. */
function messageIdOf({ tenantId, id, at }: Pick<OwnerLetter, 'tenantId' | 'id' | 'at'>): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([tenantId, id, at]))
    .digest('hex');
  return `owner-${hash.slice(0, 32)}@tctp`;
}

const VIETNAM_MILLISECONDS = 7 * 3_600_000;

function timeOf(at: Instant): string {
  return new Date(Date.parse(at) + VIETNAM_MILLISECONDS).toISOString().slice(11, 16);
}
