import { createHash } from 'node:crypto';
import type { Instant } from '@tctp/domain';
import type { ReadDeps } from '../tasks/list-tasks';
import { byToldNext, readTold } from '../notices/read-told';
import { todayOf } from '../people/today';
import type { ReadModels } from '../read-models';
import { composeLetter } from './compose-letter';
import type { LetterInHand, LetterKey, Letters, Mail, Mailer } from './letters';
import type { Round } from './post-all';
import { postAll } from './post-all';

/** Nobody is written to at night: letters are written from 7 until 20 o'clock. */
const FIRST_HOUR = 7;
const LAST_HOUR = 20;
const VIETNAM_HOURS = 7;

export interface SendDeps extends ReadDeps {
  letters: Letters;
  mailer: Mailer;
  publicUrl: string | null;
}

export interface Sent extends Round {
  written: number;
}

/** Writes the letters of the day and sends what waits. */
export async function sendLetters(deps: SendDeps): Promise<Sent> {
  const { letters, mailer } = deps;
  const now = await deps.clock.now();
  const written = isDay(now) ? await letters.write(todayOf(now), now) : 0;
  const once = { ...deps, read: oncePerPlan(deps.read) };
  const round = await postAll({
    mailer,
    claim: (limit) => letters.claim(limit),
    mailOf: (letter) => mailOf(once, letter),
    end: (letter, end) => letters.end(letter, end),
  });
  return { written, ...round };
}

async function mailOf(deps: SendDeps, letter: LetterInHand): Promise<Mail | null> {
  const { reader, address, items } = letter;
  if (address === null || items.length === 0) return null;
  const toldOf = await readTold(deps, reader, items);
  const told = items.flatMap((item) => {
    const one = toldOf(item);
    return one === null ? [] : [{ kind: item.kind, ...one }];
  });
  if (told.length === 0) return null;
  return composeLetter({
    name: reader.displayName,
    address,
    day: letter.day,
    language: letter.language,
    messageId: messageIdOf(letter),
    told: told.sort(byToldNext),
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
