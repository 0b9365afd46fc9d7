import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { s3Server } from '../../../test/support/s3-server';
import { inChunks, listed, sha256Of } from '../test/content';
import { cuttingWire } from '../test/cutting-wire';
import { placeOf } from './file-place';
import { s3EvidenceFiles } from './s3-evidence-files';
import { openBucket } from './s3-place';
import type { S3Place } from './s3-place';

describe('a bucket of evidence files', () => {
  let server: Awaited<ReturnType<typeof s3Server>>;
  let drafts: string;
  const filesAt = (changes: Partial<S3Place> = {}) =>
    s3EvidenceFiles({ ...server.place, ...changes }, drafts);
  const upload = (changes: Partial<S3Place>) =>
    filesAt(changes).store(inChunks(randomBytes(300_000)), 1_000_000);

  beforeAll(async () => {
    server = await s3Server();
    drafts = await mkdtemp(join(tmpdir(), 'tctp-drafts-'));
  });
  afterAll(async () => {
    await server.close();
    await rm(drafts, { recursive: true });
  });

  it('has each file two paths deep under its prefix, and knows no other', async () => {
    const content = randomBytes(10);
    const sha256 = sha256Of(content);
    await filesAt({ prefix: 'a/' }).store(inChunks(content), 100);
    const Key = `a/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
    const head = new HeadObjectCommand({ Bucket: server.place.bucket, Key });
    expect(await openBucket(server.place).send(head)).toMatchObject({ ContentLength: 10 });
    expect(await filesAt({ prefix: 'b/' }).open(sha256)).toBeNull();
    expect(await listed(filesAt({ prefix: '' }).list('inPlace'))).toEqual([]);
  });

  it('brings a file up though the line breaks twice in the middle, and gives up after that', async () => {
    const port = Number(new URL(server.place.endpoint).port);
    const breaksTwice = await cuttingWire(port, 2);
    expect(await upload({ endpoint: breaksTwice.endpoint })).toMatchObject({ size: 300_000 });
    expect(breaksTwice.cutsLeft()).toBe(0);
    const breaks = await cuttingWire(port, 100);
    await expect(upload({ endpoint: breaks.endpoint })).rejects.toThrow('No answer from S3');
    expect(breaks.cutsLeft()).toBe(97);
    for (const wire of [breaksTwice, breaks]) wire.close();
    expect(await readdir(drafts)).toEqual([]);
  });

  it.each<[string, Partial<S3Place>, string]>([
    ['there is no such bucket', { bucket: 'khong-co' }, 'Không có thùng S3 khong-co @ http://127.0.0.1'],
    ['the account is unknown', { keys: { accessKeyId: 'AKIAX', secretAccessKey: 'hunter2' } }, 'từ chối'],
    ['nobody answers', { endpoint: 'http://127.0.0.1:1' }, 'không trả lời'],
  ])('says in a sentence, without any key, that %s', async (_, changes, words) => {
    const sha256 = 'a'.repeat(64);
    const files = filesAt(changes);
    const attempts = [
      () => upload(changes),
      () => files.open(sha256),
      () => files.verify(sha256),
      () => files.setAside(sha256),
      () => listed(files.list('inPlace')),
    ];
    for (const attempt of attempts) {
      const error = await attempt().then(
        () => null,
        (reason: Error) => reason,
      );
      expect(error?.message).toContain(words);
      expect(error?.message).not.toMatch(/hunter2|AKIAX/);
    }
    expect(await readdir(drafts)).toEqual([]);
  });

  it('lists more files than one page of the server holds', async () => {
    const client = openBucket(server.place);
    const names = Array.from({ length: 1_010 }, (_, i) => sha256Of(Buffer.from(String(i))));
    for (let i = 0; i < names.length; i += 50) {
      const puts = names.slice(i, i + 50).map((name) =>
        client.send(
          new PutObjectCommand({
            Bucket: server.place.bucket,
            Key: `pages/${placeOf(name, 'inPlace')}`,
            Body: 'x',
          }),
        ),
      );
      await Promise.all(puts);
    }
    const found = await listed(filesAt({ prefix: 'pages/' }).list('inPlace'));
    expect(found.map(({ sha256 }) => sha256).sort()).toEqual(names.sort());
  });
});
