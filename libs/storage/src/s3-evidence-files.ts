/**
 * Evidence files in a bucket of S3, or of a server that speaks like it: `<prefix>ab/cd/<sha256>`.
 *
 * In: a stream. Out: an object that is whole, or nothing. Hash and size are known only at the end, and the key is the
 * hash, so a file grows as a draft on this machine's disk and goes up in one request that states both. A bucket has no
 * rename: moving is a copy and a removal, and a crash in between leaves a file twice. Price: the disk sees every upload.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import type { EvidenceFiles, StoredFile } from '@tctp/application';
import { draftsIn } from './drafts';
import { PLACES, fileAt, isSha256, placeOf } from './file-place';
import type { Where } from './file-place';
import { isNotThere, patiently, toStorageTrouble } from './s3-trouble';
import { openBucket } from './s3-place';
import type { S3Place } from './s3-place';

/** What one request can bring up. */
const MOST_BYTES = 5 * 1024 ** 3;

export function s3EvidenceFiles(place: S3Place, draftFolder: string): EvidenceFiles {
  const storeDraft = draftsIn(draftFolder);
  const client = openBucket(place);
  const { bucket: Bucket, prefix } = place;
  const at = (sha256: string, where: Where) => ({ Bucket, Key: prefix + placeOf(sha256, where) });
  const told = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw toStorageTrouble(error, place);
    });

  const sizeAt = (sha256: string, where: Where) =>
    told(async () => {
      const head = await unlessGone(client.send(new HeadObjectCommand(at(sha256, where))));
      return head === null ? null : (head.ContentLength ?? 0);
    });

  async function find(sha256: string): Promise<{ where: Where; size: number } | null> {
    if (!isSha256(sha256)) return null;
    for (const where of PLACES) {
      const size = await sizeAt(sha256, where);
      if (size !== null) return { where, size };
    }
    // A bucket that is missing answers the same as a file that is missing.
    await told(() => client.send(new HeadBucketCommand({ Bucket })));
    return null;
  }

  async function* read(sha256: string, where: Where): AsyncGenerator<Uint8Array> {
    const { Body } = await told(() => client.send(new GetObjectCommand(at(sha256, where))));
    yield* Body as AsyncIterable<Uint8Array>;
  }

  /** A stream cannot be sent twice, so the client does not try again by itself: each try reads the draft anew. */
  const bringUp = (draft: string, { sha256, size }: StoredFile) =>
    patiently(async () => {
      const Body = createReadStream(draft);
      const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
      const what = { ...at(sha256, 'inPlace'), Body, ContentLength: size, ChecksumSHA256 };
      try {
        await client.send(new PutObjectCommand(what));
      } finally {
        Body.destroy();
      }
    });

  async function move(sha256: string, from: Where, to: Where): Promise<void> {
    const source = at(sha256, from);
    const CopySource = encodeURI(`${Bucket}/${source.Key}`);
    const copied = await unlessGone(client.send(new CopyObjectCommand({ ...at(sha256, to), CopySource })));
    if (copied !== null) await client.send(new DeleteObjectCommand(source));
  }

  const remove = (sha256: string) =>
    told(async () => void (await client.send(new DeleteObjectCommand(at(sha256, 'aside')))));

  return {
    store: (content, limitBytes, admit) =>
      storeDraft(content, Math.min(limitBytes, MOST_BYTES), admit, (draft, file) =>
        told(() => bringUp(draft, file)),
      ),

    async open(sha256) {
      const found = await find(sha256);
      return found && { size: found.size, [Symbol.asyncIterator]: () => read(sha256, found.where) };
    },

    async verify(sha256) {
      const found = await find(sha256);
      if (found === null) return 'missing';
      const hash = createHash('sha256');
      for await (const chunk of read(sha256, found.where)) hash.update(chunk);
      return hash.digest('hex') === sha256 ? 'intact' : 'altered';
    },

    async *list(where) {
      const Prefix = where === 'aside' ? `${prefix}aside/` : prefix;
      const pages = paginateListObjectsV2({ client }, { Bucket, Prefix })[Symbol.asyncIterator]();
      for (let page = await told(() => pages.next()); !page.done; page = await told(() => pages.next())) {
        for (const { Key = '', Size = 0, LastModified } of page.value.Contents ?? []) {
          const sha256 = fileAt(Key.slice(prefix.length), where);
          if (sha256 !== null && LastModified !== undefined)
            yield { sha256, size: Size, modifiedAt: LastModified.toISOString() };
        }
      }
    },

    setAside: (sha256) => told(() => move(sha256, 'inPlace', 'aside')),

    async putBack(sha256) {
      if ((await sizeAt(sha256, 'inPlace')) === null) await told(() => move(sha256, 'aside', 'inPlace'));
      else await remove(sha256);
    },

    remove,
  };
}

async function unlessGone<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking;
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}
