import { createPostgresBackend, createRedisBackend } from 'bullmq';
import type { BackendFactory, IQueueBackend, PostgresPoolConfig, RedisOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** Where jobs are kept. PostgreSQL unless a Redis is configured. */
export type QueueBackend =
  | { readonly kind: 'postgres'; readonly url: string; readonly schema?: string }
  | { readonly kind: 'redis'; readonly url: string; readonly prefix?: string };

export type QueueConnection = PostgresPoolConfig | RedisOptions;
export type AnyBackendFactory = BackendFactory<IQueueBackend, QueueConnection>;

/** What BullMQ's constructors want, the same shape for both backends. */
export interface BackendSettings {
  readonly connection: QueueConnection;
  readonly prefix?: string;
}

const CONNECT_TIMEOUT_MS = 3_000;
const HANG_UP_TIMEOUT_MS = 300;

export function factoryOf(backend: QueueBackend): AnyBackendFactory {
  const factory: unknown = backend.kind === 'postgres' ? createPostgresBackend : createRedisBackend;
  return factory as AnyBackendFactory;
}

/** A publisher fails fast, so that the relay keeps its row and tries later. */
export function publisherSettings(backend: QueueBackend): BackendSettings {
  if (backend.kind === 'postgres') return { connection: postgresPool(backend, 2) };
  const connection = { ...redis(backend), maxRetriesPerRequest: 1, enableOfflineQueue: false };
  return { connection, prefix: prefixOf(backend) };
}

/** A worker waits for its server to come back; how fast it asks is the steady worker's business. */
export function workerSettings(backend: QueueBackend, concurrency: number): BackendSettings {
  if (backend.kind === 'postgres') return { connection: postgresPool(backend, Math.min(concurrency, 4)) };
  return { connection: { ...redis(backend), maxRetriesPerRequest: null }, prefix: prefixOf(backend) };
}

/** Resolves when the server answers a fresh connection; rejects within a few seconds otherwise. */
export async function probe(backend: QueueBackend): Promise<void> {
  if (backend.kind === 'postgres') {
    const client = new pg.Client({
      connectionString: backend.url,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: CONNECT_TIMEOUT_MS,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
    } finally {
      await client.end().catch(() => undefined);
    }
    return;
  }
  const client = new Redis(backend.url, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: CONNECT_TIMEOUT_MS,
    disconnectTimeout: HANG_UP_TIMEOUT_MS,
    commandTimeout: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.disconnect();
  }
}

/**
 * A connection may drop while BullMQ holds it between two statements, when nobody listens to it: its next statement
 * fails, and that is enough. Without a listener the same would end the process.
 */
class CalmClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** A config object, never a ready pool: only then does BullMQ set its schema, and without `migrate` it never creates one. */
function postgresPool(backend: { url: string; schema?: string }, max: number): PostgresPoolConfig {
  return {
    connectionString: backend.url,
    schema: backend.schema ?? 'bullmq',
    migrate: true,
    Client: CalmClient,
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  };
}

function redis(backend: { url: string }): RedisOptions {
  return { url: backend.url, connectTimeout: CONNECT_TIMEOUT_MS, disconnectTimeout: HANG_UP_TIMEOUT_MS };
}

/** In braces, so that all keys of the queue live in one slot of a Redis Cluster. */
function prefixOf(backend: { prefix?: string }): string {
  return backend.prefix ?? '{tctp}';
}
