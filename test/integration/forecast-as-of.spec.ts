import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  approveEvidence,
  askExtension,
  blockTask,
  grantExtension,
  readForecast,
  readForecastHistory,
  readScores,
  recomputeScores,
  recordOfficialScore,
  reopenTask,
  submitEvidence,
  sweepDeadlines,
} from '@tctp/application';
import type { ForecastView } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TENANT = 'an-giang';
const INITIATIVE = `${PLAN}.r07.once`;

describe('the forecast as of a past day', () => {
  let sandbox: Sandbox;
  let officer: Actor;
  let reviewer: Actor;
  let appraiser: Actor;
  /** What was said at the end of each day, when that day was today. */
  const said = new Map<string, ForecastView>();

  beforeAll(async () => {
    sandbox = await aSandbox();
    officer = await sandbox.person('officer', 'vhtt');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    appraiser = await sandbox.person('appraiser', 'tinh-bien');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const read = async (asOf?: string) => {
    const result = await readForecast(sandbox, TENANT, PLAN, { asOf });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  const on = (actor: Actor, task: string) => sandbox.envelope(actor, task);

  /** Lives a day: what happens in it, its jobs, and what the forecast says at its very end. */
  async function day(date: string, happens: () => Promise<unknown>): Promise<void> {
    await sandbox.clock.moveTo(`${date}T02:00:00.000Z`);
    await sweepDeadlines(sandbox);
    await happens();
    await recomputeScores(sandbox, { tenantId: TENANT, planId: PLAN });
    await sandbox.clock.moveTo(`${date}T17:00:00.000Z`);
    await sweepDeadlines(sandbox);
    said.set(date, await read());
  }

  it('is what was said then, for every day of a year in which things happen', async () => {
    const facts = { recognisedInitiatives: 1 };
    await day('2017-09-05', () => sandbox.addFile(officer, INITIATIVE));
    await day('2017-09-12', async () => {
      await submitEvidence(sandbox, await on(officer, INITIATIVE), { facts, note: null });
    });
    await day('2017-09-19', async () => {
      await approveEvidence(sandbox, await on(reviewer, INITIATIVE), { facts: null, note: null });
      const until = { until: '2017-12-20', reason: 'Chờ nhà in.' };
      await askExtension(sandbox, await on(officer, `${PLAN}.r05.once`), until);
      await grantExtension(sandbox, await on(reviewer, `${PLAN}.r05.once`), { reason: 'Được.' });
    });
    await day('2017-10-03', async () => {
      const petition = { petition: '1/TTr', to: 'UBND tỉnh', reason: 'Chờ.' };
      await blockTask(sandbox, await on(reviewer, `${PLAN}.r14.none`), petition);
    });
    await day('2017-12-04', async () => {
      await reopenTask(sandbox, await on(reviewer, INITIATIVE), { reason: 'Xem lại.', correctBy: null });
    });
    await day('2017-12-11', async () => {
      const request = { actor: appraiser, key: 'k', fingerprint: 'f' };
      const official = { planId: PLAN, componentCode: '1.7.2', points: '1.5', reason: 'Thẩm định.' };
      await recordOfficialScore({ ...sandbox }, request, official);
    });
    expect([...said.values()].map(({ total }) => total.likely)).toEqual([
      '87.65',
      '87.65',
      '89.65',
      '89.65',
      '87.65',
      '88.15',
    ]);
    for (const [date, then] of said) expect({ date, view: await read(date) }).toEqual({ date, view: then });
  }, 60_000);

  it('is told as a line of days: each the total of its end, and what moved it', async () => {
    const told = await readForecastHistory(sandbox, TENANT, PLAN);
    if (!told.ok) throw new Error(told.refusal.code);
    const { baseline, days } = told.value;
    expect(baseline).toEqual({ year: 2016, total: '87.65' });
    expect(days[0]).toMatchObject({ day: '2017-08-28', likely: '87.65', moved: [] });
    for (const { day, likely, worst, best } of days)
      expect({ day, total: { likely, worst, best } }).toEqual({ day, total: (await read(day)).total });
    expect(days.find(({ day }) => day === '2017-09-19')?.moved).toMatchObject([
      { code: '1.5.3', before: '0', after: '2', reason: { code: 'approved-others-open' } },
    ]);
    expect(days.find(({ day }) => day === '2017-12-11')?.moved).toMatchObject([
      { code: '1.7.2', before: '1', after: '1.5' },
    ]);
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
    expect(await readForecastHistory(sandbox, TENANT, 'none')).toMatchObject({ ok: false });
  });

  it('lists the scores of that day beside it, and none of a later one', async () => {
    const scores = async (asOf?: string) => {
      const found = await readScores(sandbox, reviewer, PLAN, { asOf });
      const row = found.ok ? found.value.components.find(({ code }) => code === '1.5.3') : undefined;
      return [row?.claimed?.points ?? null, row?.reviewed?.points ?? null, row?.forecast?.points];
    };
    expect(await scores('2017-09-05')).toEqual([null, null, '0']);
    expect(await scores('2017-09-12')).toEqual(['2', null, '0']);
    expect(await scores('2017-09-19')).toEqual(['2', '2', '2']);
    expect(await scores()).toEqual([null, null, '0']);
  });

  it('is the same bytes every time it is asked', async () => {
    expect(JSON.stringify(await read('2017-10-03'))).toBe(JSON.stringify(await read('2017-10-03')));
  });

  it('knows nothing before the plan was issued, and refuses a day that has not come', async () => {
    const before = await read('2017-08-01');
    expect(before.total).toEqual({ likely: '87.65', worst: '85.65', best: '94.65' });
    expect(before.lines.flatMap(({ taskIds }) => taskIds)).toEqual([]);
    expect(await readForecast(sandbox, TENANT, PLAN, { asOf: '2018-06-01' })).toMatchObject({
      ok: false,
      refusal: { code: 'as-of-future' },
    });
  });
});
