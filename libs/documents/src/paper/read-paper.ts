import { Worker } from 'node:worker_threads';
import type { Paper, PaperRefusal } from '@tctp/domain';
import { oneOfFew } from '../lines/one-of-few';

export type PaperRead = { ok: true; paper: Paper } | { ok: false; refusal: PaperRefusal };

export interface PaperLimits {
  /** Of the file as it came. */
  bytes: number;
  /** Of everything in a zip together, unpacked. */
  unpacked: number;
  /** Paragraphs and cells of one paper. */
  pieces: number;
  milliseconds: number;
  /** Of the heap of the thread; what it may hold outside of it besides is watched. */
  megabytes: number;
}

/** A plan of 5,000 rows, some times over. */
const LIMITS: PaperLimits = {
  bytes: 20_000_000,
  unpacked: 64_000_000,
  pieces: 200_000,
  milliseconds: 30_000,
  megabytes: 1024,
};
const LOOK_EVERY = 100;
const inTurn = oneOfFew(2);

/**
 * A paper out of any file, known by its content and not by its name; or why not. Never throws because of what is in the
 * file: it is read in a thread of its own, that is ended when it takes more time or memory than it was given. Formulas
 * are not evaluated, links not followed, nothing is written to disk.
 */
export async function readPaper(
  content: Uint8Array,
  fileName: string,
  limits: Partial<PaperLimits> = {},
): Promise<PaperRead> {
  const within = { ...LIMITS, ...limits };
  if (content.byteLength === 0) return { ok: false, refusal: 'paper-empty' };
  if (content.byteLength > within.bytes) return { ok: false, refusal: 'paper-too-large' };
  return inTurn(() => readInThread(content, fileName, within));
}

function readInThread(content: Uint8Array, fileName: string, limits: PaperLimits): Promise<PaperRead> {
  return new Promise((done) => {
    const bytes = Uint8Array.from(content);
    const most = process.memoryUsage.rss() + (limits.megabytes + 512) * 1_000_000;
    const began = performance.now();
    const worker = new Worker(new URL('./paper-worker.mjs', import.meta.url), {
      workerData: { bytes, fileName, unpacked: limits.unpacked, pieces: limits.pieces },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const end = (read: PaperRead) => {
      clearInterval(watch);
      done(read);
      void worker.terminate();
    };
    const beyond = () => end({ ok: false, refusal: 'paper-beyond-limits' });
    const watch = setInterval(
      () => {
        if (performance.now() - began > limits.milliseconds || process.memoryUsage.rss() > most) beyond();
      },
      Math.min(LOOK_EVERY, limits.milliseconds),
    );
    worker.once('message', end);
    worker.once('error', beyond);
    worker.once('exit', beyond);
  });
}
