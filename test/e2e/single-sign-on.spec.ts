import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountList, AccountWithPassword, AdminHistory, Problem, Session } from '@tctp/contracts';
import { Client } from 'pg';
import { Person } from '../support/person';
import { finish, signInThere, signOn, startWithProvider } from '../support/sign-on';
import type { SignOnStage } from '../support/sign-on';
import { Wanderer } from '../support/wanderer';

const MAPPING = {
  rules: [
    { claim: 'groups', equals: 'gan', role: 'head', unitId: 'vhtt', link: true },
    { claim: 'groups', equals: 'tao', role: 'officer', unitId: 'vhtt', create: true },
    { claim: 'groups', equals: 'tham-tra', role: 'reviewer', unitId: 'noi-vu' },
    { claim: 'groups', equals: 'sai', role: 'officer', unitId: 'khong-co', create: true },
  ],
};

describe('single sign-on', () => {
  let stage: SignOnStage;
  let admin: Person;

  beforeAll(async () => {
    stage = await startWithProvider(MAPPING);
    admin = await Person.signIn(stage.program.url, 'quantri');
  }, 90_000);
  afterAll(() => stage?.close(), 30_000);
  afterEach(() => {
    stage.provider.instead.clear();
  });

  const knows = (login: string, groups: string[], more: Record<string, unknown> = {}) =>
    stage.provider.people.set(login, {
      password: `mat-khau-${login}`,
      claims: { name: `Tên ${login}`, groups, ...more },
    });
  const sessionOf = async (who: Wanderer): Promise<Session | null> => {
    const reply = await who.at(`${stage.program.url}/api/session`);
    return reply.ok ? ((await reply.json()) as Session) : null;
  };
  const come = (login: string, from?: string) => signOn(stage, new Wanderer(), login, from);
  const accountNamed = async (username: string) =>
    (await admin.get<AccountList>('/admin/accounts')).body.accounts.find((one) => one.username === username);
  const historyOf = async (username: string) => {
    const id = (await accountNamed(username))?.accountId ?? '';
    return (await admin.get<AdminHistory>(`/admin/history?kind=person&id=${id}`)).body.events;
  };

  describe('lets somebody in', () => {
    it('who is made an account by the rule that fits, and goes where they wanted', async () => {
      knows('lan.moi', ['tao']);
      const who = new Wanderer();
      expect(await signOn(stage, who, 'lan.moi', '/tasks?filter=lead')).toBe('/tasks?filter=lead');
      expect(await sessionOf(who)).toMatchObject({
        ...{ displayName: 'Tên lan.moi', role: 'officer', means: 'oidc', wants: null },
        unit: { id: 'vhtt' },
      });
      expect((await historyOf('lan.moi')).map(({ code, reason }) => [code, reason])).toEqual([
        ['personCreated', 'Đăng nhập một lần.'],
      ]);
    });

    it('asks with a code, a challenge, a state and a nonce, for the address people know', () => {
      const asked = Object.fromEntries(stage.provider.asked);
      expect(asked).toMatchObject({
        ...{ response_type: 'code', code_challenge_method: 'S256', scope: 'openid profile groups' },
        redirect_uri: `${stage.program.url}/api/session/oidc/callback`,
      });
      for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).toMatch(/^[\w-]{43}$/);
    });

    it('as the same account when they come again, with the role of the rule that fits them now', async () => {
      knows('lan.moi', ['gan']);
      const who = new Wanderer();
      await signOn(stage, who, 'lan.moi');
      expect(await sessionOf(who)).toMatchObject({ role: 'head' });
      const [changed] = await historyOf('lan.moi');
      expect(changed).toMatchObject({
        ...{ code: 'personChanged', reason: 'Đăng nhập một lần.' },
        ...{ before: { role: 'officer' }, after: { role: 'head' } },
      });
      knows('lan.moi', []);
      expect(await come('lan.moi')).toBe('/sign-in?problem=sign-on-unmapped');
    });

    it('as the account of the same username where the rule allows it, whose password and sessions are gone', async () => {
      const body = {
        ...{ username: 'cu.nhan', displayName: 'Người cũ', role: 'officer', unitId: 'vhtt', reason: 'Thử.' },
      };
      const made = (await admin.send<AccountWithPassword>('POST', '/admin/accounts', { body })).body;
      const before = await Person.signIn(stage.program.url, 'cu.nhan', made.password ?? '');
      knows('cu.nhan', ['gan']);
      const who = new Wanderer();
      expect(await signOn(stage, who, 'cu.nhan')).toBe('/');
      expect(await sessionOf(who)).toMatchObject({ accountId: made.accountId, role: 'head' });
      expect((await before.get('/session')).status).toBe(401);
      await expect(Person.signIn(stage.program.url, 'cu.nhan', made.password ?? '')).rejects.toThrow(
        'wrong-credentials',
      );
      await expect(Person.signIn(stage.program.url, 'cu.nhan', '-')).rejects.toThrow('wrong-credentials');
      expect((await historyOf('cu.nhan')).map(({ code }) => code)).toContain('signOnLinked');
      const { version = 0 } = (await accountNamed('cu.nhan')) ?? {};
      const given = await admin.send<Problem>('POST', `/admin/accounts/${made.accountId}/password`, {
        body: { reason: 'Thử.' },
        version,
      });
      expect([given.status, given.body.code]).toEqual([409, 'sign-on-account']);
    });
  });

  describe('keeps out', () => {
    it.each([
      ['whoever no rule fits', 'la', [], 'sign-on-unmapped'],
      ['whoever has no account where the rule makes none', 'tham.tra', ['tham-tra'], 'sign-on-unmapped'],
      [
        'whoever bears the name of another where the rule links none',
        'vhtt.canbo',
        ['tao'],
        'sign-on-name-taken',
      ],
      ['whoever a rule sends to a unit that is not there', 'sai.don.vi', ['sai'], 'sign-on-misruled'],
    ])('%s', async (_what, login, groups, code) => {
      knows(login, groups);
      const who = new Wanderer();
      expect(await signOn(stage, who, login)).toBe(`/sign-in?problem=${code}`);
      expect(await sessionOf(who)).toBeNull();
    });

    it('whoever gives up or has the wrong password', async () => {
      stage.provider.people.delete('ai.do');
      expect(await come('ai.do', '/tasks')).toBe('/sign-in?from=%2Ftasks&problem=sign-on-refused');
    });

    it('whoever is locked, and ends what they had open', async () => {
      knows('bi.khoa', ['tao']);
      const who = new Wanderer();
      await signOn(stage, who, 'bi.khoa');
      const { accountId = '', version = 0 } = (await accountNamed('bi.khoa')) ?? {};
      await admin.send('PUT', `/admin/accounts/${accountId}/lock`, {
        body: { locked: true, reason: 'Thử.' },
        version,
      });
      expect(await sessionOf(who)).toBeNull();
      expect(await signOn(stage, who, 'bi.khoa')).toBe('/sign-in?problem=account-locked');
    });
  });

  describe('never leads away', () => {
    it.each([
      '//evil.example',
      '/\\evil.example',
      'https:evil.example',
      'https://evil.example',
      '/.//evil.example',
    ])('to %s', async (from) => {
      knows('lan.ban', ['tao']);
      expect(await come('lan.ban', from)).toBe('/');
    });

    it('nor begins because another site sent somebody here', async () => {
      const from = async (site: string) => {
        const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' };
        const asked = get(`${stage.program.url}/api/session/oidc?from=/tasks`, { headers });
        const [reply] = (await once(asked, 'response')) as [IncomingMessage];
        reply.resume();
        return reply.headers.location ?? '';
      };
      expect(await from('cross-site')).toBe('/sign-in?from=%2Ftasks');
      expect(await from('same-site')).toBe('/sign-in?from=%2Ftasks');
      expect(await from('same-origin')).toContain(stage.provider.issuer);
    });
  });

  describe('takes back an answer', () => {
    const ready = async (login = 'lan.ban') => {
      knows(login, ['tao']);
      const who = new Wanderer();
      return { who, back: await signInThere(stage, who, login) };
    };

    it('once: the same address a second time opens nothing', async () => {
      const { who, back } = await ready();
      const cookie = who.cookie(back, 'tctp_sign_on') ?? '';
      expect(await finish(who, back)).toBe('/');
      const again = new Wanderer();
      await again.at(`${stage.program.url}/api/health`);
      again.setCookie(back, 'tctp_sign_on', cookie);
      expect(await finish(again, back)).toBe('/sign-in?problem=sign-on-expired');
      expect(await sessionOf(again)).toBeNull();
    });

    it('only from the browser that asked', async () => {
      const { back } = await ready();
      const other = new Wanderer();
      expect(await finish(other, back)).toBe('/sign-in?problem=sign-on-expired');
      await other.follow(`${stage.program.url}/api/session/oidc`, (url) => url.includes('/interaction/'));
      expect(await finish(other, back)).toBe('/sign-in?problem=sign-on-expired');
    });

    it('only in time', async () => {
      const { who, back } = await ready();
      const database = new Client({ connectionString: stage.program.databaseUrl });
      await database.connect();
      await database.query(`update sign_on_begun set expires_at = now() - interval '1 second'`);
      await database.end();
      expect(await finish(who, back)).toBe('/sign-in?problem=sign-on-expired');
    });

    it('only of the issuer it names (RFC 9207)', async () => {
      const { who, back } = await ready();
      const url = new URL(back);
      expect(url.searchParams.get('iss')).toBe(stage.provider.issuer);
      url.searchParams.set('iss', 'https://evil.example');
      expect(await finish(who, url.href)).toBe('/sign-in?problem=sign-on-untrusted');
    });

    const json = (response: ServerResponse, body: unknown) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    const tokens = (idToken: () => Promise<string>) =>
      stage.provider.instead.set('/token', (_request, response) => {
        void idToken().then((id_token) =>
          json(response, { access_token: 'truy-cap', token_type: 'Bearer', expires_in: 60, id_token }),
        );
      });
    const now = () => Math.floor(Date.now() / 1000);

    it('that is whole: the same provider, with everything in its token', async () => {
      const { who, back } = await ready();
      tokens(() => stage.provider.idToken({}));
      expect(await finish(who, back)).toBe('/');
      expect(await sessionOf(who)).toMatchObject({ displayName: 'Giả' });
    });

    it.each([
      ['the nonce of another question', () => ({ nonce: 'khac' })],
      ['no nonce', () => ({ nonce: undefined })],
      ['another audience', () => ({ aud: 'other' })],
      ['one more audience, and for that one', () => ({ aud: ['tctp', 'other'], azp: 'other' })],
      ['another issuer', () => ({ iss: 'https://evil.example' })],
      ['an hour that is past', () => ({ iat: now() - 7_200, exp: now() - 3_600 })],
      ['the hash of another access token', () => ({ at_hash: '77QmUPtjPfzWtF2AnpK9RQ' })],
    ])('but no token with %s', async (_what, change) => {
      const { who, back } = await ready();
      tokens(() => stage.provider.idToken(change()));
      expect(await finish(who, back)).toBe('/sign-in?problem=sign-on-untrusted');
      expect(await sessionOf(who)).toBeNull();
    });

    it('but no token that nobody signed, or somebody else', async () => {
      const unsigned = await ready();
      tokens(() => stage.provider.idToken({}, 'none'));
      expect(await finish(unsigned.who, unsigned.back)).toBe('/sign-in?problem=sign-on-untrusted');
      const altered = await ready();
      tokens(async () => {
        const [head, , signature] = (await stage.provider.idToken({})).split('.');
        const [, body] = (await stage.provider.idToken({ sub: 'khac' })).split('.');
        return [head, body, signature].join('.');
      });
      expect(await finish(altered.who, altered.back)).toBe('/sign-in?problem=sign-on-untrusted');
    });

    it('and is led nowhere by a provider that redirects', async () => {
      const { who, back } = await ready();
      let asked = 0;
      stage.provider.instead.set('/stolen', (_request, response) => {
        asked += 1;
        response.end();
      });
      stage.provider.instead.set('/token', (_request, response) => {
        response.writeHead(307, { location: `${stage.provider.issuer}/stolen` }).end();
      });
      expect(await finish(who, back)).toBe('/sign-in?problem=sign-on-away');
      expect(asked).toBe(0);
    });
  });
});
