import { inEveryTenant } from './tenant-wall/scope';

/**
 * Group commit. In: one thing to do at a time, from many callers. Out: each caller's own answer.
 *
 * As long as a lane is free, whoever comes goes at once. While all lanes are under way, those who come wait, and are
 * shared out among the next that are free, so a batch is as large as the load makes it, and nobody waits for company. Things with the
 * same key never share a batch, nor run beside each other: the second one wants to see what the first has done. When
 * a batch fails as a whole, each goes once more alone, so that one that cannot be done harms no other.
 *
 * A batch belongs to several requests and so to none of their tenants: what it asks for, it says itself.
 *
 * Price: under load an answer comes with the slowest of its batch.
 */
export interface Sharing<Asked, Answer> {
  /** Answers in the order of the batch; rejects when nothing of it was done. */
  run: (batch: readonly Asked[]) => Promise<readonly PromiseSettledResult<Answer>[]>;
  /** Those without one may always go together. */
  keyOf?: (asked: Asked) => string;
  /** Batches under way at the same time. */
  lanes: number;
  /** Largest batch. */
  most: number;
  /** So many go with one lane, though others are free: a lane has a price of its own. */
  worthALane?: number;
}

interface Waiting<Asked, Answer> {
  asked: Asked;
  key: string | undefined;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

export function goTogether<Asked, Answer>({
  run,
  keyOf,
  lanes,
  most,
  worthALane = 1,
}: Sharing<Asked, Answer>): (asked: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = [];
  const underWay = new Set<string | undefined>();
  let busy = 0;
  let looking = false;

  /** After everything that came in this turn of the loop has been heard. */
  function lookSoon(): void {
    if (looking) return;
    looking = true;
    setImmediate(() => {
      looking = false;
      const share = Math.max(worthALane, Math.ceil(waiting.length / (lanes - busy)));
      while (busy < lanes) {
        const batch = takeBatch(Math.min(most, share));
        if (batch.length === 0) return;
        busy += 1;
        void carry(batch);
      }
    });
  }

  function takeBatch(largest: number): Waiting<Asked, Answer>[] {
    const batch: Waiting<Asked, Answer>[] = [];
    const left: Waiting<Asked, Answer>[] = [];
    for (const one of waiting) {
      if (batch.length === largest || underWay.has(one.key)) left.push(one);
      else {
        if (one.key !== undefined) underWay.add(one.key);
        batch.push(one);
      }
    }
    waiting = left;
    return batch;
  }

  async function carry(batch: readonly Waiting<Asked, Answer>[]): Promise<void> {
    await settle(batch);
    for (const { key } of batch) underWay.delete(key);
    busy -= 1;
    lookSoon();
  }

  async function settle(batch: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await inEveryTenant(() => run(batch.map(({ asked }) => asked)));
      batch.forEach(({ resolve, reject }, place) => {
        const answer = answers[place];
        if (answer?.status === 'fulfilled') resolve(answer.value);
        else reject(answer?.reason ?? new Error('A batch left one of its members without an answer'));
      });
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await settle([one]);
    }
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, key: keyOf?.(asked), resolve, reject });
      lookSoon();
    });
}
