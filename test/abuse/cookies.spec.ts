import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD, Person } from '../support/person';
import { ask } from '../support/raw-http';

describe('a session cookie', () => {
  let program: OwnProgram;
  let session: { name: string; value: string };

  beforeAll(async () => {
    program = await startOwnProgram();
    session = (await Person.signIn(program.url, 'vhtt.canbo')).session;
  }, 60_000);

  afterAll(() => program?.close(), 30_000);

  const read = (cookie: string) => ask(program.url, 'GET /api/session', [['Cookie', cookie]]);
  const signIn = (cookie: string) =>
    ask(
      program.url,
      'POST /api/session',
      [
        ['Content-Type', 'application/json'],
        ['Cookie', cookie],
      ],
      JSON.stringify({ username: 'noivu.thamtra', password: PASSWORD }),
    );

  it.each<[string, (value: string) => string]>([
    ['cut short', (value) => value.slice(0, -1)],
    ['longer', (value) => `${value}A`],
    ['changed in one letter', (value) => (value.startsWith('A') ? 'B' : 'A') + value.slice(1)],
    ['in other case', (value) => value.toLowerCase().replace(/^[a-z]/, (letter) => letter.toUpperCase())],
    ['padded', (value) => `${value}=`],
    ['with a NUL', (value) => `${value}%00`],
    ['of another system', () => 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJxdWFudHJpIn0.'],
    ['that is a query', () => "' or '1'='1"],
    ['that is a pattern', () => '%25'],
    ['of nothing', () => ''],
    ['of a megabyte, nearly', () => 'A'.repeat(12_000)],
    ['that is a path', () => '../../../etc/passwd'],
    ['under the name of a prototype', () => '__proto__'],
  ])('opens nothing when it is %s', async (_how, change) => {
    const reply = await read(`${session.name}=${change(session.value)}`);
    expect(reply.status).toBe(401);
    expect(JSON.parse(reply.body)).toMatchObject({ code: 'not-signed-in' });
  });

  it.each([
    'session',
    'TCTP_SESSION',
    'tctp_session2',
    '__Host-tctp_session',
    '__Secure-tctp_session',
    'constructor',
  ])('opens nothing under the name %s', async (name) => {
    expect((await read(`${name}=${session.value}`)).status).toBe(401);
  });

  it('that somebody planted beforehand is never taken up', async () => {
    const planted = 'A'.repeat(43);
    const reply = await signIn(`${session.name}=${planted}`);
    expect(reply.status).toBe(200);
    expect(reply.headers['set-cookie']).toMatch(
      /(?:^|, )tctp_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax/,
    );
    expect(reply.headers['set-cookie']).not.toContain(planted);
    expect((await read(`${session.name}=${planted}`)).status).toBe(401);
  });

  it('of before is worth nothing once somebody has signed in, and every sign-in gives another', async () => {
    const before = (await Person.signIn(program.url, 'chutich')).session;
    const reply = await signIn(`${before.name}=${before.value}`);
    expect(reply.headers['set-cookie']).not.toContain(before.value);
    expect((await read(`${before.name}=${before.value}`)).status).toBe(401);
  });

  it('is worth nothing after signing out', async () => {
    const { name, value } = (await Person.signIn(program.url, 'chutich')).session;
    const out = await ask(program.url, 'DELETE /api/session', [['Cookie', `${name}=${value}`]]);
    expect([out.status, out.headers['set-cookie']?.startsWith(`${name}=;`)]).toEqual([204, true]);
    expect((await read(`${name}=${value}`)).status).toBe(401);
  });

  it('takes along what pages have kept, and neither the cookies of other programs nor scripts', async () => {
    for (const line of ['DELETE /api/session', 'POST /api/session/oidc/end']) {
      const { name, value } = (await Person.signIn(program.url, 'chutich')).session;
      const out = await ask(program.url, line, [['Cookie', `${name}=${value}`]]);
      expect([line, out.headers['clear-site-data']]).toEqual([line, '"storage"']);
    }
    expect((await ask(program.url, 'DELETE /api/session')).headers['clear-site-data']).toBeUndefined();
  });

  it('is read by no address and no script', async () => {
    expect((await ask(program.url, `GET /api/session?${session.name}=${session.value}`)).status).toBe(401);
    expect(
      (await ask(program.url, 'GET /api/session', [['Authorization', `Bearer ${session.value}`]])).status,
    ).toBe(401);
    expect((await ask(program.url, 'GET /api/session', [['X-Session', session.value]])).status).toBe(401);
  });
});
