import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  approveEvidence,
  readForecast,
  recomputeScores,
  recordOfficialScore,
  submitEvidence,
} from '@tctp/application';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TENANT = 'an-giang';
const INITIATIVE = `${PLAN}.r07.once`;
const COPY_PLAN = `
insert into plan select (jsonb_populate_record(p, jsonb_build_object('id', $1::text, 'year', $2::integer))).* from plan p where id = '${PLAN}'`;
const COPY_COMPONENTS = `
insert into component select (jsonb_populate_record(c, jsonb_build_object('plan_id', $1::text))).* from component c where plan_id = '${PLAN}'`;
const SCORE = `
insert into score (tenant_id, plan_id, component_code, kind, sequence, points, reason_code, reason_params, basis, recorded_at)
values ('${TENANT}', $1, $2, $3, $4, $5, 'recorded', '{}', $6, $7)`;

describe('the forecast, from what appraisers made of earlier reviews', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await aSandbox();
  }, 60_000);
  afterAll(() => sandbox?.close());

  const chances = async (asOf?: string) => {
    const result = await readForecast(sandbox, TENANT, PLAN, { asOf });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value.chances;
  };
  const score = (
    plan: string,
    code: string,
    kind: string,
    points: string | null,
    sequence = 1,
    at = '2017-01-05',
  ) => sandbox.source.query(SCORE, [plan, code, kind, sequence, points, `${kind}${sequence}`, at]);

  it('says that there is nothing to learn from, as long as there is not', async () => {
    expect((await chances()).learnt).toEqual({ code: 'calibration.none', params: {} });
  });

  it('compares the latest points of each component of earlier years, and of no later one', async () => {
    for (const [id, year] of [
      ['tinh-bien-2016', 2016],
      ['tinh-bien-2018', 2018],
    ]) {
      await sandbox.source.query(COPY_PLAN, [id, year]);
      await sandbox.source.query(COPY_COMPONENTS, [id]);
    }
    await score('tinh-bien-2016', '1.5.3', 'reviewed', '1');
    await score('tinh-bien-2016', '1.5.3', 'reviewed', '2', 2);
    await score('tinh-bien-2016', '1.5.3', 'official', '1.75');
    await score('tinh-bien-2016', '1.7.2', 'reviewed', '2');
    await score('tinh-bien-2016', '1.7.2', 'official', '2');
    await score('tinh-bien-2016', '7.1.5', 'reviewed', null);
    await score('tinh-bien-2016', '7.1.5', 'official', '3');
    await score('tinh-bien-2018', '1.7.2', 'reviewed', '2');
    await score('tinh-bien-2018', '1.7.2', 'official', '0');
    expect((await chances()).learnt).toEqual({
      code: 'calibration.learnt',
      params: { pairs: 2, agreed: 1, points: '-0.125' },
    });
  });

  it('corrects what is approved by it, and counts the own plan as soon as it is official', async () => {
    const officer = await sandbox.person('officer', 'vhtt');
    const reviewer = await sandbox.person('reviewer', 'noi-vu');
    const appraiser = await sandbox.person('appraiser', 'tinh-bien');
    await sandbox.addFile(officer, INITIATIVE);
    const facts = { recognisedInitiatives: 1 };
    await submitEvidence(sandbox, await sandbox.envelope(officer, INITIATIVE), { facts, note: null });
    await approveEvidence(sandbox, await sandbox.envelope(reviewer, INITIATIVE), { facts: null, note: null });
    await recomputeScores(sandbox, { tenantId: TENANT, planId: PLAN });
    const approved = (await chances()).lines.find(({ code }) => code === '1.5.3');
    expect(approved?.because.map(({ code }) => code)).toContain('chance.corrects');
    expect(approved?.outcomes.map(({ points }) => points)).toContain('1.92');

    await sandbox.clock.moveTo('2017-12-11T02:00:00.000Z');
    await recordOfficialScore(
      sandbox,
      { actor: appraiser, key: 'k', fingerprint: 'f' },
      { planId: PLAN, componentCode: '1.5.3', points: '1', reason: 'Thẩm định.' },
    );
    const { learnt } = await chances();
    expect(learnt.params).toEqual({ pairs: 3, agreed: 1, points: '-0.4167' });
    expect((await chances('2017-12-10')).learnt.params).toMatchObject({ pairs: 2 });
    const read = await sandbox.read.verdicts(TENANT, PLAN, '2017-12-11T03:00:00.000Z');
    expect(read.pairs.map(({ reviewer: by }) => by)).toEqual([null, null, reviewer.accountId]);
    expect(read.reviewers).toEqual({ '1.5.3': reviewer.accountId });
  }, 60_000);
});
