import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptTask, approveEvidence, submitEvidence, withdrawSubmission } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASK = `${PLAN}.r05.once`;

describe('one transaction', () => {
  let sandbox: Sandbox;
  let unit: Actor;
  let reviewer: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    unit = await sandbox.person('officer', 'vhtt');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
  }, 60_000);
  afterAll(() => sandbox?.close());

  it('refuses a stale version and changes nothing', async () => {
    const before = await sandbox.counts();
    const envelope = await sandbox.envelope(unit, TASK, { expectedVersion: 99 });
    const result = await acceptTask(sandbox, envelope);
    expect(result).toEqual({ ok: false, refusal: { code: 'stale-version', current: 1 } });
    expect(await sandbox.counts()).toEqual(before);
  });

  it('answers the same command twice with one answer and one line of history', async () => {
    const envelope = await sandbox.envelope(unit, TASK);
    const first = await acceptTask(sandbox, envelope);
    const before = await sandbox.counts();
    const second = await acceptTask(sandbox, envelope);
    expect(second).toEqual(first);
    expect(await sandbox.counts()).toEqual(before);
  });

  it('refuses a key that belongs to another command', async () => {
    const envelope = await sandbox.envelope(unit, `${PLAN}.r06.once`);
    await acceptTask(sandbox, envelope);
    const reused = await acceptTask(sandbox, { ...envelope, fingerprint: 'something else' });
    expect(reused).toEqual({ ok: false, refusal: { code: 'key-reused' } });
  });

  it('lets one of many simultaneous commands on one version win, and refuses the others as stale', async () => {
    const task = `${PLAN}.r13.ongoing`;
    const envelopes = await Promise.all(Array.from({ length: 8 }, () => sandbox.envelope(unit, task)));
    const results = await Promise.all(envelopes.map((envelope) => acceptTask(sandbox, envelope)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const refused = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
    expect(refused).toEqual(Array(7).fill('stale-version'));
  });

  it('makes one command of eight simultaneous ones under one key', async () => {
    const task = `${PLAN}.r14.none`;
    const envelope = await sandbox.envelope(unit, task);
    const results = await Promise.all(Array.from({ length: 8 }, () => acceptTask(sandbox, envelope)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    const [row] = await sandbox.source.query<{ n: number }[]>(
      `select count(*)::integer as n from task_event where task_id = $1 and code = 'taskAccepted'`,
      [task],
    );
    expect(row?.n).toBe(1);
  });

  it('takes commands that come together, and lets a bad one harm no other', async () => {
    const free = await sandbox.source.query<{ id: string }[]>(
      `select id from task where work_state = 'assigned' and lead_unit_id = 'tu-phap' order by id limit 3`,
    );
    const [other] = await sandbox.source.query<{ id: string }[]>(
      `select id from task where work_state = 'assigned' and lead_unit_id = 'noi-vu' order by id limit 1`,
    );
    const officer = await sandbox.person('officer', 'tu-phap');
    const stranger: Actor = { ...officer, accountId: 'nobody-knows', unitId: 'noi-vu' };
    const results = await Promise.allSettled(
      [
        ...(await Promise.all(free.map(({ id }) => sandbox.envelope(officer, id)))),
        await sandbox.envelope(officer, free[0]!.id, { expectedVersion: 99 }),
        await sandbox.envelope(stranger, other!.id),
      ].map((envelope) => acceptTask(sandbox, envelope)),
    );
    const outcomes = results.map((one) => (one.status === 'fulfilled' ? one.value.ok : one.status));
    expect(outcomes).toEqual([true, true, true, false, 'rejected']);
    const [row] = await sandbox.source.query<{ work_state: string }[]>(
      'select work_state from task where id = $1',
      [other!.id],
    );
    expect(row?.work_state).toBe('assigned');
  });

  it('keeps the history and the score ledger from being rewritten', async () => {
    for (const statement of [
      `update task_event set code = 'nothing'`,
      'delete from task_event',
      'truncate task_event',
      'update score set points = 100',
      'delete from score',
    ]) {
      await expect(sandbox.source.query(statement)).rejects.toThrow('append-only');
    }
  });

  it('takes deadlines away while the unit has answered, and brings them back when it withdraws', async () => {
    const unfired = async () => {
      const [row] = await sandbox.source.query<{ n: number }[]>(
        'select count(*)::integer as n from deadline where task_id = $1 and fired_at is null',
        [TASK],
      );
      return row?.n;
    };
    expect(await unfired()).toBe(6);
    await sandbox.addFile(unit, TASK);
    const submitted = await submitEvidence(sandbox, await sandbox.envelope(unit, TASK), {
      facts: {},
      note: null,
    });
    expect(submitted.ok).toBe(true);
    expect(await unfired()).toBe(0);
    await withdrawSubmission(sandbox, await sandbox.envelope(unit, TASK));
    expect(await unfired()).toBe(6);
  });

  it('refuses what the rule of the component cannot read, and rolls the receipt back with it', async () => {
    const task = `${PLAN}.r07.once`;
    await sandbox.addFile(unit, task);
    const before = await sandbox.counts();
    const facts = { recognisedInitiatives: -1 };
    const refused = await submitEvidence(sandbox, await sandbox.envelope(unit, task), { facts, note: null });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'fact-invalid', fact: 'recognisedInitiatives' },
    });
    expect(await sandbox.counts()).toEqual(before);
  });

  it('lets nobody review what they submitted, not even with the right role', async () => {
    const task = `${PLAN}.r03.once`;
    const officer = await sandbox.person('officer', 'noi-vu');
    await sandbox.addFile(officer, task);
    await submitEvidence(sandbox, await sandbox.envelope(officer, task), { facts: {}, note: null });
    const turncoat: Actor = { ...officer, role: 'reviewer' };
    const before = await sandbox.counts();
    const refused = await approveEvidence(sandbox, await sandbox.envelope(turncoat, task), {
      facts: null,
      note: null,
    });
    expect(refused).toEqual({ ok: false, refusal: { code: 'submitter-cannot-review' } });
    expect(await sandbox.counts()).toEqual(before);
    const approved = await approveEvidence(sandbox, await sandbox.envelope(reviewer, task), {
      facts: null,
      note: null,
    });
    expect(approved.ok).toBe(true);
  });
});
