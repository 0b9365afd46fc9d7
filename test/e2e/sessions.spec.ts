import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessPage, AccountList, SessionList } from '@tctp/contracts';
import { dataSourceOptions } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD, Person } from '../support/person';
import { until } from '../support/until';

describe('sessions', () => {
  let program: OwnProgram;
  let source: DataSource;

  beforeAll(async () => {
    program = await startOwnProgram();
    source = await new DataSource(dataSourceOptions(program.databaseUrl, 2)).initialize();
  }, 60_000);
  afterAll(async () => {
    await source?.destroy();
    await program?.close();
  }, 30_000);

  const signIn = (username: string) => Person.signIn(program.url, username);
  const listOf = async (person: Person) => (await person.get<SessionList>('/sessions')).body.sessions;
  const isIn = async (person: Person) => (await person.get('/session')).status === 200;
  const accountOf = async (admin: Person, accountId: string) => {
    const { accounts } = (await admin.get<AccountList>('/admin/accounts')).body;
    return accounts.find((one) => one.accountId === accountId);
  };
  const backdate = (person: Person, minutes: number) =>
    person
      .get<SessionList>('/sessions')
      .then(({ body }) => body.sessions.find(({ isThis }) => isThis)?.id ?? '')
      .then((id) =>
        source.query(`update session set last_seen_at = now() - make_interval(mins => $2) where id = $1`, [
          id,
          minutes,
        ]),
      );

  it('are listed to their owner, with where and when, and never with what opens them', async () => {
    const [here, there] = [await signIn('vhtt.canbo'), await signIn('vhtt.canbo')];
    const reply = await here.get<SessionList>('/sessions');
    expect(reply.body.sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect(reply.body.sessions.length).toBeGreaterThanOrEqual(2);
    expect(reply.body.sessions[0]).toMatchObject({ means: 'password', agent: 'node' });
    expect(reply.body.idleMinutes).toBe(120);
    const said = JSON.stringify(reply.body);
    const secrets = await source.query<{ hash: string }[]>('select token_hash as hash from session');
    for (const secret of [here.session.value, there.session.value, ...secrets.map(({ hash }) => hash)])
      expect(said).not.toContain(secret);
  });

  it('end one by one, or all but this one, and each is written down', async () => {
    const [here, there, elsewhere] = [
      await signIn('tuphap.canbo'),
      await signIn('tuphap.canbo'),
      await signIn('tuphap.canbo'),
    ];
    const other = (await listOf(there)).find(({ isThis }) => isThis)?.id ?? '';
    expect((await here.send('DELETE', `/sessions/${other}`, {})).body).toEqual({ ended: 1 });
    expect((await here.send('DELETE', `/sessions/${other}`, {})).body).toEqual({ ended: 0 });
    expect([await isIn(here), await isIn(there), await isIn(elsewhere)]).toEqual([true, false, true]);
    expect((await here.send('POST', '/sessions/end-others', {})).body).toEqual({ ended: 1 });
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
    expect(await listOf(here)).toHaveLength(1);
    const mine = await here.get<AccessPage>('/account/access-trail');
    expect(mine.body.entries.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['session-ended', 'other-sessions-ended']),
    );
  });

  it("are nobody else's to end", async () => {
    const [officer, stranger] = [await signIn('vhtt.canbo'), await signIn('xa01.canbo')];
    const theirs = (await listOf(officer)).find(({ isThis }) => isThis)?.id ?? '';
    expect((await stranger.send('DELETE', `/sessions/${theirs}`, {})).body).toEqual({ ended: 0 });
    expect(await isIn(officer)).toBe(true);
    const none = '00000000-0000-4000-8000-000000000000';
    expect((await stranger.send('DELETE', `/sessions/${none}`, {})).body).toEqual({ ended: 0 });
  });

  it('are all ended by an administrator with a reason, and by nobody without the role', async () => {
    const [admin, person] = [await signIn('quantri'), await signIn('noivu.canbo')];
    const path = '/admin/accounts/noivu.canbo/end-sessions';
    const body = { reason: 'Mất điện thoại' };
    const version = (await accountOf(admin, 'noivu.canbo'))?.version ?? 0;
    expect((await person.send('POST', path, { body, version })).status).toBe(403);
    expect((await admin.send('POST', path, { body: {}, version })).status).toBe(400);
    expect((await admin.send('POST', path, { body, version })).status).toBe(200);
    expect(await isIn(person)).toBe(false);
    const history = await admin.get<{ events: { code: string; reason: string }[] }>(
      '/admin/history?kind=person&id=noivu.canbo',
    );
    expect(history.body.events[0]).toMatchObject({ code: 'sessionsEnded', reason: 'Mất điện thoại' });
  });

  it('end when nobody has used them for the time configured, and a screen that looks by itself is nobody', async () => {
    const person = await signIn('vhtt.canbo');
    await backdate(person, 119);
    const unattended = { headers: { unattended: 'true' } };
    expect((await person.send('GET', '/session', unattended)).status).toBe(200);
    await backdate(person, 120);
    expect((await person.send('GET', '/session', unattended)).status).toBe(401);
    expect(await isIn(person)).toBe(false);
  });

  it('stay while somebody uses them, with one write and not one a request', async () => {
    const person = await signIn('vhtt.canbo');
    await backdate(person, 100);
    const seen = async () => {
      const mine = (await listOf(person)).find(({ isThis }) => isThis);
      return Date.parse(mine?.lastSeenAt ?? '');
    };
    const before = Date.now() - 60_000;
    await until(async () => (await seen()) > before, { what: () => 'the session to be seen' });
    const written = await seen();
    await Promise.all(Array.from({ length: 20 }, () => isIn(person)));
    expect(await seen()).toBe(written);
  });

  it('are not taken up from outside: whoever plants a token before sign-in holds nothing after it', async () => {
    const planted = 'x'.repeat(43);
    const signedIn = await fetch(`${program.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `tctp_session=${planted}` },
      body: JSON.stringify({ username: 'vhtt.canbo', password: PASSWORD }),
    });
    const given = signedIn.headers.get('set-cookie') ?? '';
    expect(given).toMatch(/tctp_session=[\w-]{43};/);
    expect(given).not.toContain(planted);
    const reply = await fetch(`${program.url}/api/session`, {
      headers: { cookie: `tctp_session=${planted}` },
    });
    expect(reply.status).toBe(401);
  });

  it('a new sign-in in the same browser ends the session before it', async () => {
    const person = await signIn('vhtt.canbo');
    const { name, value } = person.session;
    await fetch(`${program.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `${name}=${value}` },
      body: JSON.stringify({ username: 'vhtt.canbo', password: PASSWORD }),
    });
    expect(await isIn(person)).toBe(false);
  });
});

describe('a stream of changes', () => {
  let program: OwnProgram;
  let source: DataSource;
  let admin: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    source = await new DataSource(dataSourceOptions(program.databaseUrl, 2)).initialize();
    admin = await Person.signIn(program.url, 'quantri');
  }, 60_000);
  afterAll(async () => {
    await source?.destroy();
    await program?.close();
  }, 30_000);

  /** Resolves when the server has closed the stream. */
  const listening = async (person: Person) => {
    const stop = new AbortController();
    const reply = await person.listen('/changes', stop.signal);
    expect(reply.status).toBe(200);
    const ended = (async () => {
      for await (const _chunk of reply.body ?? []);
      return 'ended';
    })();
    return { ended, stop: () => stop.abort() };
  };
  const versionOf = async (accountId: string) =>
    (await admin.get<AccountList>('/admin/accounts')).body.accounts.find((one) => one.accountId === accountId)
      ?.version ?? 0;

  it('ends when its session is ended from elsewhere', async () => {
    const [here, there] = [
      await Person.signIn(program.url, 'vhtt.canbo'),
      await Person.signIn(program.url, 'vhtt.canbo'),
    ];
    const stream = await listening(there);
    await here.send('POST', '/sessions/end-others', {});
    expect(await stream.ended).toBe('ended');
  }, 20_000);

  it('ends when its holder signs out', async () => {
    const person = await Person.signIn(program.url, 'vhtt.canbo');
    const stream = await listening(person);
    await person.send('DELETE', '/session', {});
    expect(await stream.ended).toBe('ended');
  }, 20_000);

  it('ends when the account is locked, and when it gets another role', async () => {
    const locked = await listening(await Person.signIn(program.url, 'tuphap.canbo'));
    const reason = 'Thử';
    await admin.send('PUT', '/admin/accounts/tuphap.canbo/lock', {
      body: { locked: true, reason },
      version: await versionOf('tuphap.canbo'),
    });
    expect(await locked.ended).toBe('ended');
    const moved = await listening(await Person.signIn(program.url, 'noivu.canbo'));
    await admin.send('PUT', '/admin/accounts/noivu.canbo', {
      body: { displayName: 'Cán bộ Phòng Nội vụ', role: 'head', unitId: 'noi-vu', reason },
      version: await versionOf('noivu.canbo'),
    });
    expect(await moved.ended).toBe('ended');
  }, 30_000);

  it('ends when its session is past its end, at the next word at the latest', async () => {
    const [person, other] = [
      await Person.signIn(program.url, 'vhtt.canbo'),
      await Person.signIn(program.url, 'vhtt.truongphong'),
    ];
    const [past, goesOn] = [await listening(person), await listening(other)];
    await source.query(`update session set expires_at = now() where account_id = 'vhtt.canbo'`);
    await source.query('notify tctp_changes');
    expect(await past.ended).toBe('ended');
    goesOn.stop();
    await expect(goesOn.ended).rejects.toThrow();
  }, 20_000);
});
