import type { BatchJob, PublishedJob, Publisher } from '@tctp/queue';
import { JOBS, outboxJobId } from '@tctp/queue';
import { forgetDoneOutbox, readOutboxEpoch, relayOutbox, sendLostOutboxAgain } from '@tctp/persistence';
import type { OutboxBatch } from '@tctp/persistence';
import type { DataSource } from 'typeorm';

const BATCH = 1_000;
/** Things in one job: as many as its handler does within a second. */
const MOST_ITEMS = 100;
const SLOWEST = 30_000;
const FORGET_EVERY = 3_600_000;
/** A queue that holds nothing more, and a row still not done after so many locks of a job: the queue has lost it. */
const LOST_AFTER_LOCKS = 3;

export interface RelayOptions {
  source: DataSource;
  publisher: Pick<Publisher, 'publish' | 'counts'>;
  /** Milliseconds between looks at an empty outbox. */
  pause: number;
  /** Jobs that can wait just now. */
  heldBack: () => readonly BatchJob[];
  jobLockSeconds: number;
  /** Decisions have been made, so the next deadline may be another one. */
  afterCarrying: () => Promise<void>;
  log: (line: string) => void;
}

/**
 * Carries rows of the outbox to BullMQ, and marks them after they have been added. While the database or the queue is
 * away it waits longer and longer, says so once, and the rows stay where they are. What the queue has lost (a Redis that
 * came back empty) is sent again: a row is finished when its job was done, not when it was handed over.
 */
export function startOutboxRelay(options: RelayOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const done = carry(options, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

async function carry(
  { source, publisher, pause, heldBack, jobLockSeconds, afterCarrying, log }: RelayOptions,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  let forgotten = 0;
  let looked = Date.now();
  let epoch: string | null = null;
  while (!signal.aborted) {
    let carried = 0;
    try {
      const current: string = (epoch ??= await readOutboxEpoch(source));
      const limits = { limit: BATCH, mostItems: MOST_ITEMS, heldBack: heldBack() };
      carried = await relayOutbox(source, limits, (batches) =>
        publisher.publish(batches.map((batch) => toJob(batch, current))),
      );
      if (carried > 0) await afterCarrying();
      if (failures > 0) log('Hộp thư đi đã thông trở lại (outbox relay is back)');
      failures = 0;
      if (Date.now() - looked > jobLockSeconds * 1000) {
        looked = Date.now();
        if ((await publisher.counts()).waiting === 0)
          await sendLostOutboxAgain(source, LOST_AFTER_LOCKS * jobLockSeconds);
      }
      if (Date.now() - forgotten > FORGET_EVERY) {
        await forgetDoneOutbox(source);
        forgotten = Date.now();
      }
    } catch (error) {
      failures += 1;
      if (failures === 1) log(`Hộp thư đi tạm dừng (outbox relay waits): ${String(error)}`);
    }
    if (carried < BATCH) await rest(Math.min(pause * 2 ** failures, SLOWEST), signal);
  }
}

function toJob({ job, items, rows, handOver }: OutboxBatch, epoch: string): PublishedJob {
  const name = job as BatchJob;
  return {
    name,
    payload: JOBS[name].parse({ items, rows }),
    jobId: outboxJobId(handOver, epoch),
  } as PublishedJob;
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(finish, milliseconds);
    function finish() {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    }
    signal.addEventListener('abort', finish);
  });
}
