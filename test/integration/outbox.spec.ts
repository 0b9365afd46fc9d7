import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dataSourceOptions, markOutboxDone, relayOutbox, sendLostOutboxAgain } from '@tctp/persistence';
import type { OutboxBatch } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { createTestDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';

const LIMITS = { limit: 100, mostItems: 3 };

describe('the outbox', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, 6)).initialize();
  }, 60_000);
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });
  beforeEach(() => source.query('truncate outbox restart identity'));

  const post = (job: string, ...plans: string[]) =>
    source.query(
      `insert into outbox (tenant_id, job, key, payload)
       select 't', $1, plan, jsonb_build_object('planId', plan) from unnest($2::text[]) with ordinality as p(plan, place)
        order by place`,
      [job, plans],
    );
  const relay = async (): Promise<OutboxBatch[]> => {
    const given: OutboxBatch[] = [];
    await relayOutbox(source, LIMITS, async (batches) => void given.push(...batches));
    return given;
  };
  const left = async (): Promise<number> =>
    (
      await source.query<{ n: number }[]>('select count(*)::integer as n from outbox where done_at is null')
    )[0]!.n;

  it('asks for each thing once, so many to a job, and for one kind in each', async () => {
    await post('scores', 'a', 'b', 'a', 'c', 'd', 'a');
    await post('digests', 'x');
    const batches = await relay();
    expect(batches.map(({ job, items, rows }) => [job, items.map(({ planId }) => planId), rows])).toEqual([
      ['scores', ['a', 'b', 'c'], ['1', '3', '6', '2', '4']],
      ['scores', ['d'], ['5']],
      ['digests', ['x'], ['7']],
    ]);
    expect(await relay()).toEqual([]);
    for (const { rows } of batches) await markOutboxDone(source, rows);
    expect(await left()).toBe(0);
  });

  it('hands over again what nobody could take, under the same name', async () => {
    await post('scores', 'a', 'b');
    const first: OutboxBatch[] = [];
    const lost = relayOutbox(source, LIMITS, async (batches) => {
      first.push(...batches);
      throw new Error('the queue is away');
    });
    await expect(lost).rejects.toThrow('the queue is away');
    expect(await relay()).toEqual(first);
  });

  it('sends what the queue has lost once more, under another name', async () => {
    await post('scores', 'a');
    const [first] = await relay();
    expect(await sendLostOutboxAgain(source, 60)).toBe(0);
    expect(await sendLostOutboxAgain(source, 0)).toBe(1);
    const [second] = await relay();
    expect(second).toMatchObject({ rows: first!.rows, items: first!.items });
    expect(second!.handOver).not.toBe(first!.handOver);
  });

  it('knows of a job that was done before its rows were marked', async () => {
    await post('scores', 'a');
    let done: Promise<void> | undefined;
    await relayOutbox(source, LIMITS, async ([batch]) => {
      done = markOutboxDone(source, batch!.rows);
      await new Promise((resolve) => setImmediate(resolve));
    });
    await done;
    expect(await left()).toBe(0);
  });
});
