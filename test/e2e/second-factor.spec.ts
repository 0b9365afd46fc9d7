import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AccessPage,
  AccountList,
  BegunFactor,
  Problem,
  RecoveryCodes,
  SecondFactor,
} from '@tctp/contracts';
import { dataSourceOptions } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { Authenticator, enrol, wantsOf } from '../support/authenticator';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD, Person } from '../support/person';

describe('a second factor', () => {
  let program: OwnProgram;
  let source: DataSource;

  beforeAll(async () => {
    program = await startOwnProgram({ TCTP_SECOND_FACTOR_ROLES: 'appraiser' });
    source = await new DataSource(dataSourceOptions(program.databaseUrl, 2)).initialize();
  }, 60_000);
  afterAll(async () => {
    await source?.destroy();
    await program?.close();
  }, 30_000);

  const signIn = (username: string) => Person.signIn(program.url, username);
  const show = (person: Person, code: string) =>
    person.send<Problem & { wants: string | null }>('POST', '/session/second-factor', { body: { code } });
  const post = <T = Problem>(person: Person, what: string, body: unknown) =>
    person.send<T & Problem>('POST', `/account/second-factor${what}`, { body });

  it('is switched on by password and code, and then asked for at every sign-in', async () => {
    const [person, elsewhere] = [await signIn('vhtt.canbo'), await signIn('vhtt.canbo')];
    expect((await person.get<SecondFactor>('/account/second-factor')).body).toEqual({
      since: null,
      codesLeft: 0,
      isRequired: false,
    });
    expect((await post(person, '', {})).body.code).toBe('password-wrong');
    expect((await post(person, '', { password: 'sai' })).body).toMatchObject({ code: 'password-wrong' });
    const begun = await post<BegunFactor>(person, '', { password: PASSWORD });
    const app = new Authenticator(begun.body.secret);
    expect(begun.body.address).toContain(`secret=${begun.body.secret}`);
    expect((await post(person, '/confirm', { code: app.wrong() })).body.code).toBe('code-wrong');
    const before = person.session.value;
    const confirmed = await post<RecoveryCodes>(person, '/confirm', { code: app.next() });
    expect(confirmed.body.codes).toHaveLength(10);
    expect(person.session.value).not.toBe(before);
    expect((await elsewhere.get('/session')).status).toBe(401);

    const again = await signIn('vhtt.canbo');
    expect(await wantsOf(again)).toBe('secondFactor');
    expect((await again.get<Problem>('/tasks')).body.code).toBe('sign-in-unfinished');
    const half = again.session.value;
    expect((await show(again, app.next())).body.wants).toBeNull();
    expect((await again.get('/tasks')).status).toBe(200);
    expect(again.session.value).not.toBe(half);
    const old = await fetch(`${program.url}/api/session`, { headers: { cookie: `tctp_session=${half}` } });
    expect(old.status).toBe(401);
  });

  it('lets whoever knows only the password neither in, nor switch it off, nor put their own in its place', async () => {
    await enrol(await signIn('tuphap.canbo'));
    const thief = await signIn('tuphap.canbo');
    for (const [method, path, body] of [
      ['GET', '/account/second-factor', undefined],
      ['POST', '/account/second-factor', { password: PASSWORD }],
      ['POST', '/account/second-factor/confirm', { code: '123456' }],
      ['POST', '/account/second-factor/stop', { password: PASSWORD, code: '123456' }],
      ['POST', '/account/second-factor/recovery-codes', { password: PASSWORD, code: '123456' }],
      ['GET', '/sessions', undefined],
      ['POST', '/sessions/end-others', {}],
      ['GET', '/changes', undefined],
    ] as const)
      expect((await thief.send<Problem>(method, path, { body })).body.code).toBe('sign-in-unfinished');
  });

  it('opens by each code once, also when it is sent twenty times at once', async () => {
    const { app } = await enrol(await signIn('noivu.canbo'));
    const code = app.next();
    const people = await Promise.all(Array.from({ length: 4 }, () => signIn('noivu.canbo')));
    const answers = await Promise.all(people.map((person) => show(person, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'code-wrong')).toHaveLength(3);
  });

  it('ends the session after five wrong codes; then codes of the account wait, and a recovery code does not', async () => {
    const { app, codes } = await enrol(await signIn('xa01.canbo'));
    const guesser = await signIn('xa01.canbo');
    const answers: string[] = [];
    for (let tries = 0; tries < 6; tries += 1) answers.push((await show(guesser, app.wrong())).body.code);
    expect(answers).toEqual([...Array<string>(4).fill('code-wrong'), 'code-tries-over', 'not-signed-in']);
    const next = await signIn('xa01.canbo');
    const waiting = await show(next, app.next());
    expect(waiting).toMatchObject({ status: 429, body: { code: 'code-too-soon' } });
    expect((await show(next, codes[0]?.toUpperCase() ?? '')).body.wants).toBeNull();
    const used = await signIn('xa01.canbo');
    expect((await show(used, codes[0] ?? '')).body.code).toBe('code-wrong');
    const mine = await next.get<AccessPage>('/account/access-trail');
    expect(mine.body.entries.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['second-factor-on', 'second-factor-failed', 'recovery-code-used', 'signed-in']),
    );
    expect((await next.get<SecondFactor>('/account/second-factor')).body.codesLeft).toBe(9);
  });

  it('shuts out nobody who is in already while others guess', async () => {
    const owner = await signIn('tuphap.truongphong');
    const { app } = await enrol(owner);
    const guesser = await signIn('tuphap.truongphong');
    for (let tries = 0; tries < 5; tries += 1) await show(guesser, app.wrong());
    expect((await owner.get('/tasks')).status).toBe(200);
  });

  it('is done without by password and code together, and its recovery codes with it', async () => {
    const person = await signIn('noivu.truongphong');
    const { app } = await enrol(person);
    expect((await post(person, '/stop', { password: PASSWORD, code: app.wrong() })).body.code).toBe(
      'code-wrong',
    );
    expect((await post(person, '/stop', { password: 'sai', code: app.codeAt(0) })).body.code).toBe(
      'password-wrong',
    );
    expect((await post(person, '/stop', { password: PASSWORD, code: app.next() })).status).toBe(200);
    expect(await wantsOf(await signIn('noivu.truongphong'))).toBeNull();
    const [left] = await source.query<{ n: number }[]>(
      `select count(*)::integer as n from recovery_code where account_id = 'noivu.truongphong'`,
    );
    expect(left?.n).toBe(0);
  });

  it('gets new recovery codes, after which the old ones open nothing', async () => {
    const person = await signIn('vhtt.truongphong');
    const { app, codes } = await enrol(person);
    const renewed = await post<RecoveryCodes>(person, '/recovery-codes', {
      password: PASSWORD,
      code: app.next(),
    });
    expect(renewed.body.codes).toHaveLength(10);
    const again = await signIn('vhtt.truongphong');
    expect((await show(again, codes[1] ?? '')).body.code).toBe('code-wrong');
    expect((await show(again, renewed.body.codes[1] ?? '')).status).toBe(200);
  });

  it('must be there for the roles configured before anything else opens, and stays', async () => {
    const person = await signIn('sonoivu');
    expect(await wantsOf(person)).toBe('enrolment');
    expect((await person.get<Problem>('/plans')).body.code).toBe('sign-in-unfinished');
    const { app } = await enrol(person);
    expect(await wantsOf(person)).toBeNull();
    expect((await person.get('/plans')).status).toBe(200);
    expect((await post(person, '/stop', { password: PASSWORD, code: app.next() })).body.code).toBe(
      'second-factor-required',
    );
  });

  it('is taken away by an administrator with a reason, which ends the sessions', async () => {
    const [admin, person] = [await signIn('quantri'), await signIn('phochutich')];
    await enrol(person);
    const accounts = (await admin.get<AccountList>('/admin/accounts')).body.accounts;
    const account = accounts.find(({ accountId }) => accountId === 'phochutich');
    expect(account?.hasSecondFactor).toBe(true);
    const path = '/admin/accounts/phochutich/take-second-factor';
    const body = { reason: 'Mất điện thoại, đã gặp trực tiếp' };
    const version = account?.version ?? 0;
    expect((await person.send('POST', path, { body, version })).status).toBe(403);
    expect((await admin.send('POST', path, { body, version })).status).toBe(200);
    expect((await admin.send<Problem>('POST', path, { body, version })).body.code).toBe('second-factor-none');
    expect((await person.get('/session')).status).toBe(401);
    expect(await wantsOf(await signIn('phochutich'))).toBeNull();
    const history = await admin.get<{ events: unknown[] }>('/admin/history?kind=person&id=phochutich');
    expect(history.body.events[0]).toMatchObject({ code: 'secondFactorTaken', ...body });
  });

  it('is kept sealed, with nothing of it in the clear, under a key that only its owner may read', async () => {
    const person = await signIn('chutich');
    const begun = await post<BegunFactor>(person, '', { password: PASSWORD });
    const rows = await source.query<{ text: string }[]>(
      `select f::text || coalesce((select string_agg(c::text, ' ') from recovery_code c), '') as text from second_factor f`,
    );
    const kept = rows.map(({ text }) => text).join('\n');
    expect(kept).not.toContain(begun.body.secret);
    expect(kept).toContain('v1.');
    expect((await stat(join(program.dataDir, 'secret-key'))).mode & 0o777).toBe(0o600);
    await source.query(
      `update second_factor set sealed_secret = (select sealed_secret from second_factor where account_id = 'chutich')
        where account_id = 'vhtt.canbo'`,
    );
    const exchanged = await signIn('vhtt.canbo');
    expect((await show(exchanged, new Authenticator(begun.body.secret).codeAt(0))).body.code).toBe(
      'second-factor-unreadable',
    );
  });
});
