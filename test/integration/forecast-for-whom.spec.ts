import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ofWholePlan,
  readOwnForecast,
  readScoreHistory,
  readScores,
  recomputeScores,
  supposeChanges,
} from '@tctp/application';
import type { ForecastAnswer } from '@tctp/contracts';
import type { Role } from '@tctp/domain';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

describe('whose forecast it is', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await aSandbox();
  }, 60_000);
  afterAll(() => sandbox?.close());

  const ask = async (role: Role, unitId: string) =>
    readOwnForecast(sandbox, await sandbox.person(role, unitId), PLAN);
  const answered = async (role: Role, unitId: string): Promise<ForecastAnswer> => {
    const result = await ask(role, unitId);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };

  it.each(['reviewer', 'viceChair', 'chairman'] as const)('shows the %s the whole plan', async (role) => {
    const whole = await answered(role, 'tinh-bien');
    expect(whole).toMatchObject({ scope: 'plan', total: { likely: '87.65' } });
  });

  it.each(['officer', 'head'] as const)(
    'shows the %s what their own unit may lose, and no total',
    async (role) => {
      const own = await answered(role, 'vhtt');
      if (own.scope !== 'unit') throw new Error('not of the unit');
      expect(own.lines.map(({ code, relation }) => [code, relation])).toEqual([
        ['1.5.3', 'lead'],
        ['7.1.5', 'lead'],
      ]);
      expect(own.sums).toEqual({
        components: 2,
        max: '5',
        baseline: '1',
        likely: '1',
        atRisk: '4',
        mean: 1.81,
        withinReach: '5',
      });
      expect(own.unknown.filter(({ relation }) => relation === 'lead').map(({ code }) => code)).toEqual([
        '1.4.1',
        '1.4.2',
        '7.1.1',
      ]);
      expect(own).not.toHaveProperty('total');
      expect(JSON.stringify(own)).not.toContain('87.65');
    },
  );

  it('names only tasks that the unit has a part in', async () => {
    const own = await answered('officer', 'tu-phap');
    if (own.scope !== 'unit') throw new Error('not of the unit');
    const { rows } = {
      rows: await sandbox.read.tasks(await sandbox.person('officer', 'tu-phap'), { scope: 'mine' }),
    };
    const mine = new Set(rows.map(({ id }) => id));
    const told = [
      ...own.workOrder.map(({ taskId }) => taskId),
      ...own.lines.flatMap(({ taskIds }) => taskIds),
    ];
    expect(told.filter((id) => !mine.has(id))).toEqual([]);
    expect(own.unknown.map(({ code }) => code)).toContain('2.1.1');
  });

  it.each(['appraiser', 'admin'] as const)('shows the %s none', async (role) => {
    expect(await ask(role, 'tinh-bien')).toMatchObject({
      ok: false,
      refusal: { code: 'forecast-not-yours' },
    });
    const scores = await readScores(sandbox, await sandbox.person(role, 'tinh-bien'), PLAN);
    expect(scores.ok && scores.value.components.every(({ forecast }) => forecast === null)).toBe(true);
  });

  it('refuses questions about the total to everybody below the office', async () => {
    const supposed = [{ code: '1.5.3', becomes: 'approved' as const }];
    const asked = (role: Role, unitId: string) =>
      sandbox
        .person(role, unitId)
        .then((reader) =>
          ofWholePlan(reader, (tenantId) => supposeChanges(sandbox, tenantId, PLAN, { supposed })),
        );
    for (const role of ['officer', 'head', 'appraiser', 'admin'] as const)
      expect(await asked(role, 'vhtt')).toMatchObject({ refusal: { code: 'forecast-not-yours' } });
    expect(await asked('chairman', 'tinh-bien')).toMatchObject({ ok: true });
  });

  it('tells the history of a score, to a unit of its own components, to the appraiser none', async () => {
    await recomputeScores(sandbox, { tenantId: 'an-giang', planId: PLAN });
    const history = async (role: Role, unitId: string, code: string) =>
      readScoreHistory(sandbox, await sandbox.person(role, unitId), PLAN, code);
    const kinds = async (role: Role, unitId: string) => {
      const told = await history(role, unitId, '7.1.5');
      return told.ok && told.value.entries.map(({ kind }) => kind).sort();
    };
    expect(await kinds('chairman', 'tinh-bien')).toEqual(['forecast']);
    expect(await kinds('officer', 'vhtt')).toEqual(['forecast']);
    expect(await history('appraiser', 'tinh-bien', '7.1.5')).toMatchObject({ ok: false });
    expect(await history('officer', 'vhtt', '5.2')).toMatchObject({ refusal: { code: 'component-unknown' } });
    expect(await history('chairman', 'tinh-bien', '9.9')).toMatchObject({
      refusal: { code: 'component-unknown' },
    });
  });

  it('lists a unit the scores of its own components only', async () => {
    const scores = await readScores(sandbox, await sandbox.person('officer', 'vhtt'), PLAN);
    if (!scores.ok) throw new Error(scores.refusal.code);
    const codes = scores.value.components.map(({ code }) => code);
    expect(codes).toContain('7.1.5');
    expect(codes).not.toContain('5.2');
  });
});
