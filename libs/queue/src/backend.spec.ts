import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostgresPoolConfig } from 'bullmq';
import pg from 'pg';
import { createEmptyDatabase } from '../../../test/support/database';
import type { TestDatabase } from '../../../test/support/database';
import { eventually } from '../test/eventually';
import { publisherSettings, workerSettings } from './backend';

let database: TestDatabase;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

describe('a PostgreSQL connection of the queue that drops while it is held', () => {
  it.each([
    ['publisher', publisherSettings],
    ['worker', (backend: Parameters<typeof workerSettings>[0]) => workerSettings(backend, 4)],
  ])('fails its next statement and leaves the process alone (%s)', async (_, settingsOf) => {
    const { connection } = settingsOf({ kind: 'postgres', url: database.url });
    const { schema: _schema, migrate: _migrate, ...poolConfig } = connection as PostgresPoolConfig;
    const pool = new pg.Pool(poolConfig);
    pool.on('error', () => undefined);
    const held = await pool.connect();
    const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise((end) => held.once('end', end));
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    await expect(held.query('select 1')).rejects.toThrow();
    held.release(true);
    await eventually('the pool to work again', async () => (await pool.query('select 1')).rowCount === 1);
    await pool.end();
  });
});
