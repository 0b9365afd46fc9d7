/**
 * A backup as one tar file, gzipped where its name says so.
 *
 * In: tables as COPY writes them, evidence files. Out: a file that is whole, on the disk, and says what is in it, or
 * nothing. It grows as `<file>.partial` and is renamed at the end. Tar wants sizes in advance, so tables are cut into
 * parts that fit into memory; where a part ends means nothing.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { access, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack as tarPack } from 'tar-stream';
import type { Pack } from 'tar-stream';
import { syncFolder } from '../sync-folder';
import { BadArchive } from './bad-archive';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  CHECKSUM_NAME,
  MANIFEST_NAME,
  fileName,
  manifestSchema,
  partName,
} from './manifest';
import type { Manifest, ManifestTable } from './manifest';

const PART_BYTES = 8 * 1024 * 1024;

export interface ArchiveWriter {
  /** `fill` hands over the rows and answers how many there were. */
  addTable(
    table: { name: string; columns: readonly string[] },
    fill: (write: (chunk: Uint8Array) => Promise<void>) => Promise<number>,
  ): Promise<void>;
  /** False when the content is not what its name says; the archive cannot be finished then. */
  addFile(sha256: string, content: AsyncIterable<Uint8Array> & { size: number }): Promise<boolean>;
  finish(rest: Omit<Manifest, 'format' | 'version' | 'tables' | 'files' | 'createdAt'>): Promise<Manifest>;
}

/** Throws `BadArchive` where the file, or an unfinished one, is there already. */
export async function writeArchive<T>(
  file: string,
  createdAt: Date,
  fill: (archive: ArchiveWriter) => Promise<T>,
): Promise<T> {
  const partial = `${file}.partial`;
  if (await exists(file)) throw new BadArchive({ code: 'exists' });
  // It holds password hashes.
  const handle = await open(partial, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new BadArchive({ code: 'unfinished' }) : error;
  });
  try {
    const pack = tarPack();
    const tar = pack as AsyncIterable<unknown> as AsyncIterable<Uint8Array>;
    let writing = Promise.resolve();
    const write = (source: AsyncIterable<Uint8Array>) => (writing = writeFile(handle, source));
    const line = isGzip(file) ? pipeline(tar, createGzip({ level: 1 }), write) : pipeline(tar, write);
    // Of a full disk the line only says that it was broken off; the file knows why.
    const written = line.catch(async (error: unknown) => {
      await writing;
      throw error;
    });
    written.catch(() => undefined);
    const result = await fill(archiveWriter(pack, createdAt)).catch(async (error: unknown) => {
      const isBroken = pack.destroying;
      pack.destroy();
      const why: unknown = await written.catch((broken: unknown) => broken);
      throw isBroken ? why : error;
    });
    await written;
    await handle.sync();
    await handle.close();
    await rename(partial, file);
    await syncFolder(dirname(file));
    return result;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
}

function archiveWriter(pack: Pack, mtime: Date): ArchiveWriter {
  const tables: ManifestTable[] = [];
  const files: Manifest['files'] = [];
  /** `added` fails too when the line behind the entry breaks. */
  const begin = (name: string, size: number) => {
    let settle: (error?: Error | null) => void = () => undefined;
    const added = new Promise<void>((done, fail) => {
      settle = (error) => (error ? fail(error) : done());
    });
    added.catch(() => undefined);
    const entry = pack.entry({ name, size, mtime, mode: 0o600 }, (error) => settle(error));
    entry.on('error', () => undefined);
    return { entry, added };
  };
  const add = async (name: string, content: Buffer): Promise<void> => {
    const { entry, added } = begin(name, content.byteLength);
    entry.end(content);
    await added;
  };

  return {
    async addTable(table, fill) {
      const parts: ManifestTable['parts'] = [];
      let chunks: Uint8Array[] = [];
      let size = 0;
      const flush = async (): Promise<void> => {
        const content = Buffer.concat(chunks, size);
        [chunks, size] = [[], 0];
        parts.push({ bytes: content.byteLength, sha256: sha256Of(content) });
        await add(partName(table.name, parts.length), content);
      };
      const rows = await fill(async (chunk) => {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size >= PART_BYTES) await flush();
      });
      if (size > 0) await flush();
      tables.push({ name: table.name, columns: [...table.columns], rows, parts });
    },

    async addFile(sha256, content) {
      const hash = createHash('sha256');
      let left = content.size;
      const { entry, added } = begin(fileName(sha256), content.size);
      for await (const chunk of content) {
        left -= chunk.byteLength;
        if (left < 0) return false;
        hash.update(chunk);
        if (!entry.write(chunk)) await Promise.race([once(entry, 'drain'), added]);
      }
      if (left !== 0 || hash.digest('hex') !== sha256) return false;
      entry.end(undefined);
      await added;
      files.push({ sha256, bytes: content.size });
      return true;
    },

    async finish(rest) {
      const manifest = manifestSchema.parse({
        format: ARCHIVE_FORMAT,
        version: ARCHIVE_VERSION,
        createdAt: mtime.toISOString(),
        ...rest,
        tables,
        files,
      });
      const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
      await add(MANIFEST_NAME, text);
      await add(CHECKSUM_NAME, Buffer.from(`${sha256Of(text)}  ${MANIFEST_NAME}\n`));
      pack.finalize();
      return manifest;
    },
  };
}

function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function isGzip(file: string): boolean {
  return /\.(tar\.gz|tgz)$/i.test(file);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
