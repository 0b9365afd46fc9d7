import { setTimeout as pause } from 'node:timers/promises';
import type { TaskDetail, TaskList } from '@tctp/contracts';
import type { Choices } from './seeded';
import { OFTEN, VERBS } from './verbs';
import type { Seat, Told, World } from './world';

/** One command, as its sender knows it. */
export interface Sent {
  /** Its Idempotency-Key, which the history repeats wherever a command has words. */
  key: string;
  verb: string;
  taskId: string;
  /** `acknowledged`: the sender has read a yes. `refused`: a no. `unknown`: neither, however often it asked. */
  outcome: 'acknowledged' | 'refused' | 'unknown';
  version: number | null;
  /** The same command, sent twice at once, was answered in two ways. */
  disagreed: boolean;
  attempts: number;
}

const LONGEST_WAIT = 30_000;

/**
 * People at work: each looks at a task, does something that it offers, and asks again with the same key until it has
 * read an answer. `twice` sends every command two times at once, to different APIs where there are some.
 */
export async function work(
  world: World,
  choices: Choices,
  options: { clients: number; until: () => boolean; twice?: boolean; sent: Sent[] },
): Promise<void> {
  const client = async (place: number) => {
    for (let count = 0; !options.until(); count += 1) {
      const key = `k-${place}-${count}-${choices.between(0, 1_000_000_000)}`;
      const one = await workOnce(world, choices, key, options.twice === true);
      if (one === null) await pause(20);
      else options.sent.push(one);
    }
  };
  await Promise.all(Array.from({ length: options.clients }, (_, place) => client(place)));
}

async function workOnce(world: World, choices: Choices, key: string, twice: boolean): Promise<Sent | null> {
  const seat = choices.oneOf(world.seats);
  const waiting = seat.actor.role === 'reviewer' && choices.next() < 0.7 ? await toReview(world, seat) : [];
  const taskId = choices.oneOf(waiting.length > 0 ? waiting : seat.taskIds);
  const task = await world.ask(seat, 'GET', `/tasks/${taskId}`).catch(() => null);
  if (task === null || task.status !== 200) return null;
  const seen = task.body as TaskDetail;
  const { version } = seen;
  const possible = seen.actions.flatMap((action) => {
    const asking = VERBS[action](key, seen);
    if (asking === null) return [];
    return Array.from({ length: OFTEN.has(action) ? 4 : 1 }, () => ({ action, ...asking }));
  });
  if (possible.length === 0) return null;
  const { action, method = 'POST', path: verb, ...asked } = choices.oneOf(possible);
  const path = verb.startsWith('/') ? verb : `/tasks/${taskId}/${verb}`;
  const send = (of: World['api']) => world.ask(seat, method, path, { ...asked, version, key, of });
  /* One of the APIs; or all at the same time, or the only one two times. */
  const all = world.apis.length > 1 ? world.apis : [world.api, world.api];
  const once = twice ? all : [choices.oneOf(world.apis)];
  const sent: Sent = {
    key,
    verb: action,
    taskId,
    outcome: 'unknown',
    version: null,
    disagreed: false,
    attempts: 0,
  };
  for (const end = Date.now() + LONGEST_WAIT; Date.now() < end; await pause(choices.between(20, 200))) {
    sent.attempts += once.length;
    const replies = await Promise.all(once.map(send)).catch(() => []);
    sent.disagreed ||= disagree(replies);
    const told = definite(replies);
    if (told === null) continue;
    sent.outcome = told.status < 300 ? 'acknowledged' : 'refused';
    sent.version = versionIn(told.body);
    return sent;
  }
  return sent;
}

async function toReview(world: World, seat: Seat): Promise<string[]> {
  const told = await world.ask(seat, 'GET', '/tasks?scope=review').catch(() => null);
  return told?.status === 200 ? (told.body as TaskList).tasks.map(({ id }) => id) : [];
}

/** A yes of any of them is a yes; a no counts only when nobody is still without an answer. */
function definite(replies: readonly Told[]): Told | null {
  const yes = replies.find(({ status }) => status < 300);
  if (yes !== undefined) return yes;
  return replies.every(({ status }) => status < 500) ? (replies[0] ?? null) : null;
}

/**
 * Those who know must say the same; who has no answer yet says nothing. A day may end between the looks of two programs,
 * and what one of them has just begun to write the other then refuses: the yes is what counts.
 */
function disagree(replies: readonly Told[]): boolean {
  const known = replies.filter(({ status, body }) => status < 500 && !isTooLateToday(body));
  return new Set(known.map(({ body, status }) => `${status < 300} ${versionIn(body)}`)).size > 1;
}

function isTooLateToday(body: unknown): boolean {
  return (body as { code?: string } | null)?.code === 'due-date-past';
}

function versionIn(body: unknown): number | null {
  return (body as { version?: number }).version ?? null;
}
