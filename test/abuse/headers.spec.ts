import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { ask } from '../support/raw-http';
import type { RawReply } from '../support/raw-http';

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe('what a browser is told with every answer', () => {
  let program: OwnProgram;
  let cookie: [string, string];

  beforeAll(async () => {
    program = await startOwnProgram({ TCTP_TRUSTED_PROXIES: '127.0.0.1' });
    const { name, value } = (await Person.signIn(program.url, 'quantri')).session;
    cookie = ['Cookie', `${name}=${value}`];
  }, 60_000);

  afterAll(() => program?.close(), 30_000);

  const scriptIn = async () => {
    const page = await ask(program.url, 'GET /');
    return /src="(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? 'no script';
  };

  async function everyKind(): Promise<[string, number, RawReply][]> {
    const lines: [string, number][] = [
      ['GET /', 200],
      ['HEAD /', 200],
      ['GET /tasks/whatever', 200],
      [`GET ${await scriptIn()}`, 200],
      ['GET /assets/none.js', 404],
      ['GET /api/health', 200],
      ['GET /api/session', 200],
      ['GET /api/uploads', 200],
      ['OPTIONS /api/session', 404],
      ['POST /api/session', 400],
      ['POST /none', 404],
      ['GET /api/none', 404],
      ['GET /api/%zz', 400],
      ['GET /api/openapi.json', 200],
      ['GET /api/docs', 200],
      ['GET /api/docs/swagger-ui-bundle.js', 200],
    ];
    return Promise.all(
      lines.map(async ([line, status]) => [line, status, await ask(program.url, line, [cookie])]),
    );
  }

  it('is the same few things, whatever was asked', async () => {
    for (const [line, status, reply] of await everyKind()) {
      expect([line, reply.status]).toEqual([line, status]);
      expect([line, reply.headers]).toEqual([
        line,
        expect.objectContaining({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'same-origin',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'permissions-policy': expect.stringContaining('camera=(), '),
          'content-security-policy': expect.stringMatching(
            /^default-src 'none'; .*base-uri 'none'; .*frame-ancestors 'none'/,
          ),
        }),
      ]);
      expect([
        line,
        Object.keys(reply.headers).filter((name) => /^(server|x-powered-by)$/.test(name)),
      ]).toEqual([line, []]);
    }
  });

  it('keeps data out of every cache, and lets the scripts of a build stay in it for a year', async () => {
    for (const [line, , { headers }] of await everyKind()) {
      if (!/\.js$/.test(line)) expect([line, headers['cache-control']]).toEqual([line, 'no-store']);
    }
    const script = await ask(program.url, `GET ${await scriptIn()}`);
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const missing = await ask(program.url, 'GET /assets/none.js');
    expect(missing.headers['cache-control'] ?? '').not.toContain('immutable');
  });

  it('lets a page run only what carries the nonce of this one answer', async () => {
    const [one, other] = await Promise.all([ask(program.url, 'GET /'), ask(program.url, 'GET /')]);
    const nonces = [one, other].map(({ body, headers }) => {
      const policy = headers['content-security-policy'] ?? '';
      const nonce = /script-src 'nonce-([\w-]{24})';/.exec(policy)?.[1] ?? 'none';
      const scripts = [...body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(0);
      for (const tag of scripts) expect(tag).toMatch(new RegExp(`src="/assets/[^"]+" nonce="${nonce}"`));
      expect(body).not.toMatch(/<script[^>]*>[^<]/);
      expect(body).not.toContain('__CSP_NONCE__');
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).not.toMatch(
        /'unsafe-eval'|script-src[^;]*'(unsafe-inline|self)'|style-src [^;]*'unsafe-inline'/,
      );
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  it('lets data and refusals do nothing at all', async () => {
    for (const line of ['GET /api/session', 'GET /api/none', 'POST /api/session', 'GET /api/%zz']) {
      const { headers } = await ask(program.url, line, [cookie]);
      expect([line, headers['content-security-policy']]).toEqual([line, NOTHING]);
    }
  });

  it('asks for HTTPS for two years from whoever came by HTTPS, and from nobody else', async () => {
    const asked = async (proto: string) => {
      const { headers } = await ask(program.url, 'GET /api/health', [['X-Forwarded-Proto', proto]]);
      return headers['strict-transport-security'];
    };
    expect(await asked('https')).toBe('max-age=63072000; includeSubDomains');
    expect(await asked('http')).toBeUndefined();
  });
});
