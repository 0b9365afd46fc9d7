import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { folderEvidenceFiles } from './folder-evidence-files';

const LIMIT = 1024 * 1024;
let root: string;

beforeEach(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'tctp-evidence-')), 'files');
});
afterEach(() => rm(join(root, '..'), { recursive: true, force: true }));

const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function* inChunks(content: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < content.length; i += size) yield content.subarray(i, i + size);
}

/** Every file below the root, wherever it is. */
async function filesLeft(): Promise<string[]> {
  if (!existsSync(root)) return [];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

async function textOf(content: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('evidence files in a folder', () => {
  it('gives back what was stored, under its own hash', async () => {
    const files = folderEvidenceFiles(root);
    const content = randomBytes(300_000);
    const sha256 = sha256Of(content);
    expect(await files.store(inChunks(content), LIMIT)).toEqual({ sha256, size: 300_000 });
    const opened = await files.open(sha256);
    expect(opened?.size).toBe(300_000);
    expect((await textOf(opened)).equals(content)).toBe(true);
    expect(await files.verify(sha256)).toBe('intact');
    expect(existsSync(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256))).toBe(true);
  });

  it('keeps the same content once, even when it arrives many times at once', async () => {
    const files = folderEvidenceFiles(root);
    const content = randomBytes(50_000);
    const stored = await Promise.all(Array.from({ length: 8 }, () => files.store(inChunks(content), LIMIT)));
    expect(new Set(stored.map((file) => JSON.stringify(file))).size).toBe(1);
    expect(await filesLeft()).toEqual([sha256Of(content)]);
  });

  it('takes a file of exactly the limit and refuses one byte more, leaving nothing', async () => {
    const files = folderEvidenceFiles(root);
    const content = randomBytes(5_000);
    expect(await files.store(inChunks(content), 4_999)).toEqual({ refused: 'file-too-large' });
    expect(await filesLeft()).toEqual([]);
    expect(await files.store(inChunks(content), 5_000)).toMatchObject({ size: 5_000 });
  });

  it('stops reading once the limit is passed', async () => {
    const files = folderEvidenceFiles(root);
    let given = 0;
    let ended = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          given += 65_536;
          yield new Uint8Array(65_536);
        }
      } finally {
        ended = true;
      }
    }
    expect(await files.store(endless(), LIMIT)).toEqual({ refused: 'file-too-large' });
    expect(given).toBeLessThan(3 * LIMIT);
    expect(ended).toBe(true);
  });

  it('refuses an empty file, leaving nothing', async () => {
    const files = folderEvidenceFiles(root);
    expect(await files.store(inChunks(new Uint8Array()), LIMIT)).toEqual({ refused: 'file-empty' });
    expect(await filesLeft()).toEqual([]);
  });

  it.each([0, 1, 10])('leaves nothing when the sender hangs up after %i pieces', async (pieces) => {
    const files = folderEvidenceFiles(root);
    async function* broken(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < pieces; i += 1) yield randomBytes(10_000);
      throw new Error('the line is gone');
    }
    const uploads = Array.from({ length: 40 }, () => files.store(broken(), LIMIT));
    for (const upload of uploads) await expect(upload).rejects.toThrow('the line is gone');
    expect(await filesLeft()).toEqual([]);
  });

  it('leaves nothing when the file cannot be put in its place', async () => {
    const files = folderEvidenceFiles(root);
    const content = randomBytes(100);
    await mkdir(root);
    await writeFile(join(root, sha256Of(content).slice(0, 2)), 'in the way');
    await expect(files.store(inChunks(content), LIMIT)).rejects.toThrow();
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
  });

  it('tells an altered file and a missing one from an intact one, and is repaired by storing again', async () => {
    const files = folderEvidenceFiles(root);
    const content = randomBytes(100);
    const sha256 = sha256Of(content);
    expect(await files.verify(sha256)).toBe('missing');
    await files.store(inChunks(content), LIMIT);
    await writeFile(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'forged');
    expect(await files.verify(sha256)).toBe('altered');
    await files.store(inChunks(content), LIMIT);
    expect(await files.verify(sha256)).toBe('intact');
  });

  it('finds nothing under a name that is no hash', async () => {
    const files = folderEvidenceFiles(root);
    for (const name of ['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      expect(await files.open(name)).toBeNull();
      expect(await files.verify(name)).toBe('missing');
    }
  });

  it('clears away what a crash left a day ago, and nothing younger', async () => {
    await mkdir(join(root, 'tmp'), { recursive: true });
    await writeFile(join(root, 'tmp', 'old'), 'x');
    await writeFile(join(root, 'tmp', 'young'), 'x');
    const longAgo = new Date(Date.now() - 25 * 3600 * 1000);
    await utimes(join(root, 'tmp', 'old'), longAgo, longAgo);
    await folderEvidenceFiles(root).store(inChunks(randomBytes(10)), LIMIT);
    expect(await readdir(join(root, 'tmp'))).toEqual(['young']);
  });
});
