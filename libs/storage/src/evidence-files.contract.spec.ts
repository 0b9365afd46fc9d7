import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EvidenceFiles } from '@tctp/application';
import { s3Server } from '../../../test/support/s3-server';
import { bytesOf, inChunks, listed, sha256Of } from '../test/content';
import { placeOf } from './file-place';
import { folderEvidenceFiles } from './folder-evidence-files';
import { s3EvidenceFiles } from './s3-evidence-files';
import { openBucket } from './s3-place';

const LIMIT = 1024 * 1024;

interface Backend {
  /** Empty, whatever was there before. */
  open(root: string): EvidenceFiles;
  forge(root: string, sha256: string, content: string): Promise<unknown>;
}

/** What any place for evidence must do. */
function contract(backend: () => Backend): void {
  let parent: string;
  let root: string;
  let files: EvidenceFiles;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'tctp-evidence-'));
    root = join(parent, 'files');
    files = backend().open(root);
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  const namesOf = async (where: 'inPlace' | 'aside') =>
    (await listed(files.list(where))).map(({ sha256 }) => sha256).sort();
  async function stored(content: Uint8Array = randomBytes(100)): Promise<string> {
    await files.store(inChunks(content), LIMIT);
    return sha256Of(content);
  }
  /** Drafts included, wherever they grow. */
  async function expectNothingLeft(): Promise<void> {
    expect(await namesOf('inPlace')).toEqual([]);
    const there = existsSync(parent) ? await readdir(parent, { recursive: true, withFileTypes: true }) : [];
    expect(there.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([]);
  }

  it('gives back what was stored, under its own hash', async () => {
    const content = randomBytes(300_000);
    const sha256 = sha256Of(content);
    expect(await files.store(inChunks(content), LIMIT)).toEqual({ sha256, size: 300_000 });
    const opened = await files.open(sha256);
    expect(opened?.size).toBe(300_000);
    expect((await bytesOf(opened)).equals(content)).toBe(true);
    expect(await files.verify(sha256)).toBe('intact');
  });

  it('keeps the same content once, even when it arrives many times at once', async () => {
    const content = randomBytes(50_000);
    const answers = await Promise.all(Array.from({ length: 8 }, () => files.store(inChunks(content), LIMIT)));
    expect(new Set(answers.map((file) => JSON.stringify(file))).size).toBe(1);
    expect(await namesOf('inPlace')).toEqual([sha256Of(content)]);
  });

  it('takes a file of exactly the limit and refuses one byte more, leaving nothing', async () => {
    const content = randomBytes(5_000);
    expect(await files.store(inChunks(content), 4_999)).toEqual({ refused: 'file-too-large' });
    await expectNothingLeft();
    expect(await files.store(inChunks(content), 5_000)).toMatchObject({ size: 5_000 });
  });

  it('stops reading once the limit is passed', async () => {
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
    expect(await files.store(inChunks(new Uint8Array()), LIMIT)).toEqual({ refused: 'file-empty' });
    await expectNothingLeft();
  });

  it.each([0, 1, 10])('leaves nothing when the sender hangs up after %i pieces', async (pieces) => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < pieces; i += 1) yield randomBytes(10_000);
      throw new Error('the line is gone');
    }
    const uploads = Array.from({ length: 40 }, () => files.store(broken(), LIMIT));
    for (const upload of uploads) await expect(upload).rejects.toThrow('the line is gone');
    await expectNothingLeft();
  });

  it('tells an altered file and a missing one from an intact one, and is repaired by storing again', async () => {
    const content = randomBytes(100);
    const sha256 = sha256Of(content);
    expect(await files.verify(sha256)).toBe('missing');
    expect(await files.open(sha256)).toBeNull();
    await stored(content);
    await backend().forge(root, sha256, 'forged');
    expect(await files.verify(sha256)).toBe('altered');
    await stored(content);
    expect(await files.verify(sha256)).toBe('intact');
  });

  it('finds nothing under a name that is no hash', async () => {
    for (const name of ['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      expect(await files.open(name)).toBeNull();
      expect(await files.verify(name)).toBe('missing');
    }
  });

  it('touches nothing under a name that is no hash', async () => {
    await stored();
    for (const act of ['setAside', 'putBack', 'remove'] as const)
      await expect((async () => files[act]('../x'))()).rejects.toThrow('No SHA-256');
  });

  it('lists every file with its size and its time, and nothing where nothing was ever stored', async () => {
    expect(await listed(files.list('inPlace'))).toEqual([]);
    const before = Date.now();
    const sha256 = await stored(randomBytes(1_234));
    const other = await stored(randomBytes(10));
    const all = await listed(files.list('inPlace'));
    expect(all).toHaveLength(2);
    expect(all).toContainEqual({ sha256, size: 1_234, modifiedAt: expect.any(String) });
    expect(all).toContainEqual({ sha256: other, size: 10, modifiedAt: expect.any(String) });
    // To the second, which is all that some servers keep.
    for (const { modifiedAt } of all) expect(Date.parse(modifiedAt)).toBeGreaterThanOrEqual(before - 1_000);
  });

  it('still finds what was set aside, until it is removed', async () => {
    const content = randomBytes(100);
    const sha256 = await stored(content);
    await files.setAside(sha256);
    expect([await namesOf('inPlace'), await namesOf('aside')]).toEqual([[], [sha256]]);
    expect((await bytesOf(await files.open(sha256))).equals(content)).toBe(true);
    expect(await files.verify(sha256)).toBe('intact');
    await files.remove(sha256);
    expect(await files.verify(sha256)).toBe('missing');
    await expectNothingLeft();
  });

  it('removes nothing that is in its place', async () => {
    const sha256 = await stored();
    await files.remove(sha256);
    expect(await files.verify(sha256)).toBe('intact');
  });

  it('puts back what was set aside, or drops it when the same was stored since', async () => {
    const content = randomBytes(100);
    const sha256 = await stored(content);
    await files.setAside(sha256);
    await files.putBack(sha256);
    expect([await namesOf('inPlace'), await namesOf('aside')]).toEqual([[sha256], []]);
    await files.setAside(sha256);
    await stored(content);
    expect([await namesOf('inPlace'), await namesOf('aside')]).toEqual([[sha256], [sha256]]);
    await files.putBack(sha256);
    expect([await namesOf('inPlace'), await namesOf('aside')]).toEqual([[sha256], []]);
    expect(await files.verify(sha256)).toBe('intact');
  });

  it('moves and removes nothing where there is nothing', async () => {
    const sha256 = sha256Of(randomBytes(10));
    await files.setAside(sha256);
    await files.putBack(sha256);
    await files.remove(sha256);
    expect([await namesOf('inPlace'), await namesOf('aside')]).toEqual([[], []]);
  });
}

describe('evidence files in a folder', () => {
  contract(() => ({
    open: (root) => folderEvidenceFiles(root),
    forge: (root, sha256, content) => writeFile(join(root, placeOf(sha256, 'inPlace')), content),
  }));
});

describe('evidence files in S3', () => {
  let server: Awaited<ReturnType<typeof s3Server>>;
  let rounds = 0;
  beforeAll(async () => {
    server = await s3Server();
  });
  afterAll(() => server.close());

  contract(() => ({
    open: (root) => {
      server.place.prefix = `tctp/${(rounds += 1)}/`;
      return s3EvidenceFiles(server.place, root);
    },
    forge: (_root, sha256, content) =>
      openBucket(server.place).send(
        new PutObjectCommand({
          Bucket: server.place.bucket,
          Key: server.place.prefix + placeOf(sha256, 'inPlace'),
          Body: content,
        }),
      ),
  }));
});
