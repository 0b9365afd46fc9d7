import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ScoreList } from '@tctp/contracts';
import { Client } from 'pg';
import { backends, missingBackends } from '../support/backends';
import { createEmptyDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { Person } from '../support/person';
import { startProgram, temporaryFolder } from '../support/program';
import type { Program } from '../support/program';
import { until } from '../support/until';

const PLAN = 'tinh-bien-2017';
const TASK = `${PLAN}.r07.once`;

for (const reason of missingBackends) it.skip(reason, () => undefined);

describe.each(backends)('killed between the commit and the job, jobs through $name', (backend) => {
  let jobs: Awaited<ReturnType<typeof backend.open>>;
  let database: TestDatabase;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let sql: Client;
  let program: Program;

  beforeAll(async () => {
    jobs = await backend.open();
    [database, folder] = await Promise.all([createEmptyDatabase(), temporaryFolder()]);
    sql = new Client({ connectionString: database.url });
    await sql.connect();
  }, 60_000);

  afterAll(async () => {
    await program?.stop();
    await sql?.end();
    await database?.drop();
    await folder?.remove();
    await jobs?.close();
  }, 30_000);

  const start = (relayMilliseconds: string) =>
    startProgram({
      databaseUrl: database.url,
      redisUrl: jobs.redisUrl,
      dataDir: folder.path,
      env: { TCTP_RELAY_MILLISECONDS: relayMilliseconds },
    });
  const one = async (query: string) => ((await sql.query<{ n: number }>(query)).rows[0] ?? { n: -1 }).n;

  it('has committed the submission, and its job has not left the outbox', async () => {
    // A relay that looks once a minute: the crash falls between commit and hand-over, every time.
    program = await start('60000');
    const unit = await Person.signIn(program.url, 'vhtt.canbo');
    await unit.upload(TASK, {
      bytes: new TextEncoder().encode('sáng kiến'),
      name: 'sang-kien.txt',
      type: 'text/plain',
    });
    const submitted = await unit.command(TASK, 'submit', { facts: { recognisedInitiatives: 1 } });
    expect(submitted.status).toBe(200);
    await program.kill();
    expect(
      await one(
        `select count(*)::integer as n from outbox where job = 'recompute-scores' and sent_at is null`,
      ),
    ).toBe(1);
    expect(await one('select count(*)::integer as n from score')).toBe(0);
  }, 60_000);

  it('does the job after the restart, once', async () => {
    program = await start('100');
    const chairman = await Person.signIn(program.url, 'chutich');
    await until(async () => {
      const scores = (await chairman.get<ScoreList>(`/plans/${PLAN}/scores`)).body;
      return scores.components.find((component) => component.code === '1.5.3')?.claimed?.points === '2';
    });
    await until(
      async () => (await one('select count(*)::integer as n from outbox where sent_at is null')) === 0,
    );
    expect(await one(`select count(*)::integer as n from score where kind = 'claimed'`)).toBe(1);
    expect(await one(`select count(*)::integer as n from task_event where code = 'evidenceSubmitted'`)).toBe(
      1,
    );
  }, 60_000);

  it('does it no second time when the same row is handed over again', async () => {
    await sql.query(`update outbox set sent_at = null where job = 'recompute-scores'`);
    await until(
      async () => (await one('select count(*)::integer as n from outbox where sent_at is null')) === 0,
    );
    expect(await one(`select count(*)::integer as n from score where kind = 'claimed'`)).toBe(1);
    expect(await program.stop()).toBe(0);
  }, 60_000);
});
