import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptTask, changePerson, createPerson, erasePerson, lockPerson } from '@tctp/application';
import type { AdminRequest, Result } from '@tctp/application';
import { personalDataSchema } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import {
  sqlAccessTrail,
  sqlAdministration,
  sqlSavedFilters,
  typeormAccounts,
  typeormHistoryAudit,
} from '@tctp/persistence';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASK = `${PLAN}.r05.once`;
const NAME = 'Người Rời Cơ Quan';
const LATER_NAME = 'Người Đã Đổi Tên';
const USERNAME = 'nguoi.roi';
const MAIL = 'nguoi.roi@tinhbien.example';
const ADDRESS = '203.0.113.77';
const AGENT = 'may-cua-nguoi-roi';

describe('the personal data of an account', () => {
  let sandbox: Sandbox;
  let admin: Actor;
  let leaver: Actor;
  let version = 1;

  const request = (more: Partial<AdminRequest> = {}): AdminRequest => ({
    actor: admin,
    key: randomUUID(),
    fingerprint: 'test',
    expectedVersion: version,
    ...more,
  });
  const done = async (asked: Promise<Result<{ version: number }>>) => {
    const result = await asked;
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    version = result.value.version;
  };
  const erase = (by = request()) =>
    erasePerson({ ...sandbox, nameForNumber: (number) => `Người dùng #${number}` }, by, leaver.accountId, {
      reason: 'Nghỉ hưu',
    });
  const kept = () =>
    sqlAdministration(sandbox.source).personalData('an-giang', leaver.accountId, { forSelf: false });
  /** Every row of every table that says one of these words. */
  const rowsSaying = async (words: readonly string[]) => {
    const found: string[] = [];
    for (const table of Object.keys(await sandbox.counts())) {
      const rows = await sandbox.source.query<{ text: string }[]>(`select t::text as text from "${table}" t`);
      for (const { text } of rows) if (words.some((word) => text.includes(word))) found.push(table);
    }
    return [...new Set(found)];
  };

  beforeAll(async () => {
    sandbox = await aSandbox();
    admin = await sandbox.person('admin', 'tinh-bien');
    const newPassword = () => Promise.resolve({ password: 'mot-hai', passwordHash: 'bam' });
    const place = { role: 'officer', unitId: 'vhtt', reason: 'Mới' } as const;
    const made = await createPerson({ ...sandbox, newPassword }, request(), {
      username: USERNAME,
      displayName: NAME,
      ...place,
    });
    const accountId = made.ok ? made.value.accountId : '';
    leaver = { tenantId: 'an-giang', accountId, displayName: NAME, role: 'officer', unitId: 'vhtt' };
    await done(changePerson(sandbox, request(), accountId, { displayName: LATER_NAME, ...place }));
    await acceptTask(sandbox, await sandbox.envelope(leaver, TASK));
    await typeormHistoryAudit(sandbox.source).seal();
    await typeormAccounts(sandbox.source).startSession(leaver, {
      tokenHash: 'bam-phien',
      expiresAt: new Date(Date.now() + 3_600_000),
      means: 'password',
      wants: null,
      address: ADDRESS,
      agent: AGENT,
    });
    const filter = { id: randomUUID(), list: 'tasks', name: 'Riêng', search: {}, isDefault: false } as const;
    await sqlSavedFilters(sandbox.source).save('an-giang', accountId, filter);
    await sandbox.source.query(
      `insert into notice_settings (tenant_id, account_id, address, mailed_up_to) values ('an-giang', $1, $2, 0)`,
      [accountId, MAIL],
    );
    await sqlAccessTrail(sandbox.source).record({
      code: 'signed-in',
      tenantId: 'an-giang',
      accountId,
      standsFor: null,
      subject: null,
      params: {},
      address: ADDRESS,
      agent: AGENT,
    });
  }, 60_000);
  afterAll(() => sandbox?.close());

  it('are listed: who they are, where they came from, and every table that names them', async () => {
    const data = await kept();
    expect(personalDataSchema.parse(data)).toEqual(data);
    expect(data).toMatchObject({
      account: { username: USERNAME, displayName: LATER_NAME, erasedAt: null },
      letters: { address: MAIL },
      sessions: [{ address: ADDRESS, agent: AGENT }],
      filters: [{ list: 'tasks', name: 'Riêng' }],
    });
    expect(data?.rows).toEqual(
      expect.arrayContaining([
        { table: 'session', column: 'account_id', count: 1, erasable: true },
        { table: 'access_entry', column: 'account_id', count: 1, erasable: false },
        { table: 'task_event', column: 'actor_id', count: 1, erasable: false },
      ]),
    );
  });

  it('are not erased while the account is open, nor by whoever is no administrator', async () => {
    expect(await erase()).toEqual({ ok: false, refusal: { code: 'account-not-locked' } });
    expect(await erase(request({ actor: leaver }))).toEqual({ ok: false, refusal: { code: 'admin-only' } });
  });

  it('are gone from every table once they are erased, and the sealed history is as it was', async () => {
    await done(lockPerson(sandbox, request(), leaver.accountId, { locked: true, reason: 'Nghỉ' }));
    const before = await rowsSaying([NAME, LATER_NAME, USERNAME, MAIL, ADDRESS, AGENT]);
    expect(before).toEqual(
      expect.arrayContaining(['account', 'admin_event', 'access_entry', 'notice_settings']),
    );
    await done(erase());
    expect(await rowsSaying([NAME, LATER_NAME, USERNAME, MAIL, ADDRESS, AGENT])).toEqual([]);
    expect((await typeormHistoryAudit(sandbox.source).verify()).findings).toEqual([]);
    const data = await kept();
    expect(data?.account.displayName).toMatch(/^Người dùng #[0-9a-f]{8}$/);
    expect(data?.rows.filter(({ erasable }) => erasable)).toEqual([]);
    expect(data?.rows).toContainEqual({ table: 'task_event', column: 'actor_id', count: 1, erasable: false });
    const [event] = await sqlAdministration(sandbox.source).history('an-giang', 'person', leaver.accountId);
    expect(event).toMatchObject({ code: 'personErased', reason: 'Nghỉ hưu' });
  });

  it('never come back: the account cannot be opened, changed or erased again', async () => {
    const opened = lockPerson(sandbox, request(), leaver.accountId, { locked: false, reason: 'Về' });
    expect(await opened).toEqual({ ok: false, refusal: { code: 'account-erased' } });
    expect(await erase()).toEqual({ ok: false, refusal: { code: 'account-erased' } });
  });

  it('are the only thing that can be changed in what administrators did', async () => {
    const refused = /append-only/;
    const change = (set: string, kind = 'person') =>
      sandbox.source.query(`update admin_event set ${set} where subject_kind = '${kind}'`);
    await expect(change(`reason = 'khác'`)).rejects.toThrow(refused);
    await expect(change(`after = after || '{"role": "admin"}'`)).rejects.toThrow(refused);
    await expect(change(`after = after || '{"displayName": "Ai Đó"}'`)).rejects.toThrow(refused);
    await expect(sandbox.source.query('delete from admin_event')).rejects.toThrow(refused);
  });
});
