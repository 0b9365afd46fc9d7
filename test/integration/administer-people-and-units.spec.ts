import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  changePerson,
  closeUnit,
  createPerson,
  createUnit,
  delegateWork,
  lockPerson,
  mergeUnits,
  moveUnit,
  renameUnit,
} from '@tctp/application';
import type { AdminRequest, Result } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { hashToken } from '@tctp/identity';
import { sqlAdministration, typeormAccounts } from '@tctp/persistence';
import { aSandbox } from '../support/sandbox';
import { cookieOf } from '../support/sessions';
import type { Sandbox } from '../support/sandbox';

const WHY = 'Theo quyết định của huyện.';
const DECIDED = { on: '2017-09-01', document: '12/QĐ-UBND', reason: WHY };

describe('an administrator', () => {
  let sandbox: Sandbox;
  let admin: Actor;

  beforeEach(async () => {
    sandbox = await aSandbox();
    admin = await sandbox.person('admin', 'tinh-bien');
  }, 60_000);
  afterEach(() => sandbox?.close());

  const request = (more: Partial<AdminRequest> = {}): AdminRequest => ({
    actor: admin,
    key: randomUUID(),
    fingerprint: 'test',
    expectedVersion: 1,
    ...more,
  });
  const refusal = async (asked: Promise<Result<unknown>>) => {
    const result = await asked;
    return result.ok ? null : result.refusal;
  };
  const deps = () => ({
    ...sandbox,
    newPassword: () => Promise.resolve({ password: 'mot-hai', passwordHash: 'bam' }),
  });
  const units = () => sqlAdministration(sandbox.source).units('an-giang');
  const unit = async (id: string) => (await units()).find((one) => one.id === id);

  it('says a first password once, and never twice for the same request', async () => {
    const asked = request();
    const input = {
      username: 'moi',
      displayName: 'Mới',
      role: 'officer',
      unitId: 'vhtt',
      reason: WHY,
    } as const;
    const made = await createPerson(deps(), asked, input);
    expect(made.ok && made.value.password).toBe('mot-hai');
    const again = await createPerson(deps(), asked, input);
    expect(again).toEqual({ ok: true, value: { ...(made.ok ? made.value : {}), password: null } });
    expect(await refusal(createPerson(deps(), request(), input))).toMatchObject({ code: 'username-taken' });
    expect(
      await refusal(createPerson(deps(), request(), { ...input, unitId: 'phong-chuyen-mon' })),
    ).toMatchObject({
      code: 'unit-unknown',
    });
  });

  it('cannot leave a tenant without an administrator, alone or together with another', async () => {
    expect(
      await refusal(lockPerson(sandbox, request(), admin.accountId, { locked: true, reason: WHY })),
    ).toEqual({
      code: 'last-admin',
    });
    const demoted = { displayName: 'Q', role: 'officer', unitId: 'tinh-bien', reason: WHY } as const;
    expect(await refusal(changePerson(sandbox, request(), admin.accountId, demoted))).toEqual({
      code: 'last-admin',
    });
    const other = await sandbox.person('admin', 'vhtt');
    const both = await Promise.all(
      [admin, other].map(({ accountId }) =>
        lockPerson(sandbox, request(), accountId, { locked: true, reason: WHY }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('ends the sessions of whoever is locked, and their delegations when they leave the unit', async () => {
    const [officer, head] = await Promise.all([
      sandbox.person('officer', 'vhtt'),
      sandbox.person('head', 'vhtt'),
    ]);
    const accounts = typeormAccounts(sandbox.source, { sandbox: true });
    const [, token = ''] = (await cookieOf(sandbox.source, officer)).split('=');
    const found = () =>
      accounts.findSession(hashToken(token), { at: new Date(), idleMinutes: 120, attended: true });
    const days = { firstDay: '2017-09-04', lastDay: '2017-09-08', reason: 'Đi học' };
    await delegateWork(sandbox, { ...request(), actor: officer }, { to: head.accountId, ...days });
    const moved = { displayName: 'Cán bộ', role: 'officer', unitId: 'tu-phap', reason: WHY } as const;
    expect((await changePerson(sandbox, request(), officer.accountId, moved)).ok).toBe(true);
    const people = await sqlAdministration(sandbox.source, { sandbox: true }).people(
      'an-giang',
      '2017-08-28',
    );
    expect(people.find(({ accountId }) => accountId === officer.accountId)).toMatchObject({
      delegations: 0,
      version: 2,
    });
    expect((await found())?.actor.unitId).toBe('tu-phap');
    const lock = { locked: true, reason: WHY };
    expect((await lockPerson(sandbox, request({ expectedVersion: 2 }), officer.accountId, lock)).ok).toBe(
      true,
    );
    expect(await found()).toBeNull();
    expect(await refusal(lockPerson(sandbox, request(), officer.accountId, lock))).toMatchObject({
      code: 'stale-version',
    });
  });

  it('keeps a former name, and tasks are found by both', async () => {
    const name = { name: 'Phòng Văn hóa, Khoa học và Thông tin', shortName: 'Phòng VH-KH-TT' };
    expect((await renameUnit(sandbox, request(), 'vhtt', { ...name, ...DECIDED })).ok).toBe(true);
    expect(await unit('vhtt')).toMatchObject({
      ...name,
      version: 2,
      formerNames: [{ name: 'Phòng Văn hóa và Thông tin', before: '2017-09-01', document: '12/QĐ-UBND' }],
    });
    const found = (search: string) => sandbox.read.tasks(admin, { scope: 'all', unitId: 'vhtt', search });
    expect((await found('khoa hoc')).length).toBeGreaterThan(0);
    expect(await found('khoa hoc')).toHaveLength((await found('van hoa va thong tin')).length);
    expect((await found('khoa hoc'))[0]?.lead.name).toBe(name.name);
  });

  it('moves a unit below another, never below itself', async () => {
    const made = await createUnit(sandbox, request(), {
      name: 'Ban Tiếp công dân',
      shortName: 'Ban TCD',
      kind: 'division',
      parentId: 'tu-phap',
      reason: WHY,
    });
    expect(made).toEqual({ ok: true, value: { unitId: 'ban-tiep-cong-dan', version: 1 } });
    const below = { parentId: 'ban-tiep-cong-dan', reason: WHY };
    expect(await refusal(moveUnit(sandbox, request(), 'tu-phap', below))).toMatchObject({
      code: 'unit-circle',
    });
    const aside = { parentId: 'vhtt', reason: WHY };
    expect((await moveUnit(sandbox, request(), 'ban-tiep-cong-dan', aside)).ok).toBe(true);
    expect(await refusal(closeUnit(sandbox, request(), 'vhtt', DECIDED))).toMatchObject({
      code: 'unit-in-use',
      children: 1,
    });
    expect(await refusal(closeUnit(sandbox, request(), 'noi-vu', DECIDED))).toEqual({
      code: 'unit-holds-plan',
    });
    expect((await closeUnit(sandbox, request({ expectedVersion: 2 }), 'ban-tiep-cong-dan', DECIDED)).ok).toBe(
      true,
    );
  });

  it('merges a unit that coordinates beside the other, or below it, into one name in its place', async () => {
    const name = (taskId: string, ids: string[]) =>
      sandbox.source.query('update task set coordinator_ids = $2 where id = $1', [taskId, ids]);
    await name('tinh-bien-2017.r01.once', ['tu-phap', 'xa-01', 'vhtt']);
    await name('tinh-bien-2017.r05.once', ['xa-01', 'tu-phap']);
    expect((await mergeUnits(sandbox, request(), 'tu-phap', { into: 'vhtt', ...DECIDED })).ok).toBe(true);
    const named = await sandbox.source.query<{ coordinator_ids: string[] }[]>(
      `select coordinator_ids from task where id in ('tinh-bien-2017.r01.once', 'tinh-bien-2017.r05.once') order by id`,
    );
    expect(named.map((one) => one.coordinator_ids)).toEqual([['vhtt', 'xa-01'], ['xa-01']]);
  });

  it('merges a unit: each open task by its own command, then people and places, then it is closed', async () => {
    const officer = await sandbox.person('officer', 'tu-phap');
    const led = (await unit('tu-phap'))?.openTasks ?? 0;
    expect(led).toBeGreaterThan(0);
    const merged = await mergeUnits(sandbox, request(), 'tu-phap', { into: 'vhtt', ...DECIDED });
    expect(merged).toMatchObject({ ok: true, value: { closed: true, people: 1 } });
    const tasks = merged.ok ? merged.value.tasks : [];
    expect(tasks).toHaveLength(led);
    expect(tasks.every(({ refusal: why }) => why === null)).toBe(true);
    expect(await unit('tu-phap')).toMatchObject({
      closedOn: '2017-09-01',
      mergedInto: { id: 'vhtt' },
      openTasks: 0,
      people: 0,
    });
    expect((await unit('phong-chuyen-mon'))?.memberIds).toEqual(['noi-vu', 'vhtt']);
    const [row] = await sandbox.source.query<{ unit_id: string }[]>(
      'select unit_id from account where id = $1',
      [officer.accountId],
    );
    expect(row?.unit_id).toBe('vhtt');
    const history = await sandbox.source.query<{ params: unknown }[]>(
      `select params from task_event where code = 'leadReassigned'`,
    );
    expect(history).toHaveLength(led);
    expect(
      await refusal(mergeUnits(sandbox, request(), 'vhtt', { into: 'tu-phap', ...DECIDED })),
    ).toMatchObject({
      code: 'unit-closed',
    });
  });
});
