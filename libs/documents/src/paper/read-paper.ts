import { Worker } from 'node:worker_threads';
import type { Paper, PaperRefusal } from '@tctp/domain';
import { answerOf, threadOptions } from '../thread/in-thread';
import type { ThreadLimits } from '../thread/in-thread';
import { oneOfFew } from '../thread/one-of-few';

export type PaperRead = { ok: true; paper: Paper } | { ok: false; refusal: PaperRefusal };

export interface PaperLimits extends ThreadLimits {
  /** Of the file as it came. */
  bytes: number;
  /** Of everything in a zip together, unpacked. */
  unpacked: number;
  /** Paragraphs and cells of one paper. */
  pieces: number;
}

/** A plan of 5,000 rows, some times over. */
const LIMITS: PaperLimits = {
  bytes: 20_000_000,
  unpacked: 64_000_000,
  pieces: 200_000,
  milliseconds: 30_000,
  megabytes: 1024,
};
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
  const { unpacked, pieces } = limits;
  const worker = new Worker(
    new URL('./paper-worker.mjs', import.meta.url),
    threadOptions({ bytes: Uint8Array.from(content), fileName, unpacked, pieces }, limits),
  );
  return answerOf<PaperRead>(worker, limits, () => ({ ok: false, refusal: 'paper-beyond-limits' }));
}
