import type { Worker, WorkerOptions } from 'node:worker_threads';

export interface ThreadLimits {
  milliseconds: number;
  /** Of the heap of the thread. */
  megabytes: number;
}

/** Why a thread gave no answer. */
export type ThreadEnd = 'too-slow' | 'out-of-memory' | 'failed';

/** Memory outside of the thread's heap is watched too, so often. */
const LOOK_EVERY = 100;
const BESIDE_THE_HEAP = 512;
const MEGABYTE = 1_000_000;

/** For `new Worker(new URL(…), …)`, which stays with its caller: a bundler has to see both together. */
export function threadOptions(workerData: unknown, { megabytes }: ThreadLimits): WorkerOptions {
  return {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: [],
    stdout: true,
    stderr: true,
  };
}

/**
 * The one answer of a thread that reads somebody's file: its message, or what `ended` makes of its end. Whatever the file
 * does to it, the thread is ended and the server goes on.
 */
export function answerOf<Answer>(
  worker: Worker,
  { milliseconds, megabytes }: ThreadLimits,
  ended: (why: ThreadEnd) => Answer,
): Promise<Answer> {
  return new Promise((done) => {
    const began = performance.now();
    const most = process.memoryUsage.rss() + (megabytes + BESIDE_THE_HEAP) * MEGABYTE;
    const end = (answer: Answer) => {
      clearInterval(watch);
      done(answer);
      void worker.terminate();
    };
    const watch = setInterval(
      () => {
        if (performance.now() - began > milliseconds) end(ended('too-slow'));
        else if (process.memoryUsage.rss() > most) end(ended('out-of-memory'));
      },
      Math.min(LOOK_EVERY, milliseconds),
    );
    worker.once('message', end);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(ended(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'failed')),
    );
    worker.once('exit', () => end(ended('failed')));
  });
}
