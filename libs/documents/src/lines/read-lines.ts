import { Worker } from 'node:worker_threads';
import { answerOf, threadOptions } from '../thread/in-thread';
import type { ThreadLimits } from '../thread/in-thread';
import { oneOfFew } from '../thread/one-of-few';

export type FileKind = 'pdf' | 'word';

export interface ReadLimits extends ThreadLimits {
  /** Larger files are not read. */
  bytes: number;
  /** Of a PDF, from the front. */
  pages: number;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const inTurn = oneOfFew(2);

/** What can be read, by what the file is called and said to be; null for everything else. */
export function kindOf({ fileName, mediaType }: { fileName: string; mediaType: string }): FileKind | null {
  if (mediaType === 'application/pdf' || /\.pdf$/i.test(fileName)) return 'pdf';
  return mediaType === WORD || /\.docx$/i.test(fileName) ? 'word' : null;
}

/**
 * The lines of a file, or null: damaged, locked, too large, too slow. Never throws because of what is in the file: it is
 * read in a thread of its own, that is ended when it takes more time or memory than it was given.
 */
export async function readLines(
  content: AsyncIterable<Uint8Array>,
  kind: FileKind,
  limits: ReadLimits,
): Promise<string[] | null> {
  const bytes = await gather(content, limits.bytes);
  return bytes === null ? null : inTurn(() => readInThread(bytes, kind, limits));
}

async function gather(content: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

function readInThread(bytes: Uint8Array, kind: FileKind, limits: ReadLimits): Promise<string[] | null> {
  const worker = new Worker(
    new URL('./lines-worker.mjs', import.meta.url),
    threadOptions({ bytes, kind, pages: limits.pages }, limits),
  );
  return answerOf<string[] | null>(worker, limits, () => null);
}
