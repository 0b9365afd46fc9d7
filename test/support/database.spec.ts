import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createEmptyDatabase } from './database';

describe('a test database', () => {
  it('belongs to the spec that made it, and is gone when dropped', async () => {
    const [left, right] = await Promise.all([createEmptyDatabase(), createEmptyDatabase()]);
    await query(left.url, 'CREATE TABLE only_here ()');
    await expect(query(right.url, 'SELECT * FROM only_here')).rejects.toThrow('does not exist');
    await left.drop();
    await right.drop();
    await expect(query(left.url, 'SELECT 1')).rejects.toThrow('does not exist');
  }, 90_000);
});

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
