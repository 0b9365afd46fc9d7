import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  approveEvidence,
  readForecast,
  readForecastHistory,
  recomputeScores,
  submitEvidence,
  sweepDeadlines,
} from '@tctp/application';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TENANT = 'an-giang';
const INITIATIVES = `${PLAN}.r07.once`;
const why = { vi: 'Không có sáng kiến', en: 'No initiative' };
/** The plan of the seed under a set that counts late reports, and leaves out what did not arise. */
const RULES = {
  facts: [
    { name: 'lateReports', kind: 'count', label: { vi: 'Báo cáo trễ', en: 'Late reports' }, combine: 'sum' },
  ],
  penalties: [{ fact: 'lateReports', per: '1', cap: '5', source: 'Ví dụ' }],
  rescaling: { surveyAbsent: 'unknown', rounding: { to: '0.01', mode: 'halfUp' }, source: 'Ví dụ' },
};

describe('the forecast under the rules of a set', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await aSandbox();
    const [plan] = await sandbox.source.query<{ set: { components: { code: string; rule: object }[] } }[]>(
      'select criteria_set as set from plan where id = $1',
      [PLAN],
    );
    const components = plan?.set.components.map((one) =>
      one.code === '1.5.3'
        ? {
            ...one,
            rule: {
              ...one.rule,
              notArisen: { when: { fact: 'recognisedInitiatives', upTo: 0 }, gives: 'leaveOut', why },
            },
          }
        : one,
    );
    await sandbox.source.query('update plan set criteria_set = $2, revision = revision + 1 where id = $1', [
      PLAN,
      JSON.stringify({ ...plan?.set, components, ...RULES }),
    ]);
  }, 60_000);
  afterAll(() => sandbox?.close());

  const read = async (asOf?: string) => {
    const result = await readForecast(sandbox, TENANT, PLAN, { asOf });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };

  it('leaves out what was reviewed as not arisen, and rescales the rest', async () => {
    await sandbox.clock.moveTo('2017-09-05T02:00:00.000Z');
    const officer = await sandbox.person('officer', 'vhtt');
    const reviewer = await sandbox.person('reviewer', 'noi-vu');
    await sandbox.addFile(officer, INITIATIVES);
    const facts = { recognisedInitiatives: 0 };
    await submitEvidence(sandbox, await sandbox.envelope(officer, INITIATIVES), { facts, note: null });
    await approveEvidence(sandbox, await sandbox.envelope(reviewer, INITIATIVES), {
      facts: null,
      note: null,
    });
    await recomputeScores(sandbox, { tenantId: TENANT, planId: PLAN });
    await sandbox.clock.moveTo('2017-09-05T17:00:00.000Z');
    const view = await read();
    const line = view.lines.find(({ kind, code }) => kind === 'component' && code === '1.5.3');
    expect(line).toMatchObject({ leftOut: true, max: '0', reason: { code: 'not-arisen-left-out' } });
    expect(view.total.likely).toBe('89.44');
    expect(view.closing.map(({ kind, points }) => [kind, points])).toEqual([
      ['rescaling', '89.44'],
      ['penalty', '0'],
    ]);
    expect(await read('2017-09-05')).toEqual(view);
  });

  it('counts the reports that are late already, and says how many', async () => {
    await sandbox.clock.moveTo('2017-12-29T17:00:00.000Z');
    await sweepDeadlines(sandbox);
    const view = await read();
    const penalty = view.closing.find(({ kind }) => kind === 'penalty');
    const late = Number(penalty?.points);
    expect(late).toBeLessThan(0);
    expect(penalty?.reason).toMatchObject({ code: 'set.penalty', params: { per: '1', cap: '5' } });
    expect(await read('2017-12-29')).toEqual(view);
    const told = await readForecastHistory(sandbox, TENANT, PLAN);
    if (!told.ok) throw new Error(told.refusal.code);
    expect(told.value.days.length).toBeGreaterThan(2);
    for (const { day, likely } of told.value.days)
      expect([day, likely]).toEqual([day, (await read(day)).total.likely]);
    expect((await read('2017-09-05')).closing.at(-1)?.points).toBe('0');
  });

  it('goes on counting one that was sent after its day, while it waits for review and when it is settled', async () => {
    const cycle = `${PLAN}.r02.2017-Q3`;
    const late = async () => (await read()).closing.find(({ kind }) => kind === 'penalty')?.points;
    const before = await late();
    const officer = await sandbox.person('officer', 'noi-vu');
    const reviewer = await sandbox.person('reviewer', 'noi-vu');
    await sandbox.addFile(officer, cycle);
    await submitEvidence(sandbox, await sandbox.envelope(officer, cycle), { facts: {}, note: null });
    expect(await late()).toBe(before);
    expect(await read('2017-12-29')).toEqual(await read());
    await approveEvidence(sandbox, await sandbox.envelope(reviewer, cycle), { facts: null, note: null });
    expect(await late()).toBe(before);
    expect(await read('2017-12-29')).toEqual(await read());
  });
});
