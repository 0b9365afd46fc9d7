/**
 * Uploads that survive a broken line: the tus protocol over files in one folder. In: raw requests of somebody signed in.
 * Out: a file that grows, chunk by chunk, until it is whole. An upload belongs to the account that began it and is
 * unknown to everybody else; what nobody added to a task within a day is removed. Price: the folder belongs to one
 * machine, so several API processes need it shared, or their visitors kept apart.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FinishedUpload, Result, Uploads } from '@tctp/application';
import type { UploadState } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { cleanMediaType, cleanName } from './clean-name';
import { roomForUploads } from './room-for-uploads';

export const KEPT_HOURS = 24;
const HOUR_MS = 3600 * 1000;
const ID = /^[0-9a-f-]{36}$/;

export interface TusUploads extends Uploads {
  /** Null where this account has no such upload. */
  state(actor: Actor, uploadId: string): Promise<UploadState | null>;
  /** Whether one more of so many bytes may begin; the answer is called when it has, or has not. */
  room(actor: Actor, bytes: number): Promise<Result<() => void>>;
  /** Answers a request of the protocol. Whose upload it is has been asked before. */
  handle(actor: Actor, request: IncomingMessage, reply: ServerResponse): Promise<void>;
  /** At most once an hour, however often it is asked. */
  removeExpired(): Promise<void>;
}

const ownerOf = ({ tenantId, accountId }: Actor) => `${tenantId}/${accountId}`;

export function tusUploads(directory: string, limitBytes: number): TusUploads {
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: KEPT_HOURS * HOUR_MS });
  let swept = 0;
  const beginner = new AsyncLocalStorage<string>();
  const server = new Server({
    path: '/api/uploads',
    datastore: store,
    maxSize: limitBytes,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: () => randomUUID(),
    /* The very id whose owner was asked: what stands behind a question mark names no upload. */
    getFileIdFromRequest: (request) => new URL(request.url).pathname.split('/').at(-1),
    onUploadCreate: (_request, { metadata }) =>
      Promise.resolve({ metadata: { ...metadata, owner: beginner.getStore() ?? null } }),
  });

  async function own(actor: Actor, uploadId: string) {
    if (!ID.test(uploadId)) return null;
    const upload = await store.getUpload(uploadId).catch(() => null);
    return upload?.metadata?.['owner'] === ownerOf(actor) ? upload : null;
  }

  const roomFor = roomForUploads(directory, limitBytes);

  return {
    room: (actor, bytes) => roomFor(ownerOf(actor), bytes),

    async state(actor, uploadId) {
      const upload = await own(actor, uploadId);
      if (upload === null) return null;
      const { id, size = 0, offset, metadata } = upload;
      return { id, size, received: offset, fileName: cleanName(metadata?.['filename']) };
    },

    async find(actor, uploadId): Promise<FinishedUpload | 'unfinished' | null> {
      const upload = await own(actor, uploadId);
      if (upload === null) return null;
      if (upload.offset !== upload.size) return 'unfinished';
      return {
        content: store.read(uploadId) as AsyncIterable<Uint8Array>,
        fileName: cleanName(upload.metadata?.['filename']),
        mediaType: cleanMediaType(upload.metadata?.['filetype'] ?? ''),
      };
    },

    remove: (uploadId) => store.remove(uploadId).catch(() => undefined),

    handle: (actor, request, reply) => beginner.run(ownerOf(actor), () => server.handle(request, reply)),

    /* Housekeeping: what cannot be removed now, because somebody else is at it, is removed the next time. */
    async removeExpired() {
      if (Date.now() - swept < HOUR_MS) return;
      swept = Date.now();
      await store.deleteExpired().catch(() => undefined);
    },
  };
}
