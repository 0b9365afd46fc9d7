import { setTimeout as pause } from 'node:timers/promises';
import type { TaskDetail } from '@tctp/contracts';
import type { Choices } from './seeded';
import type { Told, World } from './world';

/** One command, as its sender knows it. */
export interface Sent {
  /** Its Idempotency-Key, which the history repeats wherever a command has words. */
  key: string;
  verb: string;
  taskId: string;
  /** `acknowledged`: the sender has read a yes. `refused`: a no. `unknown`: neither, however often it asked. */
  outcome: 'acknowledged' | 'refused' | 'unknown';
  version: number | null;
  attempts: number;
}

type Ask = (key: string, task: TaskDetail) => { path: string; body?: unknown; file?: string };

/** What a seat may send, by the action that the task offers it. */
const VERBS: Partial<Record<TaskDetail['actions'][number], Ask>> = {
  accept: () => ({ path: 'accept', body: {} }),
  addEvidence: (key) => ({ path: 'evidence', file: `${key}.txt` }),
  submit: (key) => ({ path: 'submit', body: { facts: {}, note: key } }),
  withdraw: () => ({ path: 'withdraw', body: {} }),
  takeForReview: () => ({ path: 'take-for-review', body: {} }),
  approve: (key) => ({ path: 'approve', body: { note: key } }),
  return: (key, { returnReasons: [first] }) => ({
    path: 'return',
    body: { reason: first?.code, note: key },
  }),
  reopen: (key) => ({ path: 'reopen', body: { reason: key } }),
  urge: (key) => ({ path: 'urge', body: { reason: key } }),
  reportObstacle: (key) => ({ path: 'report-obstacle', body: { reason: key } }),
  answerObstacle: (key) => ({ path: 'answer-obstacle', body: { reason: key } }),
  askNotApplicable: (key) => ({ path: 'ask-not-applicable', body: { reason: key } }),
  refuseNotApplicable: (key) => ({ path: 'refuse-not-applicable', body: { reason: key } }),
};

const LONGEST_WAIT = 30_000;

/**
 * People at work: each looks at a task, does something that it offers, and asks again with the same key until it has
 * read an answer. `twice` sends every command two times at once.
 */
export async function work(
  world: World,
  choices: Choices,
  options: { clients: number; until: () => boolean; twice?: boolean },
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const client = async (place: number) => {
    for (let count = 0; !options.until(); count += 1) {
      const key = `k-${place}-${count}-${choices.between(0, 1_000_000_000)}`;
      const one = await workOnce(world, choices, key, options.twice === true);
      if (one === null) await pause(20);
      else sent.push(one);
    }
  };
  await Promise.all(Array.from({ length: options.clients }, (_, place) => client(place)));
  return sent;
}

async function workOnce(world: World, choices: Choices, key: string, twice: boolean): Promise<Sent | null> {
  const seat = choices.oneOf(world.seats);
  const taskId = choices.oneOf(seat.taskIds);
  const task = await world.ask(seat, 'GET', `/tasks/${taskId}`, {}).catch(() => null);
  if (task === null || task.status !== 200) return null;
  const seen = task.body as TaskDetail;
  const { version } = seen;
  const possible = seen.actions.flatMap((action) => VERBS[action] ?? []);
  if (possible.length === 0) return null;
  const asked = choices.oneOf(possible)(key, seen);
  const send = () => {
    const path = `/tasks/${taskId}/${asked.path}`;
    return world.ask(seat, 'POST', path, { ...asked, version, key });
  };
  const sent: Sent = { key, verb: asked.path, taskId, outcome: 'unknown', version: null, attempts: 0 };
  for (const end = Date.now() + LONGEST_WAIT; Date.now() < end; await pause(choices.between(20, 200))) {
    sent.attempts += twice ? 2 : 1;
    const told = await Promise.all(twice ? [send(), send()] : [send()]).then(definite, () => null);
    if (told === null) continue;
    sent.outcome = told.status < 300 ? 'acknowledged' : 'refused';
    sent.version = (told.body as { version?: number }).version ?? null;
    return sent;
  }
  return sent;
}

/** A yes of any of them is a yes; a no counts only when nobody is still without an answer. */
function definite(replies: readonly Told[]): Told | null {
  const yes = replies.find(({ status }) => status < 300);
  if (yes !== undefined) return yes;
  return replies.every(({ status }) => status < 500) ? (replies[0] ?? null) : null;
}
