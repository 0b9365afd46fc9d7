/**
 * Uploads under way, each a file of its own in one folder. In: a stream. Out: a file that is whole and on the disk, with
 * what it holds and how much, for as long as `place` takes to put it where it belongs. Whatever happens, the draft goes.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFiles, StoredFile } from '@tctp/application';

const ABANDONED_AFTER_MS = 24 * 3600 * 1000;

export type PlaceDraft = (draft: string, file: StoredFile) => Promise<void>;
export type StoreDraft = (
  content: AsyncIterable<Uint8Array>,
  limitBytes: number,
  admit: ((draft: string) => Promise<boolean>) | undefined,
  place: PlaceDraft,
) => ReturnType<EvidenceFiles['store']>;

export function draftsIn(folder: string): StoreDraft {
  let prepared: Promise<void> | null = null;
  const prepare = async (): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await removeAbandoned(folder);
  };

  return async (content, limitBytes, admit, place) => {
    await (prepared ??= prepare().catch((error: unknown) => {
      prepared = null;
      throw error;
    }));
    const draft = join(folder, randomUUID());
    try {
      const written = await write(content, draft, limitBytes);
      if (written === 'too-large') return { refused: 'file-too-large' };
      if (written.size === 0) return { refused: 'file-empty' };
      if (admit !== undefined && !(await admit(draft))) return { refused: 'not-admitted' };
      await place(draft, written);
      return written;
    } finally {
      await rm(draft, { force: true });
    }
  };
}

class TooLarge extends Error {}

async function write(
  content: AsyncIterable<Uint8Array>,
  draft: string,
  limitBytes: number,
): Promise<StoredFile | 'too-large'> {
  const hash = createHash('sha256');
  let size = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > limitBytes) throw new TooLarge();
      hash.update(chunk);
      yield chunk;
    }
  }
  // Opened before the first byte is asked for: a stream that opens by itself may create the file after it was given up.
  const file = await open(draft, 'wx', 0o600);
  try {
    await writeFile(file, measured());
    await file.sync();
  } catch (error) {
    if (error instanceof TooLarge) return 'too-large';
    throw error;
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** What a crash left behind: nobody uploads for a day. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true });
  }
}
