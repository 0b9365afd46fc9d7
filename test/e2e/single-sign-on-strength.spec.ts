import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { messages } from '@tctp/contracts';
import type { AccessPage, Session } from '@tctp/contracts';
import { Person } from '../support/person';
import { finish, signInThere, signOn, startWithProvider } from '../support/sign-on';
import type { SignOnStage } from '../support/sign-on';
import { Wanderer } from '../support/wanderer';

const STRONG = 'hai-lop';
const MAPPING = {
  acr: [STRONG],
  rules: [{ claim: 'groups', equals: 'cchc', role: 'reviewer', unitId: 'noi-vu', create: true }],
};
const TOO_WEAK = '/sign-in?problem=sign-on-too-weak';

/** Reviewers must have a second factor, and here the provider is the one to ask for it. */
describe('how sure the provider was', () => {
  let stage: SignOnStage;

  beforeAll(async () => {
    stage = await startWithProvider(MAPPING, { TCTP_SECOND_FACTOR_ROLES: 'reviewer' });
  }, 90_000);
  afterAll(() => stage?.close(), 30_000);
  afterEach(() => {
    stage.provider.instead.clear();
  });

  const knows = (login: string, how: { acr?: string }, more: Record<string, unknown> = {}) =>
    stage.provider.people.set(login, {
      ...{ password: login, claims: { name: `Tên ${login}`, groups: ['cchc'], ...more } },
      ...how,
    });
  const sessionOf = async (who: Wanderer) => {
    const reply = await who.at(`${stage.program.url}/api/session`);
    return reply.ok ? ((await reply.json()) as Session) : null;
  };

  it('is asked for, and lets in whoever it was: nothing more is wanted of them here', async () => {
    knows('lan.hai', { acr: STRONG });
    const who = new Wanderer();
    expect(await signOn(stage, who, 'lan.hai')).toBe('/');
    expect(stage.provider.asked.get('acr_values')).toBe(STRONG);
    expect(await sessionOf(who)).toMatchObject({ role: 'reviewer', means: 'oidc', wants: null });
    expect((await who.at(`${stage.program.url}/api/tasks`)).status).toBe(200);
  });

  it.each([
    ['it says nothing of it', {}, {}],
    ['it was another way', { acr: 'mot-lop' }, {}],
    ['only what it tells of the person says so', {}, { acr: STRONG }],
  ])('keeps out whoever it was not: %s', async (what, how, more) => {
    const login = `yeu.${what.length}`;
    knows(login, how, more);
    const who = new Wanderer();
    expect(await signOn(stage, who, login, '/tasks')).toBe(TOO_WEAK.replace('?', '?from=%2Ftasks&'));
    expect(await sessionOf(who)).toBeNull();
    const admin = await Person.signIn(stage.program.url, 'quantri');
    const { entries } = (await admin.get<AccessPage>('/admin/access-trail?kind=session&limit=5')).body;
    expect(entries.find(({ code }) => code === 'sign-in-failed')?.params).toEqual({
      means: 'oidc',
      code: 'sign-on-too-weak',
    });
  });

  it.each([
    ['no `acr`', {}, TOO_WEAK],
    ['how (`amr`) instead of it', { amr: ['pwd', 'otp', 'mfa'] }, TOO_WEAK],
    ['a list with it', { acr: [STRONG] }, TOO_WEAK],
    ['other letters', { acr: STRONG.toUpperCase() }, TOO_WEAK],
    ['it', { acr: STRONG }, '/'],
  ])('stands in a token that is signed, and nowhere else: %s', async (_what, change, end) => {
    knows('lan.ba', { acr: STRONG });
    const who = new Wanderer();
    const back = await signInThere(stage, who, 'lan.ba');
    stage.provider.instead.set('/token', (_request, response) => {
      const signed = { sub: 'lan.ba', preferred_username: 'lan.ba', groups: ['cchc'], ...change };
      void stage.provider.idToken(signed).then((id_token) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token }));
      });
    });
    expect(await finish(who, back)).toBe(end);
  });

  it('is told with what to do, in both languages', () => {
    expect(messages.vi.refusal['sign-on-too-weak']).toMatch(/Bật cách đó rồi đăng nhập lại/);
    expect(messages.en.refusal['sign-on-too-weak']).toMatch(/Set it up there, then sign in again/);
  });
});

describe('a provider that goes away after it was there', () => {
  let stage: SignOnStage;
  const AWAY = '/sign-in?problem=sign-on-away';

  beforeAll(async () => {
    stage = await startWithProvider({ ...MAPPING, acr: [] });
    stage.provider.people.set('lan.hai', { password: 'x', claims: { name: 'Lan', groups: ['cchc'] } });
  }, 90_000);
  afterAll(() => stage?.close(), 30_000);
  afterEach(() => {
    stage.provider.instead.clear();
  });

  const begin = async () => (await new Wanderer().at(`${stage.program.url}/api/session/oidc`)).headers;
  const metadata = (answer: (end: () => void, status: (code: number) => void) => void) =>
    stage.provider.instead.set('/.well-known/openid-configuration', (_request, response) => {
      answer(
        () => response.end('{}'),
        (code) => (response.statusCode = code),
      );
    });

  it('gets nobody sent to it, and who comes back from it is told on our own page', async () => {
    const who = new Wanderer();
    expect(await signOn(stage, who, 'lan.hai')).toBe('/');
    const half = new Wanderer();
    const back = await signInThere(stage, half, 'lan.hai');
    await stage.provider.close();
    try {
      expect((await begin()).get('location')).toBe(AWAY);
      expect(await finish(half, back)).toBe(AWAY);
      const ended = await who.at(`${stage.program.url}/api/session/oidc/end`, { method: 'POST' });
      expect(await ended.json()).toEqual({ at: null });
      expect((await who.at(`${stage.program.url}/api/session`)).status).toBe(401);
    } finally {
      await stage.provider.listen();
    }
    expect((await begin()).get('location')).toContain(`${stage.provider.issuer}/auth?`);
  });

  it('is away as well where it answers that it cannot, or not at all', async () => {
    metadata((end, status) => {
      status(503);
      end();
    });
    expect((await begin()).get('location')).toBe(AWAY);
    metadata(() => undefined);
    expect((await begin()).get('location')).toBe(AWAY);
  }, 30_000);
});
