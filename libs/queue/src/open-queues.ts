/**
 * The queue's front door: one BullMQ queue, named `tctp`, for every kind of job.
 *
 * Why one: each queue costs a process about two connections to publish and five to work (a pool and a LISTEN
 * connection on PostgreSQL; a command and a blocking connection on Redis), and a province's PostgreSQL has a hundred
 * for everything. Price: a flood of digests stands before a sweep in the line. Handlers are short and run four at a
 * time, and a late sweep catches up, so the price is a few seconds.
 *
 * Connections: publisher 2, worker up to 4 and 1 for LISTEN (PostgreSQL); publisher 1, worker 2 (Redis).
 * Nothing connects before it is used, and nothing here throws because the server is away: publishing rejects, the
 * worker waits.
 */
import { Worker } from 'bullmq';
import type { IQueueBackend, JobProgress } from 'bullmq';
import { factoryOf, probe, workerSettings } from './backend';
import type { QueueBackend, QueueConnection } from './backend';
import type { JobHandlers } from './job-names';
import { LazyQueue, QUEUE_NAME } from './lazy-queue';
import { checkHandlers, processJob } from './process-job';
import { Publisher } from './publisher';
import type { QueueLog } from './queue-log';
import { SteadyWorker } from './steady-worker';
import type { WorkerState } from './steady-worker';

export interface QueuesOptions {
  /** Where outages and jobs that failed for good are told; `console` when absent. */
  readonly log?: QueueLog;
}

export interface WorkOptions {
  /** Jobs handled at the same time by this process. */
  readonly concurrency?: number;
  /** How long a job may be held without a sign of life before another worker takes it. */
  readonly lockSeconds?: number;
}

export interface RunningWorker {
  readonly state: WorkerState;
  close(): Promise<void>;
}

export interface Queues {
  readonly publisher: Publisher;
  /** Throws when handlers and job names do not match; never because the server is away. */
  startWorker(handlers: JobHandlers, options?: WorkOptions): RunningWorker;
  /** Rejects when the server does not answer within a few seconds. */
  probe(): Promise<void>;
  /** Ends publisher and workers within five seconds, whatever state the server is in. */
  close(): Promise<void>;
}

const WORKER_PATIENCE_MS = 2_000;

type AnyWorker = Worker<unknown, void, string, IQueueBackend, JobProgress, QueueConnection>;

export function openQueues(backend: QueueBackend, { log = console }: QueuesOptions = {}): Queues {
  const queue = new LazyQueue(backend);
  const workers: RunningWorker[] = [];
  return {
    publisher: new Publisher(queue),
    startWorker(handlers, options = {}) {
      checkHandlers(handlers);
      const steady = new SteadyWorker({
        build: () => buildWorker(backend, handlers, options, log),
        probe: () => probe(backend),
        log,
      });
      const running: RunningWorker = {
        get state() {
          return steady.state;
        },
        close: () => steady.close(WORKER_PATIENCE_MS),
      };
      workers.push(running);
      return running;
    },
    probe: () => probe(backend),
    async close() {
      await Promise.all([queue.close(), ...workers.map((worker) => worker.close())]);
    },
  };
}

function buildWorker(
  backend: QueueBackend,
  handlers: JobHandlers,
  options: WorkOptions,
  log: QueueLog,
): AnyWorker {
  const { concurrency = 4, lockSeconds = 10 } = options;
  const settings = {
    ...workerSettings(backend, concurrency),
    autorun: false,
    concurrency,
    lockDuration: lockSeconds * 1000,
    stalledInterval: lockSeconds * 1000,
    // Every outage stalls what was in flight, and no job may die of outages.
    maxStalledCount: 20,
    // The pause after a refused connection: BullMQ's own 15 s would outlast a short outage.
    runRetryDelay: 1_000,
  };
  const worker: AnyWorker = new Worker(
    QUEUE_NAME,
    (job) => processJob(handlers, job.name, job.data),
    settings,
    factoryOf(backend),
  );
  worker.on('failed', (job, error) => {
    const last =
      job !== undefined &&
      (error.name === 'UnrecoverableError' || job.attemptsMade >= (job.opts.attempts ?? 1));
    if (last) log.warn(`Job ${job.name} (${job.id ?? 'no id'}) failed for good: ${error.message}`);
  });
  return worker;
}
