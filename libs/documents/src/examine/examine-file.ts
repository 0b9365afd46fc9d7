import { Worker } from 'node:worker_threads';
import type { FileFault, FoundInFile } from '@tctp/application';
import { answerOf, threadOptions } from '../thread/in-thread';
import type { ThreadLimits } from '../thread/in-thread';
import { oneOfFew } from '../thread/one-of-few';

export interface ExamineLimits extends ThreadLimits {
  /** Of everything in a zip together, zips within it counted, unpacked. */
  unpacked: number;
  /** Parts of a zip, those of zips within it counted. */
  entries: number;
  /** How many times larger one part may be unpacked, once it is large. */
  ratio: number;
  pixels: number;
  /** Bytes of a picture, in which it has to say how large it is. */
  pictureHead: number;
  /** Bytes of a text. */
  text: number;
  /** Bytes of a PDF or an old Office file: they are looked through as a whole. */
  whole: number;
}

/** A scan of A0 at 300 dpi has 140 million pixels; a dossier of pictures in Word unpacks to what it weighs. */
export const EXAMINE_LIMITS: ExamineLimits = {
  unpacked: 512_000_000,
  entries: 10_000,
  ratio: 200,
  pixels: 150_000_000,
  pictureHead: 4_194_304,
  text: 20_000_000,
  whole: 150_000_000,
  milliseconds: 30_000,
  megabytes: 512,
};
const inTurn = oneOfFew(2);

type Answer = { ok: true; found: FoundInFile } | { ok: false; code: FileFault };

/**
 * What a file on the disk can be by its bytes, or why nobody should open it. Never throws because of what is in the file,
 * and never holds the server up: a thread of its own looks, and is ended when it takes more time or memory than it was
 * given.
 */
export function examineFile(path: string, limits: Partial<ExamineLimits> = {}): Promise<Answer> {
  const within = { ...EXAMINE_LIMITS, ...limits };
  return inTurn(() => {
    const worker = new Worker(
      new URL('./examine-worker.mjs', import.meta.url),
      threadOptions({ path, limits: within }, within),
    );
    return answerOf<Answer>(worker, within, (why) => ({
      ok: false,
      code: why === 'failed' ? 'file-damaged' : 'file-beyond-limits',
    }));
  });
}
