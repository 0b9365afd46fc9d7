import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reachTarget, supposeChanges } from '@tctp/application';
import type { Supposed } from '@tctp/contracts';
import { askReach, askWhatIf } from '../../apps/cli/src/commands/forecast-questions';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TENANT = 'an-giang';

describe('questions to the forecast', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await aSandbox();
  }, 60_000);
  afterAll(() => sandbox?.close());

  const suppose = (...supposed: Supposed[]) => supposeChanges(sandbox, TENANT, PLAN, { supposed });
  const whatIf = async (...supposed: Supposed[]) => {
    const result = await suppose(...supposed);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };

  it('what if: a component approved, another not recognised, and what moves', async () => {
    const approved = await whatIf(
      { code: '1.5.3', becomes: 'approved' },
      { code: '5.3.3', becomes: 'notRecognised' },
    );
    expect([approved.before.likely, approved.after.likely]).toEqual(['87.65', '89.15']);
    expect(approved.moved.map(({ code }) => code).sort()).toEqual(['1.5.3', '5.3.3']);
    expect(approved.atLeast.points).toBe('87.65');
    expect(approved.atLeast.after).toBeGreaterThan(approved.atLeast.before);
    expect(approved.caveats.map(({ code }) => code)).toContain('caveat.not-itemised');
    const byTask = await whatIf({ code: `${PLAN}.r07.once`, becomes: 'approved' });
    expect(byTask.moved.map(({ code }) => code)).toEqual(['1.5.3']);
    expect((await whatIf({ code: 'DTXHH', becomes: '27' })).after.likely).toBe('90');
  });

  it('what if by a day: who keeps a date is trusted with the next, and who does not is trusted less', async () => {
    const mean = async (by?: string) =>
      (await whatIf({ code: '1.5.3', becomes: 'approved', ...(by === undefined ? {} : { by }) })).after.mean;
    expect(await mean('2017-11-30')).toBeGreaterThan(await mean());
    expect(await mean('2017-12-29')).toBeLessThan(await mean());
  });

  it('refuses what the plan does not know, and points that cannot be', async () => {
    const code = async (one: Supposed) => {
      const result = await suppose(one);
      return result.ok ? null : result.refusal.code;
    };
    expect(await code({ code: '9.9', becomes: 'approved' })).toBe('component-unknown');
    expect(await code({ code: '9.9', becomes: '1' })).toBe('component-unknown');
    expect(await code({ code: 'DTXHH', becomes: 'notRecognised' })).toBe('component-unknown');
    expect(await code({ code: '1.2.2', becomes: '1' })).toBe('maximum-unknown');
    expect(await code({ code: '1.5.3', becomes: '2.5' })).toBe('points-above-maximum');
  });

  it('what to do to reach a total: the chance is the one that the same approvals have', async () => {
    const result = await reachTarget(sandbox, TENANT, PLAN, { target: '88', chance: 0.5 });
    if (!result.ok) throw new Error(result.refusal.code);
    const { reachable, tasks, chance, today } = result.value;
    expect(reachable).toBe(true);
    expect(today).toBeLessThan(0.5);
    const approvals = tasks.map(({ taskId }): Supposed => ({ code: taskId, becomes: 'approved' }));
    const compared = await supposeChanges(sandbox, TENANT, PLAN, { supposed: approvals, target: '88' });
    expect(compared.ok && compared.value.atLeast).toMatchObject({ before: today, after: chance });
    const never = await reachTarget(sandbox, TENANT, PLAN, { target: '99', chance: 0.5 });
    expect(never.ok && never.value.reachable).toBe(false);
    expect(never.ok && never.value.likely).toEqual({ today: '87.65', then: '91.65' });
  });

  it('what to do to reach a total: in steps, with the points that each adds to the likely total', async () => {
    const result = await reachTarget(sandbox, TENANT, PLAN, { target: '91', chance: 0.5 });
    if (!result.ok) throw new Error(result.refusal.code);
    const { steps, likely, tasks } = result.value;
    expect(steps.map(({ componentCode, adds }) => [componentCode, adds])).toEqual([
      ['1.5.3', '2'],
      ['7.1.5', '2'],
    ]);
    expect(steps.flatMap(({ taskIds }) => taskIds).sort()).toEqual(tasks.map(({ taskId }) => taskId));
    expect(likely).toEqual({ today: '87.65', then: '91.65' });
  });

  it('are answered in words at the command line', async () => {
    const open = {
      ...sandbox,
      sandbox: true,
      planId: PLAN,
      reader: await sandbox.person('admin', 'noi-vu'),
    };
    const supposed = await askWhatIf(open, {}, '1.5.3=approved@2017-09-08,7.1.5=3');
    expect(supposed.text).toContain(
      'Giả sử 1.5.3 được duyệt chậm nhất ngày 08/09/2017; 7.1.5 được 3,00 điểm:',
    );
    expect(supposed.text).toContain('Dự kiến 87,65 → 91,65');
    const reach = await askReach(open, {}, { reach: '88', chance: '0.5' });
    expect(reach.text).toContain('Đạt 88,00 trở lên: hiện nay');
    expect(reach.text).toContain('Chưa tính trong xác suất: 60,00 điểm');
    await expect(askReach(open, {}, { reach: 'many', chance: undefined })).rejects.toThrow('--reach');
    await expect(askWhatIf(open, {}, '9.9=approved')).rejects.toThrow('9.9');
  });
});
