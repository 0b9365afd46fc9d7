import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@tctp/contracts';
import { Client } from 'pg';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD } from '../support/person';

const OWNER = 'vhtt.canbo';

describe('guessing passwords', () => {
  let program: OwnProgram;
  let database: Client;
  beforeAll(async () => {
    program = await startOwnProgram();
    database = new Client({ connectionString: program.databaseUrl });
    await database.connect();
  }, 60_000);
  afterAll(async () => {
    await database?.end();
    await program?.close();
  }, 30_000);

  async function signIn(username: string, password: string, cookie = '') {
    const reply = await fetch(`${program.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', cookie },
      body: JSON.stringify({ username, password }),
    });
    return {
      status: reply.status,
      retryAfter: Number(reply.headers.get('retry-after')),
      cookies: reply.headers.getSetCookie(),
      body: (await reply.json()) as Problem,
    };
  }
  const browserOf = (cookies: readonly string[]) =>
    cookies.find((one) => one.startsWith('tctp_browser='))?.split(';')[0] ?? '';
  /** As if the waits were over. */
  const later = (seconds: number) =>
    database.query(`update sign_in_attempt set last_at = last_at - $1 * interval '1 second'`, [seconds]);

  it('is slowed from elsewhere, while the owner goes on signing in with the browser they use', async () => {
    const first = await signIn(OWNER, PASSWORD);
    const browser = browserOf(first.cookies);
    expect(first.cookies.find((one) => one.startsWith('tctp_browser='))).toMatch(/HttpOnly; SameSite=Lax/);

    const guesses = await Promise.all(Array.from({ length: 12 }, (_, at) => signIn(OWNER, `guess ${at}`)));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
    const refused = guesses.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({
      code: 'too-many-tries',
      detail: expect.stringContaining('Wait 1 min'),
    });
    expect(refused?.retryAfter).toBeGreaterThan(0);
    expect(refused?.retryAfter).toBeLessThanOrEqual(15);

    expect((await signIn(OWNER, PASSWORD)).status).toBe(429);
    const own = await signIn(OWNER, PASSWORD, browser);
    expect(own.status).toBe(200);
    expect(browserOf(own.cookies)).toBe(browser);
    expect((await signIn('vhtt.truongphong', PASSWORD)).status).toBe(200);
  });

  it('waits longer each time, and never for good', async () => {
    const waits: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { retryAfter } = await signIn(OWNER, 'wrong');
      waits.push(retryAfter);
      await later(retryAfter);
      expect((await signIn(OWNER, 'wrong')).status).toBe(401);
    }
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
    expect(waits[2]).toBeGreaterThan(waits[1] ?? 0);
    await later(1_800);
    expect((await signIn(OWNER, PASSWORD)).status).toBe(200);
  });

  it('says the same of a name that is nobody’s, and counts it alike', async () => {
    const unknown = [];
    for (let at = 0; at < 6; at += 1) unknown.push(await signIn('khong.co.ai', `guess ${at}`));
    const known = [];
    for (let at = 0; at < 6; at += 1) known.push(await signIn('chutich', `guess ${at}`));
    expect(unknown.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(known.map(({ status }) => status)).toEqual(unknown.map(({ status }) => status));
    expect(known[0]?.body).toEqual(unknown[0]?.body);
  });

  it('with a browser that another person uses is no more than guessing from anywhere', async () => {
    const { cookies } = await signIn('noivu.canbo', PASSWORD);
    for (let at = 0; at < 5; at += 1) await signIn('phochutich', `guess ${at}`, browserOf(cookies));
    expect((await signIn('phochutich', PASSWORD, browserOf(cookies))).status).toBe(429);
    expect((await signIn('noivu.canbo', PASSWORD, browserOf(cookies))).status).toBe(200);
  });

  it('over many names is slowed by the place it comes from', async () => {
    await later(86_400);
    const sprayed = [];
    for (let at = 0; at < 55; at += 1) sprayed.push(await signIn(`nguoi.${at}`, 'Mat khau 2026!'));
    expect(sprayed.filter(({ status }) => status === 401).length).toBe(50);
    expect(sprayed.at(-1)?.body.code).toBe('too-many-tries');
    const counted = await database.query('select key from sign_in_attempt');
    expect(counted.rows.every(({ key }: { key: string }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });
});
