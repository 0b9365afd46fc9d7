import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { PlanSummary, UnitList } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { startProgram } from '../support/program';

describe('a rehearsal without its plan', () => {
  const begun: OwnProgram[] = [];
  const begin = async (options: { withoutPlan?: boolean; sample?: string }) => {
    const program = await startOwnProgram({}, options);
    begun.push(program);
    return program;
  };
  afterAll(() => Promise.all(begun.map((program) => program.close())), 60_000);

  it('has units and people and no plan, and goes on so when it is started again', async () => {
    const { url, databaseUrl, dataDir, stop } = await begin({ withoutPlan: true });
    expect(await plansAt(url)).toEqual([]);
    await stop();
    const again = await startProgram({ databaseUrl, dataDir });
    expect(again.output()).toContain('chưa nạp kế hoạch');
    expect(await plansAt(again.url)).toEqual([]);
    const keeper = await Person.signIn(again.url, 'noivu.thamtra');
    expect((await keeper.get<UnitList>('/units')).body.units.length).toBeGreaterThan(14);
    await again.stop();
  }, 90_000);

  it('is that of either sample', async () => {
    const { url, output } = await begin({ withoutPlan: true, sample: 'two-tier' });
    expect(output()).toContain('npm start -- --reset --sample two-tier --without-plan');
    expect(await plansAt(url, 'sonoivu.thamtra')).toEqual([]);
  }, 90_000);

  it('is not begun where the plan is there already, nor for real work, and says what to do', async () => {
    const { databaseUrl, dataDir, stop } = await begin({});
    await stop();
    const there = { DATABASE_URL: databaseUrl, TCTP_DATA_DIR: dataDir };
    const refused = await ended(['--sandbox', '--without-plan'], there);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('bỏ --without-plan để đi tiếp');
    const alone = await ended(['--without-plan'], there);
    expect([alone.code, alone.said]).toEqual([
      1,
      expect.stringContaining('--without-plan chỉ dùng khi diễn tập'),
    ]);
    const again = await startProgram({ databaseUrl, dataDir });
    expect(await plansAt(again.url)).toEqual(['tinh-bien-2017']);
    await again.stop();
  }, 90_000);
});

async function plansAt(url: string, name = 'noivu.thamtra'): Promise<string[]> {
  const keeper = await Person.signIn(url, name);
  return (await keeper.get<{ plans: PlanSummary[] }>('/plans')).body.plans.map(({ id }) => id);
}

/** What is said by a program that does not start. */
function ended(args: readonly string[], env: Record<string, string>) {
  const { NODE_OPTIONS: _jest, ...inherited } = process.env;
  const child = spawn(process.execPath, [resolve('dist/apps/cli/main.js'), 'up', ...args, '--port', '0'], {
    env: { ...inherited, ...env },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise<{ code: number | null; said: string }>((done) =>
    child.once('exit', (code) => done({ code, said })),
  );
}
