import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD, Person } from '../support/person';
import { ask } from '../support/raw-http';

const PER_MINUTE = 60;
const JSON_TYPE: [string, string] = ['Content-Type', 'application/json'];

describe('whoever sends too much', () => {
  let program: OwnProgram;

  beforeAll(async () => {
    program = await startOwnProgram({
      TCTP_RATE_LIMIT: String(PER_MINUTE),
      TCTP_TRUSTED_PROXIES: '127.0.0.1',
    });
  }, 60_000);

  afterAll(() => program?.close(), 30_000);

  const from = (address: string): [string, string] => ['X-Forwarded-For', address];

  /** How many of so many alike are let through; the rest must be refused as too many, with a time to wait. */
  async function letThrough(times: number, send: (turn: number) => ReturnType<typeof ask>): Promise<number> {
    const replies = await Promise.all(Array.from({ length: times }, (_, turn) => send(turn)));
    const refused = replies.filter(({ status }) => status === 429);
    for (const { headers, body } of refused) {
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ code: 'too-many-requests', status: 429 });
    }
    return times - refused.length;
  }

  it('is heard so often a minute as a person, and harms no other person at the same address', async () => {
    const cookieOf = async (username: string): Promise<[string, string]> => {
      const { name, value } = (await Person.signIn(program.url, username)).session;
      return ['Cookie', `${name}=${value}`];
    };
    const [busy, calm] = [await cookieOf('vhtt.canbo'), await cookieOf('noivu.thamtra')];
    const asks = (cookie: [string, string]) => () =>
      ask(program.url, 'GET /api/session', [cookie, from('198.51.100.1')]);
    expect((await asks(busy)()).status).toBe(200);
    expect((await asks(calm)()).status).toBe(200);
    expect(await letThrough(PER_MINUTE + 20, asks(busy))).toBe(PER_MINUTE);
    expect((await asks(calm)()).status).toBe(200);
  });

  it('gains nothing by making up sessions', async () => {
    const passed = await letThrough(PER_MINUTE * 4 + 20, (turn) =>
      ask(program.url, 'GET /api/session', [
        ['Cookie', `tctp_session=made-up-${turn}`],
        from('198.51.100.2'),
      ]),
    );
    expect(passed).toBe(PER_MINUTE * 4);
  });

  it('may try a password a quarter as often, and nobody elsewhere waits for that', async () => {
    const guess = (address: string) => (turn: number) =>
      ask(
        program.url,
        'POST /api/session',
        [JSON_TYPE, from(address)],
        JSON.stringify({ username: `nobody-${turn}`, password: 'wrong' }),
      );
    expect(await letThrough(PER_MINUTE / 4 + 10, guess('198.51.100.3'))).toBe(PER_MINUTE / 4);
    const body = JSON.stringify({ username: 'chutich', password: PASSWORD });
    const owner = await ask(program.url, 'POST /api/session', [JSON_TYPE, from('198.51.100.4')], body);
    expect(owner.status).toBe(200);
  });

  it('is one sender, whichever address of its own IPv6 network it uses', async () => {
    const passed = await letThrough(PER_MINUTE / 4 + 10, (turn) =>
      ask(program.url, 'POST /api/session', [JSON_TYPE, from(`2001:db8:1:2::${turn.toString(16)}`)], '{}'),
    );
    expect(passed).toBe(PER_MINUTE / 4);
  });

  it('listens on so many lines and no more, and on one again when another is let go', async () => {
    const person = await Person.signIn(program.url, 'quantri');
    const lines = Array.from({ length: 24 }, () => new AbortController());
    try {
      const heard = await Promise.all(lines.map(({ signal }) => person.listen('/changes', signal)));
      expect(heard.map(({ status }) => status)).toEqual(lines.map(() => 200));
      const refused = await person.get<{ code: string }>('/changes');
      expect([refused.status, refused.body.code]).toEqual([429, 'too-many-streams']);
    } finally {
      for (const line of lines) line.abort();
    }
  });

  it('is told that a body is too large, before it has been read', async () => {
    const size = 50 * 1_048_576;
    const reply = await ask(program.url, 'POST /api/session', [
      JSON_TYPE,
      ['Content-Length', String(size)],
      from('198.51.100.5'),
    ]);
    expect(reply.status).toBe(413);
    expect(JSON.parse(reply.body)).toMatchObject({
      code: 'body-too-large',
      params: { limitKilobytes: 1024 },
    });
  });
});
