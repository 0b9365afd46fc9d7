import { createHash } from 'node:crypto';
import type { Instant } from '@tctp/domain';
import type { ReadDeps } from '../tasks/list-tasks';
import { summariseTasks } from '../tasks/list-tasks';
import { byLossNext } from '../tasks/summarise-task';
import { todayOf } from '../people/today';
import type { ReadModels } from '../read-models';
import { composeLetter } from './compose-letter';
import type { LetterEnd, LetterInHand, LetterKey, Letters, Mail, Mailer } from './letters';

/** Nobody is written to at night: letters are written from 7 until 20 o'clock. */
const FIRST_HOUR = 7;
const LAST_HOUR = 20;
const VIETNAM_HOURS = 7;

const BATCH = 50;
const AT_ONCE = 3;
const MINUTE = 60;
/** After each attempt of a letter's own, longer and longer: eight in about a day, then it is given up. */
const PAUSES = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);
export const MOST_ATTEMPTS = PAUSES.length + 1;
/** While the server is away no letter loses an attempt. */
const AWAY_PAUSE = 2 * MINUTE;

export interface SendDeps extends ReadDeps {
  letters: Letters;
  mailer: Mailer;
  publicUrl: string | null;
}

export interface Sent {
  written: number;
  sent: number;
  /** Why nothing could be handed over, where that was so. */
  away: string | null;
}

/**
 * Writes the letters of the day and sends what waits. A letter is marked after the server took it: who dies in between
 * sends it once more, under the same Message-ID. One that is refused stops no other; a server that is away stops the round.
 */
export async function sendLetters(deps: SendDeps): Promise<Sent> {
  const now = await deps.clock.now();
  const written = isDay(now) ? await deps.letters.write(todayOf(now), now) : 0;
  const read = oncePerPlan(deps.read);
  let sent = 0;
  for (;;) {
    const claimed = await deps.letters.claim(BATCH);
    if (claimed.length === 0) return { written, sent, away: null };
    const round = await sendAll({ ...deps, read }, claimed);
    sent += round.sent;
    if (round.away !== null) return { written, sent, away: round.away };
  }
}

async function sendAll(
  deps: SendDeps,
  claimed: readonly LetterInHand[],
): Promise<{ sent: number; away: string | null }> {
  let sent = 0;
  let away: string | null = null;
  const left = [...claimed];
  const work = async () => {
    for (let letter = left.shift(); letter !== undefined; letter = left.shift()) {
      const end: LetterEnd =
        away === null
          ? await sendOne(deps, letter).catch((error: unknown) => later(letter, String(error)))
          : { state: 'waiting', reason: away, pauseSeconds: AWAY_PAUSE, counted: false };
      if (end.state === 'waiting' && !end.counted) away = end.reason;
      if (end.state === 'sent') sent += 1;
      await deps.letters.end(letter, end);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { sent, away };
}

async function sendOne(deps: SendDeps, letter: LetterInHand): Promise<LetterEnd> {
  const mail = await mailOf(deps, letter);
  if (mail === null) return { state: 'empty' };
  const posted = await deps.mailer.post(mail);
  switch (posted.kind) {
    case 'accepted':
      return { state: 'sent' };
    case 'refused':
      return { state: 'failed', reason: posted.reason };
    case 'away':
      return { state: 'waiting', reason: posted.reason, pauseSeconds: AWAY_PAUSE, counted: false };
    case 'deferred':
      return later(letter, posted.reason);
  }
}

/** Also of a letter that cannot be written: what is wrong with one harms no other. */
function later({ attempts }: LetterInHand, reason: string): LetterEnd {
  const pauseSeconds = PAUSES[attempts - 1];
  return pauseSeconds === undefined
    ? { state: 'failed', reason }
    : { state: 'waiting', reason, pauseSeconds, counted: true };
}

/** Null where there is nothing to say any more, or nobody to say it to. */
async function mailOf(deps: SendDeps, letter: LetterInHand): Promise<Mail | null> {
  const { reader, address, items } = letter;
  if (address === null || items.length === 0) return null;
  const kinds = new Map(items.map(({ taskId, kind }) => [taskId, kind]));
  const rows = await deps.read.tasks(reader, { scope: 'all', ids: [...kinds.keys()] });
  const tasks = (await summariseTasks(deps, reader, rows)).sort(byLossNext);
  if (tasks.length === 0) return null;
  return composeLetter({
    name: reader.displayName,
    address,
    day: letter.day,
    language: letter.language,
    messageId: messageIdOf(letter),
    told: tasks.map((task) => ({ task, kind: kinds.get(task.id) ?? '' })),
    publicUrl: deps.publicUrl,
  });
}

function messageIdOf({ tenantId, accountId, day }: LetterKey): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([tenantId, accountId, day]))
    .digest('hex');
  return `digest-${hash.slice(0, 32)}@tctp`;
}

function isDay(now: Instant): boolean {
  const hour = (new Date(now).getUTCHours() + VIETNAM_HOURS) % 24;
  return hour >= FIRST_HOUR && hour < LAST_HOUR;
}

/** Readers of one plan share its calendar and its progress: a thousand letters ask once. What failed is asked again. */
function oncePerPlan(read: ReadModels): ReadModels {
  const remembered = new Map<string, Promise<unknown>>();
  const once = <T>(what: string, ask: () => Promise<T>): Promise<T> => {
    const known = (remembered.get(what) as Promise<T> | undefined) ?? ask();
    remembered.set(what, known);
    known.catch(() => remembered.delete(what));
    return known;
  };
  return {
    ...read,
    planContext: (tenantId, planId) =>
      once(JSON.stringify(['plan', tenantId, planId]), () => read.planContext(tenantId, planId)),
    progress: (tenantId, planId) =>
      once(JSON.stringify(['progress', tenantId, planId]), () => read.progress(tenantId, planId)),
  };
}
