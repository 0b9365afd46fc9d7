import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedOut } from '@tctp/contracts';
import { decodeJwt } from 'jose';
import { Person } from '../support/person';
import { signOn, startWithProvider } from '../support/sign-on';
import type { SignOnStage } from '../support/sign-on';
import { Wanderer } from '../support/wanderer';

const MAPPING = {
  rules: [{ claim: 'groups', equals: 'cchc', role: 'officer', unitId: 'vhtt', create: true }],
};

describe('a provider', () => {
  let stage: SignOnStage;

  beforeAll(async () => {
    stage = await startWithProvider(MAPPING);
    for (const login of ['lan.mot', 'lan.hai'])
      stage.provider.people.set(login, { password: login, claims: { name: login, groups: ['cchc'] } });
  }, 90_000);
  afterAll(() => stage?.close(), 30_000);

  const isIn = async (who: Wanderer) => (await who.at(`${stage.program.url}/api/session`)).status === 200;
  const signedIn = async (login: string) => {
    const who = new Wanderer();
    expect(await signOn(stage, who, login)).toBe('/');
    return who;
  };
  const tell = async (logout_token: string) => {
    const body = new URLSearchParams({ logout_token });
    return (await fetch(`${stage.program.url}/api/session/oidc/logout`, { method: 'POST', body })).status;
  };

  describe('that is not what it should be', () => {
    const METADATA = '/.well-known/openid-configuration';
    const begin = async () => {
      const reply = await new Wanderer().at(`${stage.program.url}/api/session/oidc`);
      return reply.headers.get('location');
    };
    const says = (change: Record<string, unknown>) =>
      stage.provider.instead.set(METADATA, (_request, response) => {
        const { issuer } = stage.provider;
        const whole = {
          ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
          ...{ jwks_uri: `${issuer}/jwks`, userinfo_endpoint: `${issuer}/me`, ...change },
        };
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(whole));
      });

    it.each([
      ['another issuer', { issuer: 'https://evil.example' }],
      ['a token endpoint elsewhere', { token_endpoint: 'http://127.0.0.1:1/token' }],
      ['keys elsewhere', { jwks_uri: 'http://169.254.169.254/keys' }],
      ['a page to sign in elsewhere', { authorization_endpoint: 'https://evil.example/auth' }],
    ])('is asked nothing more: it says %s', async (_what, change) => {
      says(change);
      const before = stage.provider.paths.length;
      expect(await begin()).toBe('/sign-in?problem=sign-on-untrusted');
      expect(stage.provider.paths.slice(before)).toEqual([METADATA]);
    });

    it('is given a few seconds, and is away after them', async () => {
      stage.provider.instead.set(METADATA, () => undefined);
      expect(await begin()).toBe('/sign-in?problem=sign-on-away');
    }, 20_000);

    it('is trusted again once it is', async () => {
      stage.provider.instead.clear();
      expect(await begin()).toContain(`${stage.provider.issuer}/auth?`);
    });
  });

  describe('that says somebody has signed out', () => {
    it('ends the session of that browser and no other', async () => {
      const [here, elsewhere] = [await signedIn('lan.mot'), await signedIn('lan.mot')];
      const page = await here.at(`${stage.provider.issuer}/session/end?client_id=tctp`);
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
      await here.submit(`${stage.provider.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
      expect([await isIn(here), await isIn(elsewhere)]).toEqual([false, true]);
    });

    it('ends all sessions of a person where it names no session', async () => {
      const [one, two, other] = [
        await signedIn('lan.mot'),
        await signedIn('lan.mot'),
        await signedIn('lan.hai'),
      ];
      expect(await tell(await stage.provider.logoutToken({ sub: 'lan.mot', jti: randomUUID() }))).toBe(200);
      expect([await isIn(one), await isIn(two), await isIn(other)]).toEqual([false, false, true]);
    });

    it('is heard once', async () => {
      const token = await stage.provider.logoutToken({ sub: 'lan.hai', jti: randomUUID() });
      expect(await tell(token)).toBe(200);
      const who = await signedIn('lan.hai');
      expect(await tell(token)).toBe(400);
      expect(await isIn(who)).toBe(true);
    });

    it('is not heard with anything else in its place', async () => {
      const who = await signedIn('lan.hai');
      const idToken = await stage.provider.idToken({ sub: 'lan.hai', jti: randomUUID() });
      const [head = '', , signature = ''] = idToken.split('.');
      const claims = decodeJwt(await stage.provider.logoutToken({ sub: 'lan.hai', jti: randomUUID() }));
      const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
      const ofAnotherTime = await stage.provider.logoutToken({
        ...{ sub: 'lan.hai', jti: randomUUID(), nonce: 'x' },
      });
      for (const token of [idToken, [head, body, signature].join('.'), ofAnotherTime, 'x', ''])
        expect([token, await tell(token)]).toEqual([token, 400]);
      expect(await isIn(who)).toBe(true);
    });
  });

  describe('is told', () => {
    const end = async (who: Wanderer) => {
      const reply = await who.at(`${stage.program.url}/api/session/oidc/end`, { method: 'POST' });
      return ((await reply.json()) as SignedOut).at;
    };

    it('by the browser of whoever signs out here, without any token in the address', async () => {
      const who = await signedIn('lan.mot');
      const url = new URL((await end(who)) ?? '');
      expect(url.origin + url.pathname).toBe(`${stage.provider.issuer}/session/end`);
      expect([...url.searchParams.keys()].sort()).toEqual([
        ...['client_id', 'logout_hint', 'post_logout_redirect_uri'],
      ]);
      expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${stage.program.url}/sign-in`);
      expect(await isIn(who)).toBe(false);
    });

    it('nothing of whoever came by password', async () => {
      const person = await Person.signIn(stage.program.url, 'vhtt.canbo');
      expect((await person.send<SignedOut>('POST', '/session/oidc/end', { key: null })).body.at).toBeNull();
      expect((await person.get('/session')).status).toBe(401);
    });
  });
});
