import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listTasks, loadPlan, readMatrix } from '@tctp/application';
import { loadTinhBien2017 } from '@tctp/catalog';
import type { Actor } from '@tctp/domain';
import { aLargePlan } from '../support/large-plan';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASKS = 5000;

/** How long these take is written down and not judged: the machine that runs them is anybody's. */
describe('a plan of 5,000 tasks', () => {
  let sandbox: Sandbox;
  let reviewer: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    const size = { units: 200, components: 60, rows: TASKS, coordinators: 3 };
    await loadPlan(sandbox, aLargePlan(loadTinhBien2017(), size));
  }, 90_000);
  afterAll(() => sandbox?.close());

  const timed = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
    await run();
    const from = performance.now();
    const answer = await run();
    const size = Math.round(JSON.stringify(answer).length / 1024);
    process.stdout.write(`${what}: ${Math.round(performance.now() - from)} ms, ${size} KB\n`);
    return answer;
  };

  it('is listed whole', async () => {
    const filter = { scope: 'all', planId: 'ke-hoach-lon' } as const;
    expect(await timed('the whole list', () => listTasks(sandbox, reviewer, filter))).toHaveLength(TASKS);
  }, 60_000);

  it('makes a matrix of 200 units and 60 components', async () => {
    const result = await timed('the matrix', () => readMatrix(sandbox, reviewer, 'ke-hoach-lon'));
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value.units).toHaveLength(200);
    expect(result.value.components).toHaveLength(60);
  }, 60_000);
});
