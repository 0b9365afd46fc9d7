import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptTask, reportObstacle, urgeTask } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { dataSourceOptions, typeormUnitOfWork } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

/** What one program knows of its own commands, two programs only know from the database. */
describe('two programs on one database', () => {
  let sandbox: Sandbox;
  let second: DataSource;
  let programs: Pick<Sandbox, 'work' | 'clock'>[];
  let unit: Actor;
  let reviewer: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    second = await new DataSource(dataSourceOptions(sandbox.databaseUrl, 4)).initialize();
    programs = [sandbox, { work: typeormUnitOfWork(second), clock: sandbox.clock }];
    unit = await sandbox.person('officer', 'vhtt');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
  }, 60_000);
  afterAll(async () => {
    await second?.destroy();
    await sandbox?.close();
  });

  const linesOf = async (task: string, code: string): Promise<number> => {
    const [row] = await sandbox.source.query<{ n: number }[]>(
      'select count(*)::integer as n from task_event where task_id = $1 and code = $2',
      [task, code],
    );
    return row?.n ?? 0;
  };

  it('make a command once, however often both are given it at the same time', async () => {
    const task = `${PLAN}.r05.once`;
    const envelope = await sandbox.envelope(unit, task);
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, turn) => acceptTask(programs[turn % 2]!, envelope)),
    );
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]?.ok).toBe(true);
    expect(await linesOf(task, 'taskAccepted')).toBe(1);
  });

  it('let one of many commands on one version win, and refuse the others as stale', async () => {
    const task = `${PLAN}.r06.once`;
    for (let round = 0; round < 5; round += 1) {
      const envelopes = await Promise.all(Array.from({ length: 20 }, () => sandbox.envelope(reviewer, task)));
      const results = await Promise.all(
        envelopes.map((envelope, turn) => urgeTask(programs[turn % 2]!, envelope, { reason: 'Sắp đến hạn' })),
      );
      const refused = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
      expect(refused).toEqual(Array(19).fill('stale-version'));
    }
    expect(await linesOf(task, 'taskUrged')).toBe(5);
  });

  it('refuse one key for two tasks at the same time, and write one of them', async () => {
    const tasks = [`${PLAN}.r13.ongoing`, `${PLAN}.r14.none`];
    const [first] = tasks;
    const { key } = await sandbox.envelope(unit, first!);
    const results = await Promise.all(
      tasks.map(async (task, turn) => {
        const envelope = await sandbox.envelope(unit, task, { key, fingerprint: task });
        return reportObstacle(programs[turn]!, envelope, { reason: 'Thiếu biểu mẫu' });
      }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.refusal.code]))).toEqual(['key-reused']);
    const written = await Promise.all(tasks.map((task) => linesOf(task, 'obstacleReported')));
    expect(written.sort()).toEqual([0, 1]);
  });
});
