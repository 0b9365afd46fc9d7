import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approveEvidence, submitEvidence } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const golden = JSON.parse(readFileSync('libs/workflow/golden/machine-1.json', 'utf8')) as {
  work: string;
  time: string;
}[];
const TASK = `${PLAN}.r07.once`;
const COUNCIL = [
  { role: 'reviewer', quorum: 2 },
  { role: 'head', quorum: 1 },
];

describe('a plan whose evidence is reviewed in steps', () => {
  let sandbox: Sandbox;
  let officer: Actor;
  let first: Actor;
  let second: Actor;
  let head: Actor;
  let otherHead: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    await sandbox.source.query(
      `update plan set policy = policy || jsonb_build_object('review', $1::jsonb), revision = revision + 1`,
      [JSON.stringify(COUNCIL)],
    );
    officer = await sandbox.person('officer', 'vhtt');
    first = await sandbox.person('reviewer', 'noi-vu');
    second = { ...(await sandbox.person('reviewer', 'tinh-bien')), unitId: 'noi-vu' };
    head = await sandbox.person('head', 'noi-vu');
    otherHead = await sandbox.person('head', 'tu-phap');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const approve = async (actor: Actor, facts: Record<string, number> | null = null) =>
    approveEvidence(sandbox, await sandbox.envelope(actor, TASK), { facts, note: null });
  const points = async () => {
    const [row] = await sandbox.source.query<{ outcome: string; reviewed_points: string | null }[]>(
      'select outcome, reviewed_points from submission where task_id = $1 order by number desc limit 1',
      [TASK],
    );
    return [row?.outcome, row?.reviewed_points === null ? null : Number(row?.reviewed_points)];
  };

  it('concludes the submission with the last voice and not before', async () => {
    await sandbox.addFile(officer, TASK);
    const facts = { recognisedInitiatives: 1 };
    await submitEvidence(sandbox, await sandbox.envelope(officer, TASK), { facts, note: null });

    expect(await approve(first)).toMatchObject({ ok: true, value: { work: 'underReview' } });
    expect(await approve(first)).toMatchObject({ ok: false, refusal: { code: 'already-approved-by-you' } });
    expect(await approve(head)).toMatchObject({
      ok: false,
      refusal: { code: 'not-your-turn', role: 'reviewer' },
    });
    expect(await points()).toEqual(['pending', null]);

    expect(await approve(second)).toMatchObject({ ok: true, value: { work: 'underReview' } });
    expect(await approve(otherHead)).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
  });

  it('hears everybody again when the head corrects the facts, and then keeps the corrected ones', async () => {
    expect(await approve(head, { recognisedInitiatives: 0 })).toMatchObject({
      ok: true,
      value: { work: 'underReview', reviewedPoints: '0' },
    });
    expect(await points()).toEqual(['pending', null]);
    for (const voice of [first, second, head]) expect((await approve(voice)).ok).toBe(true);
    expect(await points()).toEqual(['approved', 0]);
  });

  it('takes up a task that the first machine wrote where it stood', async () => {
    const task = `${PLAN}.r05.once`;
    const old = golden.find(({ work, time }) => work === 'inProgress' && time === 'onTrack');
    await sandbox.source.query('update task set snapshot = $2, machine_version = 1 where id = $1', [
      task,
      old,
    ]);
    await sandbox.addFile(officer, task);
    const done = await submitEvidence(sandbox, await sandbox.envelope(officer, task), {
      facts: {},
      note: null,
    });
    expect(done).toMatchObject({ ok: true, value: { work: 'submitted', time: 'answered' } });
    const [row] = await sandbox.source.query<{ machine_version: number }[]>(
      'select machine_version from task where id = $1',
      [task],
    );
    expect(row?.machine_version).toBe(2);
  });
});
