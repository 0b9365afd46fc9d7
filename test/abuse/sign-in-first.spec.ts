import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '@tctp/contracts';
import type { AccessPage } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { ask } from '../support/raw-http';

const closed = routes.filter(({ access, method }) => access !== 'public' && method !== 'get');
const open = routes.filter(({ access, body }) => access === 'public' && body !== undefined);
const MADE_UP = `tctp_session=${'A'.repeat(43)}`;
/** Each is refused before any use case is asked. */
const WRONG: readonly (readonly [string, string])[] = [
  ['is no JSON', '{"a":'],
  ['has a NUL in it', '{"a":"\\u0000"}'],
  ['spells a prototype', '{"__proto__":{"a":1}}'],
  ['goes too deep', `${'['.repeat(30)}${']'.repeat(30)}`],
  ['is too large', JSON.stringify({ a: 'x'.repeat(1_100_000) })],
  ['says nothing', ''],
];

describe('whoever is not signed in', () => {
  let program: OwnProgram;

  beforeAll(async () => {
    program = await startOwnProgram();
  }, 60_000);
  afterAll(() => program?.close(), 30_000);

  async function send(
    { method, path }: { method: string; path: string },
    body: string,
    cookie: string | null,
  ) {
    const reply = await fetch(`${program.url}/api${path.replace(/\{\w+\}/g, 'x')}`, {
      method: method.toUpperCase(),
      headers: {
        ...{ 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'if-match': '"1"' },
        ...(cookie === null ? {} : { cookie }),
      },
      body,
    });
    const { code } = JSON.parse((await reply.text()) || '{}') as { code?: string };
    return [reply.status, code];
  }
  const cookieOf = async (username: string) => {
    const { name, value } = (await Person.signIn(program.url, username)).session;
    return `${name}=${value}`;
  };

  it.each(WRONG)(
    'is told only that, of every place that is not open, where what they send %s',
    async (_, body) => {
      expect(closed.length).toBeGreaterThan(60);
      for (const route of closed)
        for (const cookie of [null, MADE_UP, 'tctp_session=']) {
          const told = [route.id, cookie];
          expect([...told, ...(await send(route, body, cookie))]).toEqual([...told, 401, 'not-signed-in']);
        }
    },
    60_000,
  );

  it('is shown out before their body has come', async () => {
    const reply = await ask(program.url, 'POST /api/delegations', [
      ['Content-Type', 'application/json'],
      ['Content-Length', '100000'],
    ]);
    expect([reply.status, JSON.parse(reply.body)]).toMatchObject([401, { code: 'not-signed-in' }]);
  });

  it('is told what is wrong where everybody may come', async () => {
    for (const route of open)
      expect([route.id, ...(await send(route, '{"a":', null))]).toEqual([route.id, 400, 'request-refused']);
  });

  it('does not hear it after signing out either', async () => {
    const person = await Person.signIn(program.url, 'vhtt.canbo');
    const { name, value } = person.session;
    const route = closed.find(({ id }) => id === 'delegateWork')!;
    expect(await send(route, '{"a":', `${name}=${value}`)).toEqual([400, 'request-refused']);
    await person.send('DELETE', '/session', {});
    expect(await send(route, '{"a":', `${name}=${value}`)).toEqual([401, 'not-signed-in']);
  });

  it('is told that a place is closed to them before what is wrong, and the refusal is on record', async () => {
    const route = closed.find(({ id }) => id === 'createAccount')!;
    expect(await send(route, '{"a":', await cookieOf('vhtt.canbo'))).toEqual([403, 'admin-only']);
    expect(await send(route, '{"a":', await cookieOf('quantri'))).toEqual([400, 'request-refused']);
    const admin = await Person.signIn(program.url, 'quantri');
    const { entries } = (await admin.get<AccessPage>('/admin/access-trail')).body;
    const refused = entries.filter(({ code }) => code === 'access-refused');
    expect(refused.map(({ who, subject }) => [who?.accountId, subject?.id])).toEqual([
      ['vhtt.canbo', 'createAccount'],
    ]);
  });

  it('leaves nothing in the log', () => {
    expect(program.output()).not.toMatch(/ERROR|\bat .+:\d+:\d+/);
  });
});
