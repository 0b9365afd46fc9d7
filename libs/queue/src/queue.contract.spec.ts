import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { createEmptyDatabase } from '../../../test/support/database';
import { eventually } from '../test/eventually';
import { recordingHandlers, recordingLog } from '../test/recorder';
import { redisServer, whyNoRedis } from '../test/redis-server';
import { factoryOf, publisherSettings } from './backend';
import type { QueueBackend } from './backend';
import { outboxJobId } from './job-id';
import type { JobName } from './job-names';
import { openQueues } from './open-queues';
import type { Queues } from './open-queues';

const epoch = randomBytes(4).toString('hex');
let rows = 0;
const nextJobId = (): string => outboxJobId(String(++rows), epoch);
const score = (planId: string) => ({ items: [{ tenantId: 't1', planId }], rows: ['1'] });

/** What any backend must do. Runs against real servers only. */
function contract(openBackend: () => Promise<{ backend: QueueBackend; remove: () => Promise<void> }>): void {
  let backend: QueueBackend;
  let remove: () => Promise<void> = async () => undefined;
  let queues: Queues;
  let log: ReturnType<typeof recordingLog>;
  let seen: { name: JobName; payload: unknown }[];
  const handled = (name: JobName): unknown[] =>
    seen.filter((job) => job.name === name).map((job) => job.payload);

  beforeAll(async () => {
    ({ backend, remove } = await openBackend());
  });
  afterAll(() => remove());
  beforeEach(() => {
    seen = [];
    log = recordingLog();
    queues = openQueues(backend, { log });
  });
  afterEach(async () => {
    await queues.close();
    await rawQueue((queue) => queue.obliterate({ force: true }));
  });

  async function rawQueue(work: (queue: Queue) => Promise<unknown>): Promise<void> {
    const queue = new Queue('tctp', publisherSettings(backend), factoryOf(backend)) as unknown as Queue;
    await queue.waitUntilReady();
    await work(queue);
    await queue.close();
  }

  it('brings a published job once, with its payload', async () => {
    const mailbox = { tenantId: 't1', unitId: 'u1', role: 'head', day: '2017-11-30' } as const;
    const digest = { items: [mailbox], rows: ['1', '2'] };
    await queues.publisher.publish([
      { name: 'deliver-digests', payload: digest, jobId: nextJobId() },
      { name: 'recompute-scores', payload: score('1.1'), jobId: nextJobId() },
    ]);
    queues.startWorker(recordingHandlers(seen));
    await eventually('both jobs handled', () => seen.length === 2);
    expect(handled('deliver-digests')).toEqual([digest]);
    expect(handled('recompute-scores')).toEqual([score('1.1')]);
  });

  it('handles an id once, even when it is published again after it was done', async () => {
    const job = { name: 'recompute-scores', payload: score('1.1'), jobId: nextJobId() } as const;
    await queues.publisher.publish([job, job]);
    queues.startWorker(recordingHandlers(seen));
    await eventually('the job handled', () => seen.length === 1);
    await queues.publisher.publish([
      job,
      { name: 'recompute-scores', payload: score('last'), jobId: nextJobId() },
    ]);
    await eventually('the job behind it handled', () => handled('recompute-scores').length > 1);
    expect(handled('recompute-scores')).toEqual([score('1.1'), score('last')]);
  });

  it('tries a failing job again until it succeeds', async () => {
    let tries = 0;
    const failOnce = async (): Promise<void> => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
    };
    queues.startWorker(recordingHandlers(seen, { 'recompute-scores': failOnce }));
    await queues.publisher.publish([{ name: 'recompute-scores', payload: score('1.1'), jobId: nextJobId() }]);
    await eventually('the second try', () => seen.length === 1);
    expect(tries).toBe(2);
    expect(log.lines).toEqual([]);
  });

  it('wakes the sweep at the moment armed last, and at once for a moment that is past', async () => {
    const start = Date.now();
    queues.startWorker(recordingHandlers(seen));
    await queues.publisher.wakeSweepAt(start + 600);
    await queues.publisher.wakeSweepAt(start + 300);
    await eventually('the sweep', () => seen.length > 0);
    expect(Date.now() - start).toBeGreaterThanOrEqual(300);
    await queues.publisher.wakeSweepAt(start + 300);
    await eventually('the sweep again', () => seen.length === 2);
    await eventually('nothing armed', async () => (await queues.publisher.counts()).delayed === 0);
    expect(seen).toHaveLength(2);
  });

  it('counts the way to a moment from the clock it is given', async () => {
    queues.startWorker(recordingHandlers(seen));
    const rehearsed = Date.UTC(2017, 10, 30);
    await queues.publisher.wakeSweepAt(rehearsed + 100, rehearsed);
    await eventually('the sweep', () => seen.length === 1);
  });

  it('sweeps on schedule, and sooner when nudged', async () => {
    queues.startWorker(recordingHandlers(seen));
    await queues.publisher.repeat('sweep-deadlines', 1);
    await eventually('three ticks', () => seen.length >= 3);
    await queues.publisher.repeat('sweep-deadlines', 3600);
    await eventually('only the far tick left', async () => (await queues.publisher.counts()).delayed === 1);
    const before = seen.length;
    await Promise.all([queues.publisher.nudge(), queues.publisher.nudge()]);
    await eventually('the nudged sweep', () => seen.length > before);
  });

  it('schedules again what lies further away than it may, because a clock was set back', async () => {
    const hour = 3_600_000;
    await rawQueue((queue) =>
      queue.upsertJobScheduler(
        'sweep-deadlines',
        { every: 1_000, startDate: Date.now() + hour },
        { name: 'sweep-deadlines', data: {}, opts: { removeOnComplete: true } },
      ),
    );
    queues.startWorker(recordingHandlers(seen));
    expect(await queues.publisher.repeat('sweep-deadlines', 1)).toBe(true);
    await eventually('two ticks', () => seen.length >= 2);
  });

  it('puts a malformed payload aside at once, says so, and can be told to try again', async () => {
    await rawQueue((queue) => queue.add('recompute-scores', { planId: 1 }, { attempts: 8 }));
    queues.startWorker(recordingHandlers(seen));
    await eventually('the job put aside', async () => (await queues.publisher.counts()).failed === 1);
    expect(seen).toEqual([]);
    const told = () => log.lines.filter((line) => line.includes('failed for good')).length;
    await eventually('a line', () => told() === 1);
    await queues.publisher.retryFailed();
    await eventually('a second line', () => told() === 2);
  });

  it('refuses to publish a malformed payload', async () => {
    const wrong = score('');
    await expect(
      queues.publisher.publish([{ name: 'recompute-scores', payload: wrong, jobId: nextJobId() }]),
    ).rejects.toThrow();
    expect(await queues.publisher.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
  });

  it('shares the work between two workers, each job handled once', async () => {
    const other = openQueues(backend, { log });
    const byOther: { name: JobName; payload: unknown }[] = [];
    const slowly = { 'recompute-scores': () => new Promise<void>((resolve) => setTimeout(resolve, 40)) };
    queues.startWorker(recordingHandlers(seen, slowly), { concurrency: 1 });
    other.startWorker(recordingHandlers(byOther, slowly), { concurrency: 1 });
    const batch = Array.from(
      { length: 20 },
      (_, i) => ({ name: 'recompute-scores', payload: score(`c${i}`), jobId: nextJobId() }) as const,
    );
    await queues.publisher.publish(batch);
    await eventually('every job handled', () => seen.length + byOther.length >= 20);
    await other.close();
    const codes = [...seen, ...byOther].map((job) => JSON.stringify(job.payload));
    expect(new Set(codes).size).toBe(20);
    expect(codes).toHaveLength(20);
    expect(seen.length).toBeGreaterThan(0);
    expect(byOther.length).toBeGreaterThan(0);
  });

  it('closes within five seconds though a job is still running', async () => {
    let started = false;
    const endless = async (): Promise<void> => {
      started = true;
      await new Promise((resolve) => setTimeout(resolve, 8_000).unref());
    };
    queues.startWorker(recordingHandlers(seen, { 'recompute-scores': endless }));
    await queues.publisher.publish([{ name: 'recompute-scores', payload: score('1.1'), jobId: nextJobId() }]);
    await eventually('the job started', () => started);
    const start = Date.now();
    await queues.close();
    expect(Date.now() - start).toBeLessThan(5_000);
  });
}

describe('the queue on PostgreSQL', () => {
  contract(async () => {
    const database = await createEmptyDatabase();
    return { backend: { kind: 'postgres', url: database.url }, remove: () => database.drop() };
  });
});

const excuse = whyNoRedis();
if (excuse === null) {
  describe('the queue on Redis', () => {
    contract(async () => {
      const server = await redisServer();
      await server.start();
      return { backend: { kind: 'redis', url: server.url }, remove: () => server.remove() };
    });
  });
} else {
  describe.skip(`the queue on Redis: SKIPPED, ${excuse}`, () => {
    it('runs the same contract', () => undefined);
  });
}
