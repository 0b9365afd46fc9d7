import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD, Person } from '../support/person';
import { ask } from '../support/raw-http';
import type { RawReply } from '../support/raw-http';

type Headers = [string, string][];
const JSON_TYPE: [string, string] = ['Content-Type', 'application/json'];
const CREDENTIALS = JSON.stringify({ username: 'vhtt.canbo', password: PASSWORD });

const signIn = (url: string, headers: Headers = []) =>
  ask(url, 'POST /api/session', [JSON_TYPE, ...headers], CREDENTIALS);
const codeOf = ({ body }: RawReply) => /"code":"([a-z-]+)"/.exec(body)?.[1];
const cookieIn = ({ headers }: RawReply) =>
  /(?:__Host-)?tctp_session=[\w-]*/.exec(headers['set-cookie'] ?? '')?.[0] ?? '';

async function addressesSeen(databaseUrl: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ address: string }>('select distinct address from session');
  await client.end();
  return rows.map(({ address }) => address);
}

describe('a program with nothing before it', () => {
  let program: OwnProgram;

  beforeAll(async () => {
    program = await startOwnProgram();
  }, 60_000);

  afterAll(() => program?.close(), 30_000);

  it('believes nobody who says where they come from, or that they came over HTTPS', async () => {
    const reply = await signIn(program.url, [
      ['X-Forwarded-For', '203.0.113.9'],
      ['X-Forwarded-Proto', 'https'],
      ['X-Forwarded-Host', 'evil.example'],
      ['Forwarded', 'for=203.0.113.9;proto=https'],
      ['X-Real-IP', '203.0.113.9'],
    ]);
    expect(reply.status).toBe(200);
    expect(cookieIn(reply)).toMatch(/^tctp_session=/);
    expect(reply.headers['set-cookie']).not.toContain('Secure');
    expect(await addressesSeen(program.databaseUrl)).toEqual(['127.0.0.1']);
  });

  it.each<[string, Headers]>([
    ['a page of another site', [['Sec-Fetch-Site', 'cross-site']]],
    ['a neighbouring name', [['Sec-Fetch-Site', 'same-site']]],
    ['another origin', [['Origin', 'https://evil.example']]],
    ['a sandboxed frame', [['Origin', 'null']]],
  ])('does nothing for %s, session or not', async (_who, headers) => {
    const { name, value } = (await Person.signIn(program.url, 'vhtt.canbo')).session;
    const asked = await ask(program.url, 'DELETE /api/session', [...headers, ['Cookie', `${name}=${value}`]]);
    expect([asked.status, codeOf(asked)]).toEqual([403, 'cross-site']);
    expect(asked.headers['content-type']).toContain('application/problem+json');
    expect((await ask(program.url, 'GET /api/session', [['Cookie', `${name}=${value}`]])).status).toBe(200);
    const refused = await signIn(program.url, headers);
    expect([refused.status, refused.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('is not misled by another spelling of the address', async () => {
    const { name, value } = (await Person.signIn(program.url, 'vhtt.canbo')).session;
    const sent: Headers = [
      ['Sec-Fetch-Site', 'cross-site'],
      ['Cookie', `${name}=${value}`],
    ];
    const spellings = [
      '/%61pi/session',
      '/api/%73ession',
      '//api/session',
      'http://evil.example/api/session',
    ];
    for (const path of spellings) {
      const { status } = await ask(program.url, `DELETE ${path}`, sent);
      expect([path, [400, 403, 404].includes(status)]).toEqual([path, true]);
    }
    expect((await ask(program.url, 'GET /api/session', [['Cookie', `${name}=${value}`]])).status).toBe(200);
    expect((await ask(program.url, 'GET /%61pi/session', sent)).status).toBe(403);
  });

  it('reads nothing out to a script of another site, and follows a link from there', async () => {
    const from: Headers = [['Sec-Fetch-Site', 'cross-site']];
    const script = await ask(program.url, 'GET /api/health', [...from, ['Sec-Fetch-Mode', 'no-cors']]);
    expect([script.status, codeOf(script)]).toEqual([403, 'cross-site']);
    const link = await ask(program.url, 'GET /api/health', [...from, ['Sec-Fetch-Mode', 'navigate']]);
    expect(link.status).toBe(200);
  });

  it('gives no other site leave to read', async () => {
    const origin: Headers = [
      ['Origin', 'https://evil.example'],
      ['Access-Control-Request-Method', 'POST'],
    ];
    for (const line of ['OPTIONS /api/session', 'OPTIONS /api/uploads', 'GET /api/health']) {
      const { headers } = await ask(program.url, line, origin);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'text/plain; charset=application/json',
    'text/plain;application/json',
    'application/xml',
    'application/jsonx',
    'text/json',
  ])('reads no body of type %s', async (type) => {
    const body = type.includes('form') ? `username=vhtt.canbo&password=${PASSWORD}` : CREDENTIALS;
    const reply = await ask(program.url, 'POST /api/session', [['Content-Type', type]], body);
    expect([reply.status, codeOf(reply)]).toEqual([415, 'media-type-unknown']);
  });
});

describe('a program behind a proxy that ends HTTPS', () => {
  let program: OwnProgram;

  beforeAll(async () => {
    program = await startOwnProgram({
      TCTP_TRUSTED_PROXIES: '127.0.0.1,10.0.0.0/8',
      TCTP_PUBLIC_URL: 'https://cchc.example',
      TCTP_ALLOWED_HOSTS: 'noi-bo.local',
    });
  }, 60_000);

  afterAll(() => program?.close(), 30_000);

  const over = (proto: string): Headers => [
    ['Host', 'cchc.example'],
    ['X-Forwarded-Proto', proto],
    ['X-Forwarded-For', '6.6.6.6, 203.0.113.9, 10.1.1.1'],
  ];

  it('knows the person by the last address that no proxy of ours put there', async () => {
    expect((await signIn(program.url, over('https'))).status).toBe(200);
    expect(await addressesSeen(program.databaseUrl)).toEqual(['203.0.113.9']);
  });

  it('gives a cookie that only this very name can set, and only HTTPS carries', async () => {
    const reply = await signIn(program.url, over('https'));
    for (const name of ['session', 'browser'])
      expect(`${reply.headers['set-cookie']},`).toMatch(
        new RegExp(`__Host-tctp_${name}=[\\w-]{43}; Max-Age=\\d+; Path=/; HttpOnly; Secure; SameSite=Lax,`),
      );
    const session = cookieIn(reply);
    const read = (cookie: string, proto = 'https') =>
      ask(program.url, 'GET /api/session', [...over(proto), ['Cookie', cookie]]);
    expect((await read(session)).status).toBe(200);
    expect((await read(session.replace('__Host-', ''))).status).toBe(401);
    expect((await read(session, 'http')).status).toBe(401);
    const out = await ask(program.url, 'DELETE /api/session', [...over('https'), ['Cookie', session]]);
    expect(out.headers['set-cookie']).toMatch(/^__Host-tctp_session=; .*Path=\/; .*Secure/);
    expect((await read(session)).status).toBe(401);
  });

  it.each(['evil.example', 'cchc.example.evil.example', 'localhost.evil.example', '127.0.0.1.nip.example'])(
    'answers nobody who calls it %s',
    async (host) => {
      for (const line of ['GET /', 'GET /api/session', 'GET /assets/none.js']) {
        const reply = await ask(program.url, line, [['Host', host]]);
        expect([reply.status, codeOf(reply)]).toEqual([421, 'host-unknown']);
      }
      const forwarded = await ask(program.url, 'GET /', [...over('https'), ['X-Forwarded-Host', host]]);
      expect(forwarded.status).toBe(421);
    },
  );

  it.each(['cchc.example', 'noi-bo.local', 'localhost:1', '127.0.0.1', '[::1]:3000'])(
    'answers to the name %s',
    async (host) => {
      expect((await ask(program.url, 'GET /', [['Host', host]])).status).toBe(200);
    },
  );

  it('tells whoever watches over it that it is well, under any name', async () => {
    expect((await ask(program.url, 'GET /api/health', [['Host', '10.244.0.17:3000']])).status).toBe(200);
  });

  it('goes by no name where two are given', async () => {
    const both: Headers = [
      ['Host', 'cchc.example'],
      ['Host', 'evil.example'],
    ];
    expect((await ask(program.url, 'GET /', both)).status).toBe(400);
  });
});
