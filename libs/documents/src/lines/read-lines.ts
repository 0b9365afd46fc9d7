import { Worker } from 'node:worker_threads';
import { oneOfFew } from './one-of-few';

export type FileKind = 'pdf' | 'word';

export interface ReadLimits {
  /** Larger files are not read. */
  bytes: number;
  /** Of a PDF, from the front. */
  pages: number;
  milliseconds: number;
  megabytes: number;
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
  return new Promise((done) => {
    const worker = new Worker(new URL('./lines-worker.mjs', import.meta.url), {
      workerData: { bytes, kind, pages: limits.pages },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const end = (lines: string[] | null) => {
      clearTimeout(late);
      done(lines);
      void worker.terminate();
    };
    const late = setTimeout(() => end(null), limits.milliseconds);
    worker.once('message', (lines: string[] | null) => end(lines));
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
  });
}
