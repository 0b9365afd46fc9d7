import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  acceptTask,
  approveEvidence,
  delegateWork,
  endDelegation,
  handTo,
  listColleagues,
  listDelegations,
  standInFor,
  submitEvidence,
} from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASK = `${PLAN}.r05.once`;
const TODAY = '2017-08-28';

describe('somebody who is away', () => {
  let sandbox: Sandbox;
  let head: Actor;
  let officer: Actor;
  let second: Actor;
  let third: Actor;

  beforeEach(async () => {
    sandbox = await aSandbox();
    [head, officer, second, third] = await Promise.all([
      sandbox.person('head', 'vhtt'),
      sandbox.person('officer', 'vhtt'),
      another('officer', 'vhtt', 'hai'),
      another('officer', 'vhtt', 'ba'),
    ]);
  }, 60_000);
  afterEach(() => sandbox?.close());

  async function another(role: Actor['role'], unitId: string, suffix: string): Promise<Actor> {
    const like = await sandbox.person(role, unitId);
    const id = `${like.accountId}-${suffix}`;
    await sandbox.source.query(
      `insert into account (tenant_id, id, username, password_hash, display_name, role, unit_id)
       select tenant_id, $2, $2, '-', $2, role, unit_id from account where id = $1`,
      [like.accountId, id],
    );
    return { ...like, accountId: id, displayName: id };
  }
  let keys = 0;
  const request = (actor: Actor) => ({ actor, key: `key-${(keys += 1)}`, fingerprint: 'test' });
  const lets = (from: Actor, to: Actor, firstDay = TODAY, lastDay = '2017-09-01', by = from) =>
    delegateWork(sandbox, request(by), {
      ...(by === from ? {} : { from: from.accountId }),
      to: to.accountId,
      firstDay,
      lastDay,
      reason: 'Đi công tác',
    });
  const refusalOf = async (result: Promise<{ ok: boolean }>) => {
    const settled = (await result) as { ok: true } | { ok: false; refusal: { code: string } };
    return settled.ok ? null : settled.refusal.code;
  };
  const standing = (actor: Actor, absent: Actor) => standInFor(sandbox, actor, absent.accountId);
  async function as(actor: Actor, absent: Actor): Promise<Actor> {
    const result = await standing(actor, absent);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  }
  const lastLine = async (task: string) => {
    const [row] = await sandbox.source.query<
      { code: string; params: Record<string, unknown>; actor_id: string }[]
    >('select code, params, actor_id from task_event where task_id = $1 order by sequence desc limit 1', [
      task,
    ]);
    return row;
  };

  it('is stood in for by the colleague they name, under both names', async () => {
    expect(await lets(head, officer)).toMatchObject({ ok: true });
    const acting = await as(officer, head);
    expect(acting).toMatchObject({ role: 'head', accountId: officer.accountId });
    expect(await acceptTask(sandbox, await sandbox.envelope(acting, TASK))).toMatchObject({ ok: true });
    expect(await lastLine(TASK)).toEqual({
      code: 'taskAccepted',
      params: { actedFor: head.displayName },
      actor_id: officer.accountId,
    });
  });

  it('is stood in for on those days and on no others', async () => {
    await lets(head, officer, '2017-08-29', '2017-08-30');
    expect(await refusalOf(standing(officer, head))).toBe('not-substitute');
    await sandbox.clock.moveTo('2017-08-28T17:00:00.000Z');
    expect(await refusalOf(standing(officer, head))).toBeNull();
    expect(await refusalOf(standing(second, head))).toBe('not-substitute');
    await sandbox.clock.moveTo('2017-08-30T17:00:00.000Z');
    expect(await refusalOf(standing(officer, head))).toBe('not-substitute');
  });

  it('comes back sooner, and it is over', async () => {
    const made = await lets(head, officer);
    const id = made.ok ? made.value.id : '';
    expect(await refusalOf(endDelegation(sandbox, request(officer), id))).toBe('not-permitted');
    expect(await refusalOf(endDelegation(sandbox, request(head), id))).toBeNull();
    expect(await refusalOf(standing(officer, head))).toBe('not-substitute');
    expect(await refusalOf(endDelegation(sandbox, request(head), id))).toBe('delegation-unknown');
  });

  it('may fall ill: the head names somebody for an officer, but an officer for nobody else', async () => {
    expect(await refusalOf(lets(officer, second, TODAY, TODAY, head))).toBeNull();
    expect(await refusalOf(lets(second, third, TODAY, TODAY, officer))).toBe('not-permitted');
    expect(await listDelegations(sandbox, officer)).toHaveLength(1);
    expect(await listDelegations(sandbox, third)).toEqual([]);
    const colleagues = await listColleagues(sandbox, third);
    expect(colleagues.find(({ accountId }) => accountId === officer.accountId)?.substitute).toEqual({
      accountId: second.accountId,
      displayName: second.displayName,
    });
  });

  it('names a colleague of the same unit, from today on, and only one at a time', async () => {
    const stranger = await sandbox.person('officer', 'tu-phap');
    expect(await refusalOf(lets(officer, stranger))).toBe('person-unknown');
    expect(await refusalOf(standing(officer, stranger))).toBe('person-unknown');
    expect(await refusalOf(lets(officer, second, '2017-08-27'))).toBe('first-day-past');
    expect(await refusalOf(lets(officer, second, '2017-08-30', '2017-08-29'))).toBe('delegation-backwards');
    expect(await refusalOf(lets(officer, officer))).toBe('delegation-to-self');
    await lets(officer, second);
    expect(await refusalOf(lets(officer, third))).toBe('delegation-overlaps');
  });

  it('never goes round in a circle, however many ask at once', async () => {
    const all = await Promise.all([
      refusalOf(lets(officer, second)),
      refusalOf(lets(second, third)),
      refusalOf(lets(third, officer)),
    ]);
    expect(all.filter((code) => code === null)).toHaveLength(2);
    expect(all.filter((code) => code === 'delegation-circle')).toHaveLength(1);
  });

  it('passes its work along a chain, at whose end somebody is there', async () => {
    await lets(officer, second);
    await lets(second, third);
    expect(await refusalOf(standing(second, officer))).toBe('not-substitute');
    expect((await as(third, officer)).standsFor).toEqual({
      id: officer.accountId,
      name: officer.displayName,
    });
  });

  it('is handed no work: who stands in gets it, and the history names both', async () => {
    await lets(officer, second);
    const hand = async (by: Actor, to: Actor) =>
      handTo(sandbox, await sandbox.envelope(by, TASK), { accountId: to.accountId, note: null });
    expect(await refusalOf(hand(officer, third))).toBe('not-permitted');
    expect(await refusalOf(hand(head, await sandbox.person('officer', 'tu-phap')))).toBe('person-unknown');
    expect(await refusalOf(hand(head, officer))).toBeNull();
    expect(await lastLine(TASK)).toMatchObject({
      code: 'taskHandedTo',
      params: { to: `${second.displayName} (${officer.displayName})` },
    });
    const detail = await sandbox.read.taskDetail(head, TASK);
    expect(detail?.row.handler).toEqual({ accountId: second.accountId, displayName: second.displayName });
    expect(await refusalOf(hand(head, third))).toBeNull();
    expect(await lastLine(TASK)).toMatchObject({ params: { to: third.displayName } });
  });

  it('does not help anybody to review what they handed in', async () => {
    const reviewer = await sandbox.person('reviewer', 'noi-vu');
    const clerk = await another('officer', 'noi-vu', 'hai');
    const [row] = await sandbox.source.query<{ id: string }[]>(
      `select id from task where lead_unit_id = 'noi-vu' order by id limit 1`,
    );
    const own = row?.id ?? '';
    await sandbox.addFile(clerk, own);
    await submitEvidence(sandbox, await sandbox.envelope(clerk, own), { facts: {}, note: null });
    await lets(reviewer, clerk);
    const acting = await as(clerk, reviewer);
    const approved = approveEvidence(sandbox, await sandbox.envelope(acting, own), {
      facts: null,
      note: null,
    });
    expect(await refusalOf(approved)).toBe('submitter-cannot-review');
  });
});
