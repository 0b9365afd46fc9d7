import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approveEvidence, recomputeScores, recordOfficialScore, submitEvidence } from '@tctp/application';
import type { Actor, ScoreKind } from '@tctp/domain';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASK = `${PLAN}.r07.once`;
const TARGET = { tenantId: 'an-giang', planId: PLAN };

describe('recompute-scores', () => {
  let sandbox: Sandbox;
  let unit: Actor;
  let reviewer: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    unit = await sandbox.person('officer', 'vhtt');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const ledger = async (kind: ScoreKind) =>
    (
      await sandbox.source.query<{ points: string | null }[]>(
        `select points::float::text as points from score where component_code = '1.5.3' and kind = $1 order by sequence`,
        [kind],
      )
    ).map((row) => row.points);

  it('leaves out a forecast that a decision overtook, and records it with the job of that decision', async () => {
    await sandbox.addFile(unit, TASK);
    const facts = { recognisedInitiatives: 1 };
    await submitEvidence(sandbox, await sandbox.envelope(unit, TASK), { facts, note: null });
    await recomputeScores(sandbox, TARGET);
    expect(await ledger('forecast')).toEqual(['0']);

    let approved = false;
    const overtaken = {
      ...sandbox,
      read: {
        ...sandbox.read,
        async progress(tenantId: string, planId: string) {
          const before = await sandbox.read.progress(tenantId, planId);
          const verdict = { facts: null, note: null };
          approved = (await approveEvidence(sandbox, await sandbox.envelope(reviewer, TASK), verdict)).ok;
          return before.map((one) => (one.componentCode === '1.5.3' ? { ...one, official: '1' } : one));
        },
      },
    };
    await recomputeScores(overtaken, TARGET);
    expect(approved).toBe(true);
    expect(await ledger('forecast')).toEqual(['0']);

    await recomputeScores(sandbox, TARGET);
    expect(await ledger('reviewed')).toEqual(['2']);
    expect(await ledger('claimed')).toEqual(['2']);
    const after = await ledger('forecast');
    await recomputeScores(sandbox, TARGET);
    expect(await ledger('forecast')).toEqual(after);
  });

  it('keeps official points within the maximum', async () => {
    const appraiser = await sandbox.person('appraiser', 'tinh-bien');
    const record = (points: string) =>
      recordOfficialScore(
        sandbox,
        { actor: appraiser, key: randomUUID(), fingerprint: 'test' },
        { planId: PLAN, componentCode: '1.5.3', points, reason: 'Thẩm định' },
      );
    expect(await record('2.5')).toEqual({ ok: false, refusal: { code: 'points-above-maximum', max: '2' } });
    expect(await record('1.5')).toMatchObject({ ok: true });
    expect(await ledger('official')).toEqual(['1.5']);
  });
});
