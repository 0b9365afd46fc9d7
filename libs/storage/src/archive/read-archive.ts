/**
 * Reads a backup twice: once to believe it, once to use it. Nothing of an archive is handed out before all of it has
 * been held against its manifest, and the manifest against its checksum; the second reading checks again, entry by
 * entry, since the file may have changed meanwhile.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract as tarExtract } from 'tar-stream';
import { z } from 'zod';
import { BadArchive } from './bad-archive';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  CHECKSUM_NAME,
  KNOWN_NAME,
  MANIFEST_NAME,
  entriesOf,
  manifestSchema,
} from './manifest';
import type { ArchiveEntry, Manifest } from './manifest';

/** Enough for a million files; a foreign tar must not fill the memory. */
const MOST_MANIFEST_BYTES = 256 * 1024 * 1024;
const versionSchema = z.object({ format: z.literal(ARCHIVE_FORMAT), version: z.int() });

export interface Archive {
  manifest: Manifest;
  /** Of every entry before the manifest, in its order. Each must be read to its end, and throws there if it has changed. */
  contents(): AsyncGenerator<AsyncGenerator<Uint8Array>>;
}

/** Throws `BadArchive`. */
export async function openArchive(file: string): Promise<Archive> {
  const manifest = await verify(file);
  return {
    manifest,
    async *contents() {
      const expected = entriesOf(manifest);
      for await (const { name, content } of entriesIn(file)) {
        const entry = expected.shift();
        if (entry === undefined) return;
        if (entry.name !== name) throw new BadArchive({ code: 'damaged', entry: entry.name });
        yield checked(content, entry);
      }
    },
  };
}

async function verify(file: string): Promise<Manifest> {
  const found: ArchiveEntry[] = [];
  let manifestText = Buffer.alloc(0);
  let checksum: string | null = null;
  for await (const { name, size, content } of entriesIn(file)) {
    if (checksum !== null) throw new BadArchive({ code: 'damaged', entry: name });
    if (name === MANIFEST_NAME || name === CHECKSUM_NAME) {
      if (size > MOST_MANIFEST_BYTES) throw new BadArchive({ code: 'not-an-archive' });
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      if (name === MANIFEST_NAME) manifestText = Buffer.concat(chunks);
      else checksum = Buffer.concat(chunks).toString('latin1');
    } else found.push({ name, ...(await measure(content)) });
  }
  if (checksum === null) throw new BadArchive({ code: found.length === 0 ? 'not-an-archive' : 'cut-off' });
  const { sha256 } = await measure([manifestText]);
  if (checksum !== `${sha256}  ${MANIFEST_NAME}\n`)
    throw new BadArchive({ code: 'damaged', entry: MANIFEST_NAME });

  const manifest = parseManifest(manifestText.toString());
  const expected = entriesOf(manifest);
  for (let at = 0; at < Math.max(expected.length, found.length); at += 1) {
    const [wanted, got] = [expected[at], found[at]];
    if (wanted?.name !== got?.name || wanted?.bytes !== got?.bytes || wanted?.sha256 !== got?.sha256)
      throw new BadArchive({ code: 'damaged', entry: (wanted ?? got)?.name ?? '' });
  }
  return manifest;
}

function parseManifest(text: string): Manifest {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new BadArchive({ code: 'damaged', entry: MANIFEST_NAME });
  }
  const head = versionSchema.safeParse(content);
  if (!head.success) throw new BadArchive({ code: 'not-an-archive' });
  const { version } = head.data;
  if (version > ARCHIVE_VERSION) throw new BadArchive({ code: 'newer-format', version });
  const manifest = manifestSchema.safeParse(content);
  if (!manifest.success)
    throw new BadArchive({ code: 'damaged', entry: MANIFEST_NAME }, { cause: manifest.error });
  return manifest.data;
}

async function measure(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function* checked(
  content: AsyncIterable<Uint8Array>,
  { name, sha256 }: ArchiveEntry,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) throw new BadArchive({ code: 'damaged', entry: name });
}

interface FoundEntry {
  name: string;
  size: number;
  content: AsyncGenerator<Uint8Array>;
}

/** Whatever stands in the file, as long as it is a tar of names that we know. */
async function* entriesIn(file: string): AsyncGenerator<FoundEntry> {
  const extract = tarExtract();
  let last: string | null = null;
  const told = (error: unknown) => asFault(error, last);
  const gzipped = await isGzipped(file).catch((error: unknown) => {
    throw told(error);
  });
  const source = createReadStream(file);
  const read = gzipped ? pipeline(source, createGunzip(), extract) : pipeline(source, extract);
  read.catch(() => undefined);
  async function* content(entry: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* entry;
    } catch (error) {
      throw told(error);
    }
  }
  try {
    for await (const entry of extract) {
      const { name, type, size = 0 } = entry.header;
      if (type !== 'file' || !KNOWN_NAME.test(name)) throw new BadArchive({ code: 'not-an-archive' });
      last = name;
      yield { name, size, content: content(entry as AsyncIterable<Uint8Array>) };
    }
  } catch (error) {
    throw told(error);
  } finally {
    extract.destroy();
    await read.catch(() => undefined);
  }
}

/** Damage told apart from a disk that cannot be read; `last` is the entry it was met in or behind. */
function asFault(error: unknown, last: string | null): unknown {
  if (error instanceof BadArchive) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new BadArchive({ code: 'no-file' }, { cause: error });
  const fromTar = /^(Unexpected end|Invalid|Header exceeds)/.test(message);
  if (code !== 'EISDIR' && !code.startsWith('Z_') && !fromTar) return error;
  if (last === null) return new BadArchive({ code: 'not-an-archive' }, { cause: error });
  const cutOff = code === 'Z_BUF_ERROR' || message.startsWith('Unexpected end');
  return new BadArchive(cutOff ? { code: 'cut-off' } : { code: 'damaged', entry: last }, { cause: error });
}

async function isGzipped(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
