/**
 * Evidence files in a folder, each under the SHA-256 of what it holds: `<root>/ab/cd/<sha256>`.
 *
 * In: a stream. Out: a file that is whole and on the disk, or nothing. A file grows under `<root>/tmp`, is flushed, and
 * only then renamed to its place; so whatever is in place was complete, and the same content twice is one file. Storing
 * renames over a file already there, which also repairs one that was damaged. Price: a second upload of known content is
 * written once more before it is dropped.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, opendir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { EvidenceFiles } from '@tctp/application';
import { draftsIn } from './drafts';
import { PLACES, fileAt, isSha256, placeOf } from './file-place';
import type { Where } from './file-place';
import { syncFolder } from './sync-folder';

export function folderEvidenceFiles(root: string): EvidenceFiles {
  const storeDraft = draftsIn(join(root, 'tmp'));
  const pathOf = (sha256: string, where: Where) => join(root, placeOf(sha256, where));

  async function find(sha256: string): Promise<{ path: string; size: number } | null> {
    if (!isSha256(sha256)) return null;
    for (const path of PLACES.map((where) => pathOf(sha256, where))) {
      const there = await statOrNull(path);
      if (there !== null) return { path, size: there.size };
    }
    return null;
  }

  return {
    store: (content, limitBytes, admit) =>
      storeDraft(content, limitBytes, admit, (draft, { sha256 }) =>
        putInPlace(draft, pathOf(sha256, 'inPlace'), root),
      ),

    async open(sha256) {
      const found = await find(sha256);
      return found && { size: found.size, [Symbol.asyncIterator]: () => read(found.path) };
    },

    async verify(sha256) {
      const found = await find(sha256);
      if (found === null) return 'missing';
      const hash = createHash('sha256');
      for await (const chunk of read(found.path)) hash.update(chunk);
      return hash.digest('hex') === sha256 ? 'intact' : 'altered';
    },

    async *list(where) {
      for await (const path of filesBelow(where === 'aside' ? join(root, 'aside') : root)) {
        const sha256 = fileAt(relative(root, path).split(sep).join('/'), where);
        const there = sha256 === null ? null : await statOrNull(path);
        if (sha256 !== null && there !== null)
          yield { sha256, size: there.size, modifiedAt: there.mtime.toISOString() };
      }
    },

    /** Its time first: a crash in between leaves a file that is merely thought to be new. */
    async setAside(sha256) {
      const path = pathOf(sha256, 'inPlace');
      const now = new Date();
      await mkdir(join(root, 'aside'), { recursive: true });
      await unlessGone(utimes(path, now, now).then(() => rename(path, pathOf(sha256, 'aside'))));
    },

    async putBack(sha256) {
      const aside = pathOf(sha256, 'aside');
      const place = pathOf(sha256, 'inPlace');
      if ((await statOrNull(aside)) === null) return;
      if ((await statOrNull(place)) === null) await unlessGone(putInPlace(aside, place, root));
      else await rm(aside, { force: true });
    },

    remove: (sha256) => rm(pathOf(sha256, 'aside'), { force: true }),
  };
}

async function putInPlace(from: string, place: string, root: string): Promise<void> {
  const folder = dirname(place);
  await mkdir(folder, { recursive: true });
  await rename(from, place);
  for (const changed of [folder, dirname(folder), root, dirname(root)]) await syncFolder(changed);
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await unlessGone(opendir(folder));
  for await (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

const statOrNull = (path: string) => unlessGone(stat(path));

async function unlessGone<T>(doing: Promise<T>): Promise<T | null> {
  try {
    return await doing;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function* read(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
}
