import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountList, AccountWithPassword, Problem, Session } from '@tctp/contracts';
import { Client } from 'pg';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD, Person } from '../support/person';

const OWN = 'sáu con ngựa gỗ chạy ngược';

describe('one’s own password', () => {
  let program: OwnProgram;
  let admin: Person;
  let database: Client;
  beforeAll(async () => {
    program = await startOwnProgram();
    admin = await Person.signIn(program.url, 'quantri');
    database = new Client({ connectionString: program.databaseUrl });
    await database.connect();
  }, 60_000);
  afterAll(async () => {
    await database?.end();
    await program?.close();
  }, 30_000);

  const choose = (person: Person, current: string, password: string) =>
    person.send<Session & Problem>('PUT', '/session/password', { body: { current, password } });

  async function newcomer(username: string): Promise<{ accountId: string; given: string }> {
    const body = {
      username,
      displayName: 'Cán bộ mới',
      role: 'officer',
      unitId: 'vhtt',
      reason: 'Mới về nhận việc',
    };
    const made = await admin.send<AccountWithPassword>('POST', '/admin/accounts', { body });
    return { accountId: made.body.accountId, given: made.body.password ?? '' };
  }

  it('replaces the old one: other sessions end, and this one goes on under another token', async () => {
    const [one, other] = [
      await Person.signIn(program.url, 'noivu.canbo'),
      await Person.signIn(program.url, 'noivu.canbo'),
    ];
    const after = await one.choosePassword(PASSWORD, OWN);
    expect((await other.get('/session')).status).toBe(401);
    expect((await one.get('/session')).status).toBe(401);
    expect((await after.get<Session>('/session')).body).toMatchObject({
      accountId: 'noivu.canbo',
      wants: null,
    });
    await expect(Person.signIn(program.url, 'noivu.canbo')).rejects.toThrow('wrong-credentials');
    await Person.signIn(program.url, 'noivu.canbo', OWN);
  });

  it.each([
    ['the current one is wrong', 'not-mine', OWN, 403, 'password-wrong'],
    ['it is the current one', PASSWORD, PASSWORD, 422, 'password-same'],
    ['it is short', PASSWORD, 'mười một ký', 422, 'password-too-short'],
    ['everybody uses it', PASSWORD, 'password1234', 422, 'password-common'],
    ['it carries their name', PASSWORD, 'tuphap.canbo 93 lá', 422, 'password-names-you'],
    ['it is endless', PASSWORD, 'dài '.repeat(60), 422, 'password-too-long'],
  ])('is refused where %s, and nothing has changed', async (_why, current, password, status, code) => {
    const person = await Person.signIn(program.url, 'tuphap.canbo');
    const reply = await choose(person, current, password);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect((await person.get('/session')).status).toBe(200);
    await Person.signIn(program.url, 'tuphap.canbo');
  });

  it('cannot be guessed at by whoever holds the session', async () => {
    const person = await Person.signIn(program.url, 'phochutich');
    const statuses = [];
    for (let at = 0; at < 7; at += 1) statuses.push((await choose(person, `guess ${at}`, OWN)).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429]);
  });

  it('is wanted before anything else of whoever was given one', async () => {
    const { accountId, given } = await newcomer('moi.mot');
    const first = await Person.signIn(program.url, 'moi.mot', given);
    expect((await first.get<Session>('/session')).body.wants).toBe('newPassword');
    for (const path of ['/tasks?scope=mine', '/notices', '/plans', '/notice-settings'])
      expect((await first.get<Problem>(path)).body).toMatchObject({
        code: 'sign-in-unfinished',
        params: { wants: 'newPassword' },
      });
    const own = await first.choosePassword(given, OWN);
    expect((await own.get('/tasks?scope=mine')).status).toBe(200);
    expect(
      (await (await Person.signIn(program.url, 'moi.mot', OWN)).get<Session>('/session')).body.wants,
    ).toBeNull();

    const { body } = await admin.get<AccountList>('/admin/accounts');
    const version = body.accounts.find((one) => one.accountId === accountId)?.version ?? 0;
    const again = await admin.send<AccountWithPassword>('POST', `/admin/accounts/${accountId}/password`, {
      body: { reason: 'Quên mật khẩu' },
      version,
    });
    expect((await own.get('/session')).status).toBe(401);
    const back = await Person.signIn(program.url, 'moi.mot', again.body.password ?? '');
    expect((await back.get<Session>('/session')).body.wants).toBe('newPassword');
  });

  it('opens nothing any more where it was given and nobody used it for fourteen days', async () => {
    const { accountId, given } = await newcomer('moi.hai');
    const aged = (days: number) =>
      database.query(`update account set password_given_at = now() - $2 * interval '1 day' where id = $1`, [
        accountId,
        days,
      ]);
    await aged(13);
    await Person.signIn(program.url, 'moi.hai', given);
    await aged(15);
    await expect(Person.signIn(program.url, 'moi.hai', given)).rejects.toThrow('password-expired');
    await expect(Person.signIn(program.url, 'moi.hai', 'wrong')).rejects.toThrow('wrong-credentials');
  });

  it('cannot be chosen by whoever has shown only one of two factors', async () => {
    const person = await Person.signIn(program.url, 'vhtt.truongphong');
    await database.query(`update session set wants = 'secondFactor' where account_id = 'vhtt.truongphong'`);
    expect((await choose(person, PASSWORD, OWN)).body.code).toBe('sign-in-unfinished');
    await Person.signIn(program.url, 'vhtt.truongphong');
  });
});
