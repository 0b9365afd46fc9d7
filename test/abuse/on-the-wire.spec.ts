import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { ask, sayRaw } from '../support/raw-http';

const BODY = '{"username":"x","password":"y"}';
const HIDDEN = 'GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n';

describe('requests that two servers could read in two ways', () => {
  let program: OwnProgram;

  beforeAll(async () => {
    program = await startOwnProgram();
  }, 60_000);

  afterAll(() => program?.close(), 30_000);

  const post = (...lines: string[]) =>
    [
      'POST /api/session HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      ...lines,
      '',
      '',
    ].join('\r\n');

  it.each<[string, string]>([
    ['a length and chunks', `${post('Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\n${HIDDEN}`],
    ['chunks and a length', `${post('Transfer-Encoding: chunked', 'Content-Length: 60')}0\r\n\r\n${HIDDEN}`],
    ['two lengths', `${post('Content-Length: 0', 'Content-Length: 50')}${HIDDEN}`],
    ['a length that is a list', `${post('Content-Length: 0, 50')}${HIDDEN}`],
    ['a length with a sign', `${post('Content-Length: +5')}${HIDDEN}`],
    ['a negative length', `${post('Content-Length: -1')}${HIDDEN}`],
    ['a length in hex', `${post('Content-Length: 0x10')}${HIDDEN}`],
    ['chunks in a disguise', `${post('Transfer-Encoding: xchunked')}0\r\n\r\n${HIDDEN}`],
    ['chunks that are not last', `${post('Transfer-Encoding: chunked, identity')}0\r\n\r\n${HIDDEN}`],
    ['a chunk of no size', `${post('Transfer-Encoding: chunked')}zz\r\n${BODY}\r\n0\r\n\r\n${HIDDEN}`],
    ['a space before the colon', `${post('Content-Length : 0')}${HIDDEN}`],
    ['a bare carriage return', `${post('X-A: b\rContent-Length: 50')}${HIDDEN}`],
    ['a NUL in a header', `${post('X-A: b\0c')}${HIDDEN}`],
    ['a NUL in the address', `GET /api/health\0x HTTP/1.1\r\nHost: localhost\r\n\r\n${HIDDEN}`],
    ['another HTTP', `GET /api/health HTTP/9.9\r\nHost: localhost\r\n\r\n${HIDDEN}`],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['a head without end', `${post(`X-A: ${'a'.repeat(20_000)}`)}${HIDDEN}`],
  ])('are refused, and nothing hidden in them is heard: %s', async (_shape, bytes) => {
    const replies = await sayRaw(program.url, Buffer.from(bytes, 'latin1'));
    expect(replies.map(({ status }) => [400, 431].includes(status))).toEqual([true]);
    expect(replies[0]?.headers['content-type']).toContain('application/problem+json');
    expect(replies[0]?.body).toContain('"code":"request-refused"');
  });

  it.each(['TRACE', 'TRACK', 'CONNECT', 'PROPFIND', 'DEBUG', 'get', 'XYZZY'])(
    'do nothing by the method %s',
    async (method) => {
      const target = method === 'CONNECT' ? 'localhost:80' : '/api/health';
      const close = 'Host: localhost\r\nX-Secret: told-back\r\nConnection: close\r\n\r\n';
      const replies = await sayRaw(program.url, `${method} ${target} HTTP/1.1\r\n${close}`);
      for (const { status, body } of replies) {
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
        expect(body).not.toContain('told-back');
      }
    },
  );

  it('go nowhere else by an address in full', async () => {
    const elsewhere = await ask(program.url, 'GET http://evil.example/api/health', [
      ['Host', 'evil.example'],
    ]);
    expect(elsewhere.status).toBeGreaterThanOrEqual(400);
    expect(elsewhere.body).not.toContain('"status":"ok"');
  });

  it.each([
    '/api/../../etc/passwd',
    '/assets/../index.html',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%00',
    '/assets/....//x',
  ])('reach no file but those of the pages: %s', async (path) => {
    const { status, body } = await ask(program.url, `GET ${path}`);
    expect(body).not.toMatch(/root:|"name": ?"tctp"|__CSP_NONCE__/);
    expect([200, 400, 403, 404]).toContain(status);
  });

  it('are not taken for a command because a header says so', async () => {
    const { name, value } = (await Person.signIn(program.url, 'vhtt.canbo')).session;
    const cookie: [string, string] = ['Cookie', `${name}=${value}`];
    for (const header of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']) {
      expect((await ask(program.url, 'GET /api/session', [cookie, [header, 'DELETE']])).status).toBe(200);
    }
    expect((await ask(program.url, 'GET /api/session?_method=DELETE', [cookie])).status).toBe(400);
    expect((await ask(program.url, 'GET /api/session', [cookie])).status).toBe(200);
    const rewritten: [string, string][] = [
      ['X-Original-URL', '/api/accounts'],
      ['X-Rewrite-URL', '/api/accounts'],
    ];
    const health = await ask(program.url, 'GET /api/health', [cookie, ...rewritten]);
    expect(JSON.parse(health.body)).toMatchObject({ status: 'ok' });
  });
});
