import type { LetterEnd, Mail, Mailer } from './letters';

const AT_ONCE = 3;
const MINUTE = 60;
/** After each attempt of a letter's own, longer and longer: eight in about a day, then it is given up. */
const PAUSES = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);
export const MOST_ATTEMPTS = PAUSES.length + 1;
/** While the server is away no letter loses an attempt. */
const AWAY_PAUSE = 2 * MINUTE;

/** `attempts`: counted with this one. */
interface Counted {
  attempts: number;
}

export interface Posting<L extends Counted> {
  mailer: Mailer;
  claim(limit: number): Promise<readonly L[]>;
  /** Null where there is nothing to say any more, or nobody to say it to. */
  mailOf(letter: L): Promise<Mail | null>;
  end(letter: L, end: LetterEnd): Promise<void>;
}

/** `away`: why nothing could be handed over, where that was so. */
export interface Round {
  sent: number;
  away: string | null;
}

const BATCH = 50;

/**
 * Sends what waits. A letter is marked after the server took it: who dies in between sends it once more, under the same
 * Message-ID. One that is refused stops no other; a server that is away stops the round.
 */
export async function postAll<L extends Counted>(posting: Posting<L>): Promise<Round> {
  let sent = 0;
  for (;;) {
    const claimed = await posting.claim(BATCH);
    if (claimed.length === 0) return { sent, away: null };
    const round = await postBatch(posting, claimed);
    sent += round.sent;
    if (round.away !== null) return { sent, away: round.away };
  }
}

async function postBatch<L extends Counted>(posting: Posting<L>, claimed: readonly L[]): Promise<Round> {
  let sent = 0;
  let away: string | null = null;
  const left = [...claimed];
  const work = async () => {
    for (let letter = left.shift(); letter !== undefined; letter = left.shift()) {
      const { attempts } = letter;
      const end: LetterEnd =
        away === null
          ? await postOne(posting, letter).catch((error: unknown) => later(attempts, String(error)))
          : { state: 'waiting', reason: away, pauseSeconds: AWAY_PAUSE, counted: false };
      if (end.state === 'waiting' && !end.counted) away = end.reason;
      if (end.state === 'sent') sent += 1;
      await posting.end(letter, end);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { sent, away };
}

async function postOne<L extends Counted>({ mailer, mailOf }: Posting<L>, letter: L): Promise<LetterEnd> {
  const mail = await mailOf(letter);
  if (mail === null) return { state: 'empty' };
  const posted = await mailer.post(mail);
  switch (posted.kind) {
    case 'accepted':
      return { state: 'sent' };
    case 'refused':
      return { state: 'failed', reason: posted.reason };
    case 'away':
      return { state: 'waiting', reason: posted.reason, pauseSeconds: AWAY_PAUSE, counted: false };
    case 'deferred':
      return later(letter.attempts, posted.reason);
  }
}

/** Also of a letter that cannot be written: what is wrong with one harms no other. */
function later(attempts: number, reason: string): LetterEnd {
  const pauseSeconds = PAUSES[attempts - 1];
  return pauseSeconds === undefined
    ? { state: 'failed', reason }
    : { state: 'waiting', reason, pauseSeconds, counted: true };
}
