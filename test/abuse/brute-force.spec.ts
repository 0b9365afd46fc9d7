import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD } from '../support/person';
import { sendAttack } from './support/send-attack';

const OWNER = 'vhtt.canbo';
const [HOME, ELSEWHERE, GUESSER] = ['198.51.100.7', '198.51.100.8', '203.0.113.9'];
const GUESSES = 5_000;
const AT_ONCE = 50;
/** Five are free. The waits then double from 15 seconds: in the time a test may take, five more at the very most. */
const MOST_JUDGED = 10;
/** Seconds that no single request takes. */
const A_WHILE = 5;
const MEGABYTE = 1_048_576;

/** No limit of requests stands before the door here: the door itself has to hold. */
describe('five thousand guesses at a password', () => {
  let program: OwnProgram;
  let database: Client;

  beforeAll(async () => {
    program = await startOwnProgram({ TCTP_TRUSTED_PROXIES: '127.0.0.1' });
    database = new Client({ connectionString: program.databaseUrl });
    await database.connect();
  }, 60_000);
  afterAll(async () => {
    await database?.end();
    await program?.close();
  }, 30_000);

  async function signIn(password: string, address: string, cookie = '') {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address, cookie };
    const body = JSON.stringify({ username: OWNER, password });
    const answer = await sendAttack(program.url, { method: 'POST', path: '/api/session', headers, body });
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    return { status: answer.status, wait: Number(answer.headers['retry-after'] ?? 0), cookies };
  }
  /** Guesses until the next one has to wait for a good while: whatever comes now is not judged. */
  const untilHeldBack = async () => {
    while ((await signIn('guess', GUESSER)).wait <= A_WHILE);
  };
  const rows = async (table: string, where = 'true') => {
    const { rows } = await database.query<{ n: number }>(
      `select count(*)::integer as n from ${table} where ${where}`,
    );
    return rows[0]?.n ?? 0;
  };
  const memory = () => {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${program.pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) * 1_024;
  };

  it('are not judged but for a few, open nothing though they are right, and do not shut the owner out', async () => {
    const first = await signIn(PASSWORD, HOME);
    const browser = first.cookies.find((one) => one.startsWith('tctp_browser='))?.split(';')[0] ?? '';
    expect(first.status).toBe(200);
    const [sessions, entries, before] = [await rows('session'), await rows('access_entry'), memory()];

    let judged = 0;
    let right = 0;
    for (let at = 0; at < GUESSES; at += AT_ONCE) {
      const round = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, turn) => signIn(`guess ${at + turn}`, GUESSER)),
      );
      expect(round.filter(({ status }) => status !== 401 && status !== 429)).toEqual([]);
      judged += round.filter(({ status }) => status === 401).length;
      if ((round.at(-1)?.wait ?? 0) <= A_WHILE) continue;
      expect((await signIn(PASSWORD, GUESSER)).status).toBe(429);
      right += 1;
    }
    expect(judged).toBeGreaterThanOrEqual(5);
    expect(judged).toBeLessThanOrEqual(MOST_JUDGED);
    expect(right).toBeGreaterThan(0);
    expect(await rows('session')).toBe(sessions);
    expect(await rows('access_entry', `code = 'sign-in-failed'`)).toBe(judged);

    await untilHeldBack();
    expect((await signIn(PASSWORD, GUESSER, browser)).status).toBe(200);
    expect((await signIn(PASSWORD, ELSEWHERE)).status).toBe(200);

    /* What the guesses leave: two counts, and an entry for each that was judged and for each minute of the others. */
    expect(await rows('sign_in_attempt')).toBeLessThanOrEqual(8);
    expect((await rows('access_entry')) - entries).toBeLessThanOrEqual(MOST_JUDGED + 20);
    expect(memory() - before).toBeLessThan(256 * MEGABYTE);
  }, 240_000);
});
