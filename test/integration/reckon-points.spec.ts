import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reckonPoints } from '@tctp/application';
import type { Actor, Facts } from '@tctp/domain';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

describe('the points of supposed facts', () => {
  let sandbox: Sandbox;
  let officer: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    officer = await sandbox.person('officer', 'vhtt');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const of = async (facts: Facts, task = `${PLAN}.r07.once`, reader = officer) => {
    const result = await reckonPoints(sandbox, reader, task, facts);
    return result.ok ? result.value : result.refusal.code;
  };

  it('are those that a submission would claim, with the reason and the maximum', async () => {
    expect(await of({ recognisedInitiatives: 1 })).toMatchObject({ points: '2', max: '2', refused: false });
    const none = await of({ recognisedInitiatives: 0 });
    expect(none).toMatchObject({ points: '0', reason: { params: { points: '0', max: '2' } } });
  });

  it('are unknown, and not zero, while a figure is unanswered or wrong', async () => {
    expect(await of({})).toMatchObject({ points: null, refused: true, reason: { code: 'fact-missing' } });
    expect(await of({ recognisedInitiatives: -1 })).toMatchObject({
      points: null,
      refused: true,
      reason: { code: 'fact-invalid' },
    });
  });

  it('are unknown where the source gives no maximum', async () => {
    expect(await of({}, `${PLAN}.r05.once`)).toEqual({
      points: null,
      max: null,
      reason: { code: 'maximum-unknown', params: {} },
      refused: false,
    });
  });

  it('write nothing', async () => {
    const before = await sandbox.counts();
    await of({ recognisedInitiatives: 3 });
    expect(await sandbox.counts()).toEqual(before);
  });

  it('are told to nobody who may not see the task', async () => {
    const [commune] = await sandbox.source.query<{ id: string }[]>(
      `select id from unit where kind = 'commune' order by id limit 1`,
    );
    const stranger = await sandbox.person('officer', commune?.id ?? '');
    expect(await of({}, `${PLAN}.r12.ongoing`, stranger)).toBe('task-unknown');
    expect(await of({}, undefined, { ...officer, tenantId: 'elsewhere' })).toBe('task-unknown');
  });
});
