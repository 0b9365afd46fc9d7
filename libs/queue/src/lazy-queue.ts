import { Queue } from 'bullmq';
import type { IQueueBackend } from 'bullmq';
import { factoryOf, publisherSettings } from './backend';
import type { QueueBackend, QueueConnection } from './backend';
import { within } from './within';

export type AnyQueue = Queue<unknown, void, string, unknown, void, string, IQueueBackend, QueueConnection>;

/** All jobs share one queue: see `open-queues.ts` for the arithmetic. */
export const QUEUE_NAME = 'tctp';

const LIMIT_MS = 5_000;

/**
 * The sending end, connected at first use. A BullMQ queue whose first connection failed stays broken for ever (it
 * remembers the rejection), so any failure drops the queue and the next call starts with a fresh one.
 */
export class LazyQueue {
  private opened: AnyQueue | null = null;
  private closed = false;

  constructor(private readonly backend: QueueBackend) {}

  /** Rejects within a few seconds when the server is away. What was asked may still have happened: ids make repeats harmless. */
  async use<T>(work: (queue: AnyQueue) => Promise<T>): Promise<T> {
    if (this.closed) throw new Error('The queue is closed');
    const queue = (this.opened ??= this.open());
    try {
      return await within(
        LIMIT_MS,
        'The queue',
        queue.waitUntilReady().then(() => work(queue)),
      );
    } catch (error) {
      if (this.opened === queue) this.opened = null;
      void discard(queue);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    const queue = this.opened;
    this.opened = null;
    if (queue) await discard(queue);
  }

  private open(): AnyQueue {
    const queue: AnyQueue = new Queue(QUEUE_NAME, publisherSettings(this.backend), factoryOf(this.backend));
    // Whoever uses the queue is told by a rejected promise; a second report would only fill the log.
    queue.on('error', () => undefined);
    return queue;
  }
}

/** By force: a polite goodbye waits for an answer that a server which is away never gives. Nothing is under way here. */
async function discard(queue: AnyQueue): Promise<void> {
  await within(2_000, 'Closing the queue', queue.getBackend().close(true)).catch(() => undefined);
}
