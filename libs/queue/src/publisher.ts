import type { LazyQueue } from './lazy-queue';
import { JOBS } from './job-names';
import type { JobName, JobPayload, RepeatingJob } from './job-names';
import { DELIVERED_JOB, SWEEP_JOB } from './job-options';

/** One job to add. `jobId` comes from `outboxJobId`. */
export type PublishedJob = {
  [N in JobName]: { readonly name: N; readonly payload: JobPayload<N>; readonly jobId: string };
}[JobName];

/** Nudges within this window become one sweep at its end, so a burst of decisions costs one sweep and misses none. */
const NUDGE_WINDOW_MS = 250;

/** The sending end. Every method rejects within seconds when the server is away, and may be repeated safely. */
export class Publisher {
  private armed: string | null = null;

  constructor(private readonly queue: LazyQueue) {}

  /** Adds a batch; a job whose id is known already is left as it is. Throws on a malformed payload: that is a bug. */
  async publish(batch: readonly PublishedJob[]): Promise<void> {
    if (batch.length === 0) return;
    const jobs = batch.map(({ name, payload, jobId }) => ({
      name,
      data: JOBS[name].parse(payload),
      opts: { ...DELIVERED_JOB, jobId },
    }));
    await this.queue.use((queue) => queue.addBulk(jobs));
  }

  /**
   * Brings a job round, again and again; another interval replaces the one before. Answers whether anything was new:
   * asking for what is scheduled already changes nothing.
   */
  async repeat(name: RepeatingJob, everySeconds: number): Promise<boolean> {
    const every = everySeconds * 1000;
    return this.queue.use(async (queue) => {
      const known = await queue.getJobScheduler(name);
      // Further away than its interval: the clock has been set back since, and nothing would come round till then.
      const isFar = known?.next !== undefined && known.next > Date.now() + every;
      if (known?.every === every && !isFar) return false;
      if (isFar) await queue.removeJobScheduler(name);
      await queue.upsertJobScheduler(name, { every }, { name, data: {}, opts: SWEEP_JOB });
      return true;
    });
  }

  /**
   * Arms the one wake-up at the earliest deadline still to come, in place of the one armed before.
   * Both moments are milliseconds since the epoch; pass the program's own `now`, which a sandbox may have moved.
   */
  async wakeSweepAt(instantMs: number, nowMs: number = Date.now()): Promise<void> {
    const delay = Math.round(instantMs - nowMs);
    // A job with this id may be running right now and would swallow a second one; a nudge is never swallowed.
    if (delay <= 0) return this.nudge();
    const jobId = `wake-${Math.round(instantMs)}`;
    const previous = this.armed;
    await this.queue.use(async (queue) => {
      await queue.add('sweep-deadlines', {}, { ...SWEEP_JOB, jobId, delay });
      if (previous !== null && previous !== jobId) await queue.remove(previous);
    });
    this.armed = jobId;
  }

  /** A sweep as soon as possible. */
  async nudge(): Promise<void> {
    const now = Date.now();
    const end = (Math.floor(now / NUDGE_WINDOW_MS) + 1) * NUDGE_WINDOW_MS;
    await this.queue.use((queue) =>
      queue.add('sweep-deadlines', {}, { ...SWEEP_JOB, jobId: `nudge-${end}`, delay: end - now }),
    );
  }

  /** Gives every job that failed for good another set of attempts: for an operator, after the cause is gone. */
  async retryFailed(): Promise<void> {
    await this.queue.use((queue) => queue.retryJobs({ state: 'failed' }));
  }

  async counts(): Promise<QueueCounts> {
    const counts = await this.queue.use((queue) =>
      queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),
    );
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
    return { waiting, active, delayed, failed };
  }
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}
