/**
 * Evidence files in a folder, each under the SHA-256 of what it holds: `<root>/ab/cd/<sha256>`.
 *
 * In: a stream. Out: a file that is whole and on the disk, or nothing. A file grows under `<root>/tmp`, is flushed, and
 * only then renamed to its place; so whatever is in place was complete, and the same content twice is one file. Storing
 * renames over a file already there, which also repairs one that was damaged. Price: a second upload of known content is
 * written once more before it is dropped.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EvidenceFiles, StoredFile } from '@tctp/application';
import { syncFolder } from './sync-folder';

const ABANDONED_AFTER_MS = 24 * 3600 * 1000;

export function folderEvidenceFiles(root: string): EvidenceFiles {
  const temporary = join(root, 'tmp');
  let prepared: Promise<void> | null = null;
  const prepare = async (): Promise<void> => {
    await mkdir(temporary, { recursive: true });
    await removeAbandoned(temporary);
  };

  return {
    async store(content, limitBytes) {
      await (prepared ??= prepare().catch((error: unknown) => {
        prepared = null;
        throw error;
      }));
      const draft = join(temporary, randomUUID());
      try {
        const written = await write(content, draft, limitBytes);
        if (written === 'too-large') return { refused: 'file-too-large' };
        if (written.size === 0) return { refused: 'file-empty' };
        await putInPlace(draft, pathOf(root, written.sha256), root);
        return written;
      } finally {
        await rm(draft, { force: true });
      }
    },

    async open(sha256) {
      const size = await sizeOf(root, sha256);
      if (size === null) return null;
      return { size, [Symbol.asyncIterator]: () => read(pathOf(root, sha256)) };
    },

    async verify(sha256) {
      if ((await sizeOf(root, sha256)) === null) return 'missing';
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(pathOf(root, sha256))) hash.update(chunk as Uint8Array);
      return hash.digest('hex') === sha256 ? 'intact' : 'altered';
    },
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

/** The rename is lasting only once the folders that name the file are on the disk too. */
async function putInPlace(draft: string, place: string, root: string): Promise<void> {
  const folder = dirname(place);
  await mkdir(folder, { recursive: true });
  await rename(draft, place);
  for (const changed of [folder, dirname(folder), root]) await syncFolder(changed);
}

/** What a crash left behind: nobody uploads for a day. */
async function removeAbandoned(temporary: string): Promise<void> {
  for (const name of await readdir(temporary)) {
    const path = join(temporary, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true });
  }
}

/** Null when there is no such file, or when the text is no SHA-256: it may come from a web address. */
async function sizeOf(root: string, sha256: string): Promise<number | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  try {
    return (await stat(pathOf(root, sha256))).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function pathOf(root: string, sha256: string): string {
  return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function* read(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
}
