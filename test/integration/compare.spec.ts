import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compareUnits, compareYears, loadPlan } from '@tctp/application';
import type { Result } from '@tctp/application';
import { loadTwoTier2026 } from '@tctp/catalog';
import type { Actor, ScoreKind } from '@tctp/domain';
import { points, sumPoints } from '@tctp/domain';
import { sqlReadModels } from '@tctp/persistence';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const PROVINCE = 'tinh-hai-cap';
const COMMUNES = 102;

describe('units and years side by side', () => {
  let sandbox: Sandbox;
  let chairman: Actor;
  const ofProvince: Actor = {
    tenantId: PROVINCE,
    accountId: 'chutich',
    displayName: 'Chủ tịch',
    role: 'chairman',
    unitId: 'tinh',
  };

  beforeAll(async () => {
    sandbox = await aSandbox();
    chairman = await sandbox.person('chairman', 'tinh-bien');
    for (const plan of loadTwoTier2026({ so: 3, xa: COMMUNES }).plans) await loadPlan(sandbox, plan);
    await give('xa-001-2026', 1);
    await give('xa-002-2026', 0.5);
    await give('xa-003-2026', 0.5);
    await give('xa-004-2026', 1, 20);
  }, 180_000);
  afterAll(() => sandbox?.close());

  const value = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value;
  };
  const compare = async (query: Parameters<typeof compareUnits>[2] = {}, reader = ofProvince) =>
    value(await compareUnits(sandbox, reader, query));

  async function record(
    planId: string,
    kind: ScoreKind,
    given: readonly (readonly [string, string])[],
    tenantId = PROVINCE,
  ) {
    await sandbox.work.run(async ({ scores }) => {
      await scores.record(
        given.map(([componentCode, value]) => ({
          tenantId,
          planId,
          componentCode,
          kind,
          points: points(value),
          reason: { code: 'recorded', params: { note: 'thử' } },
          basis: randomUUID(),
          at: '2026-12-20T01:00:00.000Z',
          by: null,
        })),
      );
      return { ok: true, value: null };
    });
  }
  /** The appraiser's points of the first components, in a part of their maxima. */
  async function give(planId: string, share: number, first = 21) {
    const [plan] = loadTwoTier2026({ so: 1, xa: 1 }).plans;
    const components = plan?.criteriaSet.components.slice(0, first) ?? [];
    const given = components.map(({ code, max }) => [code, String(Number(max) * share)] as const);
    await record(planId, 'official', given);
  }

  it('asks as many questions of one hundred plans as of one', async () => {
    const asked: string[] = [];
    const watched = new Proxy(sandbox.source, {
      get: (source, name) =>
        name === 'query'
          ? (text: string, values: unknown[]) => {
              asked.push(text);
              return source.query(text, values);
            }
          : (Reflect.get(source, name) as unknown),
    });
    const deps = { ...sandbox, read: sqlReadModels(watched) };
    const many = value(await compareUnits(deps, ofProvince, { kind: 'forecast' }));
    const forMany = asked.splice(0).length;
    const one = value(await compareUnits(deps, chairman, { kind: 'forecast' }));
    expect([many.units.length, one.units.length]).toEqual([COMMUNES + 3, 1]);
    expect(asked.length).toBe(forMany);
    expect(forMany).toBe(5);
  });

  it('shares a rank among equals, and gives none to what is not all known', async () => {
    const { units, rollUp } = await compare({ kind: 'official' });
    const rank = (id: string) => units.find(({ unit }) => unit.id === id)?.rank;
    expect(['xa-001', 'xa-002', 'xa-003', 'xa-004', 'xa-005'].map(rank)).toEqual([1, 2, 2, null, null]);
    const partly = units.find(({ unit }) => unit.id === 'xa-004');
    expect(partly?.totals.official).toMatchObject({ total: null, known: 20, of: 21 });
    expect(partly?.grade).toBeNull();
    expect(partly?.fields.filter(({ points: known }) => known === null).map(({ code }) => code)).toEqual([
      '5',
    ]);
    expect(rollUp.find(({ tier }) => tier === 'commune')).toMatchObject({
      unit: { id: 'tinh' },
      mean: '66.67',
      known: 3,
      unknown: COMMUNES - 3,
    });
  });

  it('adds up: the fields of a total are the total', async () => {
    const { units } = await compare({ kind: 'official' });
    for (const { totals, fields } of units)
      if (totals.official?.total != null)
        expect(sumPoints(fields.flatMap((field) => field.points ?? []))).toBe(totals.official.total);
  });

  it('knows nothing of other tenants, and rank does not hang on what is shown', async () => {
    const ours = await compare({}, chairman);
    expect(ours.units.map(({ unit }) => unit.id)).toEqual(['tinh-bien']);
    expect(ours.units[0]).toMatchObject({
      lastYear: { year: 2016, total: '87.65' },
      totals: { forecast: { total: '87.65' } },
    });
    expect((await compare({ kind: 'official', parent: 'tinh', tier: 'division' })).units).toHaveLength(3);
    expect((await compare({ kind: 'official', parent: 'tinh-bien' })).units).toEqual([]);
    expect((await compare({ year: 2020 })).units).toEqual([]);
  });

  it('lays a year beside the one before, by field and component, with what changed', async () => {
    await record(PLAN, 'official', [['1.5.3', '1.5']], 'an-giang');
    const years = value(await compareYears(sandbox, chairman, { unitId: 'tinh-bien', kind: 'forecast' }));
    expect(years.columns.map(({ year, planId, figure }) => [year, planId, figure.total])).toEqual([
      [2016, null, '87.65'],
      [2017, PLAN, '89.15'],
    ]);
    expect(years.totals).toEqual([
      { points: '87.65', change: null },
      { points: '89.15', change: '1.5' },
    ]);
    const cells = (lines: typeof years.fields, code: string) =>
      lines.find((line) => line.code === code)?.cells.map(({ points: now, change }) => [now, change]);
    expect(cells(years.components, '1.5.3')).toEqual([
      ['0', null],
      ['1.5', '1.5'],
    ]);
    expect(cells(years.fields, '1')?.[1]).toEqual(['34.5', '1.5']);
    expect(cells(years.fields, '5')?.[1]).toEqual(['3.5', '0']);
  });

  it('is told to nobody it is not for', async () => {
    for (const role of ['officer', 'head'] as const)
      expect(await compareUnits(sandbox, await sandbox.person(role, 'vhtt'), {})).toMatchObject({
        ok: false,
      });
    const appraiser = { ...ofProvince, role: 'appraiser' as const };
    expect((await compare({}, appraiser)).kinds).toEqual(['official']);
    expect(await compareYears(sandbox, appraiser, { unitId: 'xa-001', kind: 'claimed' })).toMatchObject({
      ok: false,
    });
    const admin = { ...ofProvince, role: 'admin' as const };
    expect((await compare({}, admin)).kinds).toEqual(['claimed', 'reviewed', 'official']);
    expect(await compareYears(sandbox, admin, { unitId: 'not-there' })).toMatchObject({
      refusal: { code: 'unit-unknown' },
    });
  });
});
