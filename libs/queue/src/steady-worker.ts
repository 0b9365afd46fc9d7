/**
 * A BullMQ worker that keeps calm.
 *
 * Left alone, a worker whose server goes away asks again at once, for ever: one core busy, one log line per question,
 * a heap that grows; and one whose first connection failed never recovers, because it remembers the rejection.
 * So the first error pauses it. A probe on a fresh connection then asks with growing pauses (up to 30 s), and only
 * an answer lets the worker run again. Trouble that returns soon counts as the same trouble: pauses keep growing, and
 * after a few relapses the worker is thrown away and built anew (which also re-creates a queue schema that was dropped).
 *
 * In: build (a worker that has not started) and probe. Out: two log lines per outage. Price: a job in flight when the
 * server leaves may run again once its lock expires; handlers are safe to run twice.
 */
import type { QueueLog } from './queue-log';
import { within } from './within';

/** What is needed of a BullMQ worker. */
export interface PausableWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  pause(doNotWaitForJobs: boolean): Promise<void>;
  resume(): Promise<void>;
  close(force: boolean): Promise<void>;
}

export interface SteadyWorkerParts {
  /** Makes a worker that does not run before `resume`. */
  readonly build: () => PausableWorker;
  /** Rejects while the server is away. */
  readonly probe: () => Promise<void>;
  readonly log: QueueLog;
}

export type WorkerState = 'away' | 'running' | 'closed';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;
const CALM_MS = 60_000;
const RELAPSES_BEFORE_REBUILD = 3;
const READY_LIMIT_MS = 10_000;

export class SteadyWorker {
  private current: WorkerState = 'away';
  private worker: PausableWorker | null = null;
  /** Pauses since things were calm: each is twice the one before. */
  private pauses = 0;
  /** How often trouble returned before things were calm. */
  private relapses = 0;
  private awaySince: number | null = null;
  private runningSince = 0;
  private timer: NodeJS.Timeout | undefined;
  private recovering: Promise<void> = Promise.resolve();

  constructor(private readonly parts: SteadyWorkerParts) {
    this.recovering = this.recover();
  }

  get state(): WorkerState {
    return this.current;
  }

  /** Waits for running jobs while the server answers, but not longer than `patienceMs`; what is cut off is delivered again. */
  async close(patienceMs: number): Promise<void> {
    const answering = this.current === 'running';
    this.current = 'closed';
    clearTimeout(this.timer);
    await within(1_000, 'Starting the worker', this.recovering).catch(() => undefined);
    await this.discard(answering ? patienceMs : 0);
  }

  private trouble(error: Error): void {
    if (this.current !== 'running') return;
    const calm = Date.now() - this.runningSince > CALM_MS;
    this.relapses = calm ? 0 : this.relapses + 1;
    if (calm) this.pauses = 0;
    this.current = 'away';
    // Sets the flag at once, before the worker's loop asks again; the promise only tells when jobs in flight ended.
    void this.worker?.pause(true);
    this.reportAway(error);
    this.recoverLater();
  }

  private recoverLater(): void {
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.pauses);
    this.pauses += 1;
    this.timer = setTimeout(() => {
      this.recovering = this.recover();
    }, pause);
  }

  private async recover(): Promise<void> {
    try {
      await this.parts.probe();
      if (this.isClosed()) return;
      if (this.relapses >= RELAPSES_BEFORE_REBUILD) await this.discard(0);
      this.worker ??= await this.build();
      if (this.isClosed()) return await this.discard(0);
      this.current = 'running';
      this.runningSince = Date.now();
      this.reportBack();
      await this.worker.resume();
    } catch (error) {
      if (this.isClosed()) return;
      this.reportAway(error instanceof Error ? error : new Error(String(error)));
      this.recoverLater();
    }
  }

  /** A method, because the answer may change while something is awaited. */
  private isClosed(): boolean {
    return this.current === 'closed';
  }

  private async build(): Promise<PausableWorker> {
    const worker = this.parts.build();
    worker.on('error', (error) => {
      if (this.worker === worker) this.trouble(error);
    });
    try {
      await within(READY_LIMIT_MS, 'Connecting the worker', worker.waitUntilReady());
      return worker;
    } catch (error) {
      void end(worker, 0);
      throw error;
    }
  }

  private async discard(patienceMs: number): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    if (worker) await end(worker, patienceMs);
  }

  private reportAway(error: Error): void {
    if (this.awaySince !== null) return;
    this.awaySince = Date.now();
    this.parts.log.warn(`The job queue is away (${error.message || error.name}); jobs wait until it answers`);
  }

  private reportBack(): void {
    if (this.awaySince === null) return;
    const seconds = ((Date.now() - this.awaySince) / 1000).toFixed(1);
    this.awaySince = null;
    this.parts.log.log(`The job queue is back after ${seconds} s`);
  }
}

/**
 * First lets running jobs end, if there is a server to tell; then closes by force, because BullMQ's polite close waits
 * without limit for jobs, and for answers that a server which is away never gives.
 */
async function end(worker: PausableWorker, patienceMs: number): Promise<void> {
  if (patienceMs > 0)
    await within(patienceMs, 'Ending the jobs in flight', worker.pause(false)).catch(() => undefined);
  await within(1_500, 'Closing the worker', worker.close(true)).catch(() => undefined);
}
